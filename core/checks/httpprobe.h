// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checks/probe.h"
#include "core/model/check.h"

#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QUrl>

class QNetworkReply;

namespace pilothouse::checks {

/// Whether a web server answers 200 or what a pattern matches. As python-requests does, each attempt begins without
/// cookies, follows up to thirty redirects, and tells another host no credentials. Thread as Probe.
class HttpProbe : public RepeatedProbe
{
    Q_OBJECT
public:
    HttpProbe(const model::HttpCheck &check, const Pace &pace, QObject *parent);
    ~HttpProbe() override;

protected:
    void attempt() override;
    void drop() override;

private:
    /// What is asked for; a redirect changes it.
    struct Target {
        QUrl url;
        QByteArray method;
        QByteArray body;
        bool isOurs = true; ///< still the host that the manifest names
    };
    void send(const Target &target);
    void read();
    void end();
    [[nodiscard]] bool redirect(int status);
    void judge(int status);
    [[nodiscard]] QString text() const;

    model::HttpCheck m_check;
    QRegularExpression m_pattern;
    QNetworkAccessManager m_network;
    QNetworkReply *m_reply = nullptr;
    Target m_target;
    int m_redirects = 0;
    QByteArray m_body;
};

} // namespace pilothouse::checks
