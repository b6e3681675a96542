// SPDX-License-Identifier: Apache-2.0
#include "app/ships/sshquestion.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using transport::HostKeyQuestion;
using transport::SecretQuestion;

void SshQuestion::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    m_workspace = workspace;
    if (workspace) {
        auto *interview = &workspace->sshInterview();
        connect(interview, &transport::SshInterview::questionChanged, this, &SshQuestion::turn);
        connect(interview, &transport::SshInterview::notKept, this,
                [this](const base::Error &why) { Q_EMIT notKept(tr("It is not remembered: %1").arg(why.message)); });
    }
    Q_EMIT workspaceChanged();
    Q_EMIT changed();
}

/// Where its answer can be kept is found out while the operator reads.
void SshQuestion::turn()
{
    m_place.reset();
    const int now = ++m_turn;
    Q_EMIT placeChanged();
    Q_EMIT changed();
    const auto *secret = question<SecretQuestion>();
    if (!secret || !credentialName(*secret))
        return;
    m_workspace->sshInterview().credentials().lastingPlace().then(this, [this, now](const auto &place) {
        if (now != m_turn || !place)
            return;
        m_place = *place;
        Q_EMIT placeChanged();
    });
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
    return secret->prompt.isEmpty() ? tr("It is kept until Pilothouse is closed, or longer if you say so.")
                                    : secret->prompt;
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

QString SshQuestion::keepText() const
{
    if (m_place == store::Place::Keyring)
        return tr("Remember it in the keyring");
    return m_place == store::Place::File ? tr("Remember it in clear text") : QString();
}

QString SshQuestion::keepWarning() const
{
    if (m_place != store::Place::File)
        return {};
    return tr("There is no keyring here. It would stand unencrypted in %1, which nobody but you and root can read.")
        .arg(QDir::toNativeSeparators(store::CredentialStore::filePath()));
}

void SshQuestion::give(const QString &secret)
{
    give(secret, store::Place::Session);
}

void SshQuestion::giveAndKeep(const QString &secret)
{
    give(secret, m_place.value_or(store::Place::Session));
}

void SshQuestion::give(const QString &secret, store::Place place)
{
    if (question<SecretQuestion>())
        m_workspace->sshInterview().answer(secret.isEmpty() ? std::nullopt : std::optional(base::Secret(secret)),
                                           place);
}

void SshQuestion::refuse()
{
    if (kind() == Kind::HostKey)
        m_workspace->sshInterview().answer(false);
    else if (kind() == Kind::Secret)
        m_workspace->sshInterview().answer(std::nullopt);
}

} // namespace pilothouse::app
