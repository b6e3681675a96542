// SPDX-License-Identifier: Apache-2.0
#include "app/settings/storedcredentials.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

QString whatOf(const store::CredentialName &name)
{
    switch (name.purpose) {
    case store::CredentialName::Purpose::SshPassphrase:
        return StoredCredentials::tr("Passphrase of an SSH key");
    case store::CredentialName::Purpose::SshPassword:
        return StoredCredentials::tr("SSH password");
    case store::CredentialName::Purpose::TlsPassphrase:
        return StoredCredentials::tr("Passphrase of a TLS key");
    case store::CredentialName::Purpose::RegistryLogin:
        return StoredCredentials::tr("Login of a registry");
    }
    Q_UNREACHABLE();
}

QString placeOf(store::Place place)
{
    switch (place) {
    case store::Place::Session:
        return StoredCredentials::tr("until Pilothouse is closed");
    case store::Place::Keyring:
        return StoredCredentials::tr("in the keyring");
    case store::Place::File:
        return StoredCredentials::tr("in clear text, in %1")
            .arg(QDir::toNativeSeparators(store::CredentialStore::filePath()));
    }
    Q_UNREACHABLE();
}

} // namespace

void StoredCredentials::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    m_workspace = workspace;
    if (workspace)
        connect(&workspace->sshInterview().credentials(), &store::CredentialStore::keptChanged, this,
                &StoredCredentials::reload);
    Q_EMIT workspaceChanged();
    reload();
}

void StoredCredentials::reload()
{
    auto kept =
        m_workspace ? m_workspace->sshInterview().credentials().kept() : std::vector<store::CredentialStore::Kept>();
    if (kept == m_kept)
        return;
    beginResetModel();
    m_kept = std::move(kept);
    endResetModel();
    Q_EMIT countChanged();
}

void StoredCredentials::forget(int row)
{
    if (row >= 0 && row < count())
        m_workspace->sshInterview().credentials().forget(m_kept[std::size_t(row)].name);
}

int StoredCredentials::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant StoredCredentials::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const auto &kept = m_kept[std::size_t(index.row())];
    switch (role) {
    case What:
        return whatOf(kept.name);
    case Whose:
        return kept.name.user.isEmpty() ? kept.name.subject : u"%1@%2"_s.arg(kept.name.user, kept.name.subject);
    case Place:
        return placeOf(kept.place);
    default:
        return {};
    }
}

QHash<int, QByteArray> StoredCredentials::roleNames() const
{
    return {{What, "what"}, {Whose, "whose"}, {Place, "place"}};
}

} // namespace pilothouse::app
