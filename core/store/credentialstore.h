// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/vault.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <map>
#include <memory>

namespace pilothouse::store {

/// The secrets that the operator had us remember, wherever they are kept: for the session, in the keyring or, agreed
/// to, in a file. The keyring is asked for nothing but what is known to be in it, and is given five seconds. Lives in
/// the operator's thread.
class CredentialStore : public QObject
{
    Q_OBJECT
public:
    using Vaults = std::map<Place, std::unique_ptr<Vault>>;
    /// A name, and where its secret is kept.
    struct Kept {
        CredentialName name;
        Place place = Place::Session;
        bool operator==(const Kept &) const = default;
    };
    /// A secret, and where it was kept.
    struct Found {
        Credential credential;
        Place place = Place::Session;
    };

    /// One that forgets all when it goes.
    explicit CredentialStore(QObject *parent = nullptr);
    CredentialStore(Vaults vaults, std::chrono::milliseconds deadline, QObject *parent = nullptr);
    ~CredentialStore() override;
    /// The operator's own: session, keyring, and the file of `filePath`.
    [[nodiscard]] static std::shared_ptr<CredentialStore> ofUser();
    /// Where secrets stand in clear text, if they do.
    [[nodiscard]] static QString filePath();

    /// From any thread. Nothing: it is not kept. Fails when the keyring does not give it.
    [[nodiscard]] base::Reply<std::optional<Found>> find(const CredentialName &wanted);

    /// Everything, by name.
    [[nodiscard]] std::vector<Kept> kept() const;
    [[nodiscard]] bool knows(const CredentialName &wanted) const;
    /// Where something can be kept longer than this session: in the keyring if there is one that answers, else in the
    /// file, where the operator has to agree.
    [[nodiscard]] base::Reply<Place> lastingPlace();
    /// Keeps it there and nowhere else. Where that fails, it is kept for the session.
    base::Reply<void> keep(const Credential &credential, Place place);
    /// Everywhere.
    base::Reply<void> forget(const CredentialName &name);

Q_SIGNALS:
    void keptChanged();

private:
    [[nodiscard]] std::optional<Kept> look(const CredentialName &wanted) const;
    void fetch(const CredentialName &wanted, const std::shared_ptr<base::Promise<std::optional<Found>>> &promise);
    void forgetElsewhere(const CredentialName &name, std::optional<Place> place);
    template <typename T, typename F>
    void await(const base::Reply<T> &reply, F f);

    Vaults m_vaults;
    std::chrono::milliseconds m_deadline;
    bool m_keyringIsMute = false; ///< it let a deadline pass: nothing is read from it any more
};

} // namespace pilothouse::store
