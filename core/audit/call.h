// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/audit/delivery.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QProcess>
#include <QTimer>

namespace pilothouse::audit {

/// A delivery under way. Destroying it gives it up. Lives in its owner's thread.
class Call : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    /// Once, from the event loop. An empty problem: it arrived.
    void ended(const QString &problem);

protected:
    /// Calls `giveUp` if it has not ended by then.
    explicit Call(std::chrono::milliseconds timeout);
    /// "no answer within 3 s".
    virtual void giveUp() = 0;
    void end(const QString &problem);
    [[nodiscard]] QString duration() const;

private:
    QTimer m_deadline;
    bool m_ended = false;
};

/// One request to a web service.
class WebCall : public Call
{
    Q_OBJECT
public:
    WebCall(QNetworkAccessManager &network, const CallToMake &what);
    ~WebCall() override;

private:
    void giveUp() override;
    void read();
    void conclude();

    QNetworkReply *m_reply; ///< a child of the network
    QByteArray m_answer;
};

/// One program, in a session of its own so that it can be ended with all it has started.
class ProgramCall : public Call
{
    Q_OBJECT
public:
    explicit ProgramCall(const ProgramToRun &what);
    ~ProgramCall() override;

private:
    void giveUp() override;
    void kill();
    void listen();
    void conclude(int exitCode, QProcess::ExitStatus status);

    QProcess m_process;
    QByteArray m_complaints; ///< the end of standard error
};

/// Appends at once, and never waits for a reader. Returns the problem, if any.
[[nodiscard]] QString append(const LineToAppend &what);

} // namespace pilothouse::audit
