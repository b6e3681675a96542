// SPDX-License-Identifier: Apache-2.0
#include "core/registry/credentialhelper.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace pilothouse::registry {

using base::ErrorCode;

namespace {

base::Result<CredentialHelper::Answer> answerFrom(const QByteArray &output, const QString &program)
{
    if (output.trimmed().isEmpty())
        return std::nullopt; // some helpers say so that they know nothing
    const QJsonObject json = QJsonDocument::fromJson(output).object();
    const QString username = json["Username"_L1].toString();
    const base::Secret secret(json["Secret"_L1].toString());
    if (json.isEmpty())
        return base::failure(ErrorCode::Protocol, program + u" answered what is no JSON"_s);
    if (secret.isEmpty())
        return std::nullopt;
    Credentials credentials;
    credentials.source = program;
    if (username == "<token>"_L1) {
        credentials.identityToken = secret;
    } else {
        credentials.username = username;
        credentials.password = secret;
    }
    return credentials;
}

/// A name is part of a program's name, not of a path.
bool isName(const QString &name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.startsWith(u'.');
}

} // namespace

base::Reply<CredentialHelper::Answer> CredentialHelper::ask(const QString &name, const QString &server, QObject *parent)
{
    if (!isName(name))
        return base::Reply<Answer>::of(
            base::failure(ErrorCode::InvalidInput, u"\"%1\" is no name of a credential helper"_s.arg(name)));
    return (new CredentialHelper(name, server, parent))->m_promise.reply();
}

CredentialHelper::CredentialHelper(const QString &name, const QString &server, QObject *parent)
    : QObject(parent)
    , m_program(u"docker-credential-"_s + name)
    , m_server(server)
{
    m_deadline.setSingleShot(true);
    connect(&m_process, &QProcess::started, this, [this] {
        m_process.write(m_server.toUtf8());
        m_process.closeWriteChannel();
    });
    connect(&m_process, &QProcess::finished, this, &CredentialHelper::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(base::failure(ErrorCode::NotFound, m_program + u" is not installed or cannot be run"_s));
    });
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_process.kill();
        end(base::failure(ErrorCode::TimedOut, m_program + u" did not answer within 10 s"_s));
    });
    m_deadline.start(deadline);
    m_process.start(m_program, {u"get"_s});
}

void CredentialHelper::finish()
{
    const QByteArray output = m_process.readAllStandardOutput();
    if (m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0)
        return end(answerFrom(output, m_program));
    // Docker's own helpers: exit code 1, and these words on standard output.
    if (output.contains("credentials not found"))
        return end(Answer());
    end(base::failure(ErrorCode::Internal, m_program + u" failed"_s));
}

void CredentialHelper::end(base::Result<Answer> answer)
{
    m_deadline.stop();
    m_process.disconnect(this);
    if (answer && *answer)
        (*answer)->server = m_server;
    m_promise.settle(std::move(answer));
    deleteLater();
}

} // namespace pilothouse::registry
