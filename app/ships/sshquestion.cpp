// SPDX-License-Identifier: Apache-2.0
#include "app/ships/sshquestion.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using transport::HostKeyQuestion;
using transport::SecretQuestion;

void SshQuestion::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    m_workspace = workspace;
    if (workspace)
        connect(&workspace->sshInterview(), &transport::SshInterview::questionChanged, this, &SshQuestion::changed);
    Q_EMIT workspaceChanged();
    Q_EMIT changed();
}

template <typename T>
const T *SshQuestion::question() const
{
    const auto *asked = m_workspace ? m_workspace->sshInterview().question() : nullptr;
    return asked ? std::get_if<T>(asked) : nullptr;
}

SshQuestion::Kind SshQuestion::kind() const
{
    return question<HostKeyQuestion>() ? Kind::HostKey : question<SecretQuestion>() ? Kind::Secret : Kind::None;
}

QString SshQuestion::title() const
{
    if (const auto *key = question<HostKeyQuestion>())
        return tr("The host %1 is not known").arg(key->host);
    const auto *secret = question<SecretQuestion>();
    if (!secret)
        return {};
    switch (secret->kind) {
    case SecretQuestion::Kind::Passphrase:
    case SecretQuestion::Kind::TlsPassphrase:
        return tr("The key %1 has a passphrase").arg(secret->subject);
    case SecretQuestion::Kind::Password:
        return tr("Password of %1").arg(secret->subject);
    case SecretQuestion::Kind::Prompt:
        return tr("%1 asks").arg(secret->subject);
    }
    Q_UNREACHABLE();
}

QString SshQuestion::text() const
{
    if (question<HostKeyQuestion>())
        return tr("It shows the key below. Trust it only if the host's owner confirms this fingerprint; it is then "
                  "remembered.");
    const auto *secret = question<SecretQuestion>();
    if (!secret)
        return {};
    if (!secret->refused.isEmpty())
        return tr("That was not right.");
    return secret->prompt.isEmpty() ? tr("It is kept until Pilothouse is closed.") : secret->prompt;
}

QString SshQuestion::fingerprint() const
{
    const auto *key = question<HostKeyQuestion>();
    return key ? u"%1  %2"_s.arg(key->key.type, key->key.fingerprint()) : QString();
}

bool SshQuestion::isHidden() const
{
    const auto *secret = question<SecretQuestion>();
    return secret && !secret->echo;
}

void SshQuestion::accept()
{
    if (question<HostKeyQuestion>())
        m_workspace->sshInterview().answer(true);
}

void SshQuestion::give(const QString &secret)
{
    if (question<SecretQuestion>())
        m_workspace->sshInterview().answer(secret.isEmpty() ? std::nullopt : std::optional(base::Secret(secret)));
}

void SshQuestion::refuse()
{
    if (kind() == Kind::HostKey)
        m_workspace->sshInterview().answer(false);
    else if (kind() == Kind::Secret)
        m_workspace->sshInterview().answer(std::nullopt);
}

} // namespace pilothouse::app
