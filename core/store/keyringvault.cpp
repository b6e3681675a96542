// SPDX-License-Identifier: Apache-2.0
#include "core/store/keyringvault.h"

#include "core/store/credentialrecord.h"

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace pilothouse::store {

using base::ErrorCode;
using base::Reply;
using base::Result;
using QKeychain::Job;
using Found = std::optional<base::Secret>;

namespace {

const QString service = u"pilothouse"_s;

QString keyOf(const CredentialName &name)
{
    return toString(name);
}

/// The keyring's own words for a failure; where it gives none, ours.
base::Error errorOf(const Job &job)
{
    switch (job.error()) {
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {ErrorCode::Unauthorized, u"the keyring was not unlocked"_s, {}};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {ErrorCode::Unreachable, u"there is no keyring"_s, {}};
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    const QString words = job.errorString();
    return {ErrorCode::Unreachable, words.isEmpty() ? u"the keyring failed"_s : u"the keyring: "_s + words, {}};
}

/// Has a job done at the desk, and makes of it an answer.
template <typename JobType, typename T, typename Prepare, typename Answer>
Reply<T> ask(QObject &desk, const QString &key, Prepare prepare, Answer answer)
{
    const auto promise = std::make_shared<base::Promise<T>>();
    auto reply = promise->reply();
    QMetaObject::invokeMethod(
        &desk,
        [&desk, key, prepare, answer, promise] {
            auto *job = new JobType(service, &desk); // ends itself
            job->setKey(key);
            prepare(*job);
            QObject::connect(job, &Job::finished, job, [job, answer, promise] { promise->settle(answer(*job)); });
            job->start();
        },
        Qt::QueuedConnection);
    return reply;
}

Result<Found> foundBy(const QKeychain::ReadPasswordJob &job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return Found();
    if (job.error() != QKeychain::NoError)
        return tl::unexpected(errorOf(job));
    return Found(base::Secret(job.textData()));
}

} // namespace

KeyringVault::KeyringVault(const QString &list)
    : m_list(list)
{
}

KeyringVault::~KeyringVault()
{
    if (!m_thread)
        return;
    m_desk->deleteLater();
    m_thread->quit();
    if (m_thread->wait(200))
        delete m_thread;
}

QObject &KeyringVault::desk()
{
    if (!m_thread) {
        m_thread = new QThread;
        m_thread->setObjectName(u"keyring"_s);
        m_desk = new QObject;
        m_desk->moveToThread(m_thread);
        m_thread->start();
    }
    return *m_desk;
}

/// By looking for something that is not there.
Reply<bool> KeyringVault::isUsable()
{
    return ask<QKeychain::ReadPasswordJob, bool>(
        desk(), u"nothing"_s, [](auto &) {},
        [](const QKeychain::ReadPasswordJob &job) { return foundBy(job).has_value(); });
}

std::vector<CredentialName> KeyringVault::names() const
{
    return namesIn(m_list.read());
}

Reply<Found> KeyringVault::read(const CredentialName &name)
{
    return ask<QKeychain::ReadPasswordJob, Found>(
        desk(), keyOf(name), [](auto &) {}, foundBy);
}

Reply<void> KeyringVault::write(const Credential &credential)
{
    const auto listed = [list = m_list, name = credential.name](const Job &job) -> Result<void> {
        if (job.error() != QKeychain::NoError)
            return tl::unexpected(errorOf(job));
        return list.change([&](QJsonArray &records) {
            removeRecord(records, name);
            records.append(toRecord(name));
        });
    };
    return ask<QKeychain::WritePasswordJob, void>(
        desk(), keyOf(credential.name),
        [secret = credential.secret](QKeychain::WritePasswordJob &job) { job.setTextData(secret.reveal()); }, listed);
}

/// The name goes from the list even if the keyring is away: it is not asked for again.
Reply<void> KeyringVault::remove(const CredentialName &name)
{
    const auto before = names();
    if (std::find(before.begin(), before.end(), name) == before.end())
        return Reply<void>::of({});
    const auto unlisted = m_list.change([&](QJsonArray &records) { removeRecord(records, name); });
    if (!unlisted)
        return Reply<void>::of(unlisted);
    return ask<QKeychain::DeletePasswordJob, void>(
        desk(), keyOf(name), [](auto &) {},
        [](const Job &job) -> Result<void> {
            if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
                return {};
            return tl::unexpected(errorOf(job));
        });
}

} // namespace pilothouse::store
