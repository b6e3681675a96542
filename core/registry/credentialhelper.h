// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"
#include "core/registry/credentials.h"

#include <QProcess>
#include <QTimer>

namespace pilothouse::registry {

/// One question to a credential helper, docker-credential-NAME: asks, answers and goes. Lives in the thread that asks.
class CredentialHelper : public QObject
{
    Q_OBJECT
public:
    using Answer = std::optional<Credentials>; ///< none: it does not know the server
    static constexpr std::chrono::seconds deadline{10};

    /// Fails when there is no such helper, when it fails itself, or does not answer in time; never with what it said
    /// beside an error, which might be a secret.
    [[nodiscard]] static base::Reply<Answer> ask(const QString &name, const QString &server, QObject *parent);

private:
    CredentialHelper(const QString &name, const QString &server, QObject *parent);
    void finish();
    void end(base::Result<Answer> answer);

    QString m_program;
    QString m_server;
    QProcess m_process;
    QTimer m_deadline;
    base::Promise<Answer> m_promise;
};

} // namespace pilothouse::registry
