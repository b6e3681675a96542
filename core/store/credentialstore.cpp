// SPDX-License-Identifier: Apache-2.0
#include "core/store/credentialstore.h"

#include "core/base/thread.h"
#include "core/store/filevault.h"
#include "core/store/keyringvault.h"
#include "core/store/sessionvault.h"
#include "core/store/trust.h"

#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::store {

using base::ErrorCode;
using base::Promise;
using base::Reply;
using base::Result;

namespace {

bool fits(const CredentialName &name, const CredentialName &wanted)
{
    return name.purpose == wanted.purpose && name.subject == wanted.subject
        && (wanted.user.isEmpty() || name.user == wanted.user);
}

constexpr auto usualDeadline = 5s;

/// The last one to let go may be a ship's thread.
void letGo(CredentialStore *store)
{
    if (store->thread() == QThread::currentThread())
        delete store;
    else
        store->deleteLater();
}

CredentialStore::Vaults forSession()
{
    CredentialStore::Vaults vaults;
    vaults.emplace(Place::Session, std::make_unique<SessionVault>());
    return vaults;
}

} // namespace

CredentialStore::CredentialStore(QObject *parent)
    : CredentialStore(forSession(), usualDeadline, parent)
{
}

CredentialStore::CredentialStore(Vaults vaults, std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_vaults(std::move(vaults))
    , m_deadline(deadline)
{
}

CredentialStore::~CredentialStore() = default;

QString CredentialStore::filePath()
{
    return dataDirectory() + u"/secrets.json"_s;
}

std::shared_ptr<CredentialStore> CredentialStore::ofUser()
{
    Vaults vaults = forSession();
    vaults.emplace(Place::Keyring, std::make_unique<KeyringVault>(dataDirectory() + u"/keyring-entries.json"_s));
    vaults.emplace(Place::File, std::make_unique<FileVault>(filePath()));
    return {new CredentialStore(std::move(vaults), usualDeadline), &letGo};
}

/// f with the answer or, after the deadline, with TimedOut; the answer is then of no interest any more.
template <typename T, typename F>
void CredentialStore::await(const Reply<T> &reply, F f)
{
    auto *const scope = new QTimer(this);
    const auto once = std::make_shared<std::optional<F>>(std::move(f));
    const auto settle = [scope, once](const Result<T> &answer) {
        if (const auto g = std::exchange(*once, std::nullopt)) {
            scope->deleteLater();
            (*g)(answer);
        }
    };
    reply.then(scope, settle);
    scope->setSingleShot(true);
    connect(scope, &QTimer::timeout, this, [this, settle] {
        m_keyringIsMute = true;
        const auto seconds = QString::number(double(m_deadline.count()) / 1000);
        settle(base::failure(ErrorCode::TimedOut, u"the keyring does not answer within %1 s"_s.arg(seconds)));
    });
    scope->start(m_deadline);
}

std::vector<CredentialStore::Kept> CredentialStore::kept() const
{
    std::vector<Kept> all;
    for (const auto &[place, vault] : m_vaults)
        for (const auto &name : vault->names())
            all.push_back({name, place});
    std::sort(all.begin(), all.end(), [](const Kept &a, const Kept &b) { return a.name < b.name; });
    return all;
}

std::optional<CredentialStore::Kept> CredentialStore::look(const CredentialName &wanted) const
{
    for (const auto &[place, vault] : m_vaults)
        for (const auto &name : vault->names())
            if (fits(name, wanted))
                return Kept{name, place};
    return std::nullopt;
}

bool CredentialStore::knows(const CredentialName &wanted) const
{
    return look(wanted).has_value();
}

Reply<std::optional<CredentialStore::Found>> CredentialStore::find(const CredentialName &wanted)
{
    const auto promise = std::make_shared<Promise<std::optional<Found>>>();
    auto reply = promise->reply();
    QMetaObject::invokeMethod(
        this, [this, wanted, promise] { fetch(wanted, promise); }, Qt::QueuedConnection);
    return reply;
}

void CredentialStore::fetch(const CredentialName &wanted, const std::shared_ptr<Promise<std::optional<Found>>> &promise)
{
    const auto there = look(wanted);
    if (!there)
        return promise->settle(std::optional<Found>());
    if (there->place == Place::Keyring && m_keyringIsMute)
        return promise->settle(base::failure(ErrorCode::TimedOut, u"the keyring does not answer"_s));
    await(m_vaults.at(there->place)->read(there->name),
          [promise, there](const Result<std::optional<base::Secret>> &secret) {
              if (!secret)
                  promise->settle(tl::unexpected(secret.error()));
              else if (*secret)
                  promise->settle(Found{{there->name, **secret}, there->place});
              else
                  promise->settle(std::optional<Found>());
          });
}

Reply<Place> CredentialStore::lastingPlace()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    const auto keyring = m_vaults.find(Place::Keyring);
    const Place without = m_vaults.contains(Place::File) ? Place::File : Place::Session;
    if (keyring == m_vaults.end() || m_keyringIsMute)
        return Reply<Place>::of(without);
    const auto promise = std::make_shared<Promise<Place>>();
    auto reply = promise->reply();
    await(keyring->second->isUsable(), [promise, without](const Result<bool> &usable) {
        promise->settle(usable.value_or(false) ? Place::Keyring : without);
    });
    return reply;
}

Reply<void> CredentialStore::keep(const Credential &credential, Place place)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    const auto promise = std::make_shared<Promise<void>>();
    auto reply = promise->reply();
    m_vaults.at(Place::Session)->write(credential); // at hand while the keyring takes its time
    await(m_vaults.at(place)->write(credential), [this, promise, credential, place](const Result<void> &written) {
        forgetElsewhere(credential.name, written ? place : Place::Session);
        Q_EMIT keptChanged();
        promise->settle(written);
    });
    return reply;
}

void CredentialStore::forgetElsewhere(const CredentialName &name, std::optional<Place> place)
{
    for (const auto &[other, vault] : m_vaults)
        if (other != place)
            vault->remove(name);
}

Reply<void> CredentialStore::forget(const CredentialName &name)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    const auto there = look(name);
    const auto promise = std::make_shared<Promise<void>>();
    auto reply = promise->reply();
    if (!there) {
        promise->settle({});
        return reply;
    }
    await(m_vaults.at(there->place)->remove(there->name), [this, promise](const Result<void> &removed) {
        Q_EMIT keptChanged();
        promise->settle(removed);
    });
    forgetElsewhere(there->name, there->place);
    return reply;
}

} // namespace pilothouse::store
