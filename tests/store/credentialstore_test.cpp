// SPDX-License-Identifier: Apache-2.0
#include "core/store/credentialstore.h"
#include "core/store/filevault.h"
#include "core/store/keyringvault.h"
#include "core/store/sessionvault.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace pilothouse;
using namespace pilothouse::store;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Purpose = CredentialName::Purpose;

namespace {

const CredentialName password{Purpose::SshPassword, u"box:22"_s, u"ann"_s};
const CredentialName login{Purpose::RegistryLogin, u"reg.example:5000"_s, u"me"_s};

/// A keyring whose service never says a word.
class MuteVault : public SessionVault
{
public:
    base::Reply<bool> isUsable() override { return never(m_usable); }
    base::Reply<std::optional<base::Secret>> read(const CredentialName &) override
    {
        ++readCount;
        return never(m_reads);
    }
    base::Reply<void> write(const Credential &) override { return never(m_writes); }

    int readCount = 0;

private:
    template <typename T>
    static base::Reply<T> never(std::vector<base::Promise<T>> &open)
    {
        return open.emplace_back().reply();
    }
    std::vector<base::Promise<bool>> m_usable;
    std::vector<base::Promise<std::optional<base::Secret>>> m_reads;
    std::vector<base::Promise<void>> m_writes;
};

template <typename T>
base::Result<T> answerOf(const base::Reply<T> &reply)
{
    QObject receiver;
    std::optional<base::Result<T>> answer;
    reply.then(&receiver, [&](const base::Result<T> &given) { answer = given; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000))
        return base::failure(base::ErrorCode::Internal, u"the test waited in vain"_s);
    return *answer;
}

} // namespace

class CredentialStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<CredentialStore>(vaults(), 5s);
    }

    void whatIsKeptIsFound_data()
    {
        QTest::addColumn<Place>("place");
        QTest::newRow("for the session") << Place::Session;
        QTest::newRow("in the file") << Place::File;
    }
    void whatIsKeptIsFound()
    {
        QFETCH(Place, place);
        QVERIFY(answerOf(m_store->keep({password, base::Secret(u"open"_s)}, place)));
        QCOMPARE(secretOf(password), u"open"_s);
        QCOMPARE(m_store->kept(), (std::vector<CredentialStore::Kept>{{password, place}}));
    }

    void nothingIsFoundUnderAnotherName()
    {
        QVERIFY(answerOf(m_store->keep({password, base::Secret(u"open"_s)}, Place::File)));
        QCOMPARE(secretOf({Purpose::SshPassword, u"box:2222"_s, u"ann"_s}), QString());
        QCOMPARE(secretOf({Purpose::SshPassword, u"box:22"_s, u"bob"_s}), QString());
        QCOMPARE(secretOf({Purpose::RegistryLogin, u"box:22"_s, u"ann"_s}), QString());
    }

    void aSearchWithoutUserFindsWhoeverIsKept()
    {
        QVERIFY(answerOf(m_store->keep({login, base::Secret(u"open"_s)}, Place::File)));
        const auto found = answerOf(m_store->find({Purpose::RegistryLogin, login.subject, {}}));
        QVERIFY(found && *found);
        QCOMPARE((*found)->credential.name.user, u"me"_s);
    }

    void aLaterProgramFindsOnlyWhatIsInTheFile()
    {
        QVERIFY(answerOf(m_store->keep({password, base::Secret(u"short"_s)}, Place::Session)));
        QVERIFY(answerOf(m_store->keep({login, base::Secret(u"long"_s)}, Place::File)));
        m_store = std::make_unique<CredentialStore>(vaults(), 5s);
        QCOMPARE(secretOf(password), QString());
        QCOMPARE(secretOf(login), u"long"_s);
    }

    void keepingItElsewhereTakesItAway()
    {
        QVERIFY(answerOf(m_store->keep({password, base::Secret(u"old"_s)}, Place::File)));
        QVERIFY(answerOf(m_store->keep({password, base::Secret(u"new"_s)}, Place::Session)));
        QCOMPARE(secretOf(password), u"new"_s);
        QFile text(file());
        QVERIFY(text.open(QIODevice::ReadOnly));
        QVERIFY(!text.readAll().contains("old"));
    }

    void whatIsForgottenIsGoneFromTheFileToo()
    {
        QVERIFY(answerOf(m_store->keep({password, base::Secret(u"open"_s)}, Place::File)));
        QSignalSpy changed(m_store.get(), &CredentialStore::keptChanged);
        QVERIFY(answerOf(m_store->forget(password)));
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_store->kept().empty());
        QFile text(file());
        QVERIFY(text.open(QIODevice::ReadOnly));
        QVERIFY(!text.readAll().contains("open"));
    }

    void theFileAndItsDirectoryAreForUsAlone()
    {
        QVERIFY(answerOf(m_store->keep({password, base::Secret(u"open"_s)}, Place::File)));
        constexpr auto read = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QCOMPARE(QFile::permissions(file()), read);
        QCOMPARE(QFile::permissions(QFileInfo(file()).path()), read | QFile::ExeOwner | QFile::ExeUser);
    }

    void aFileThatOthersCanReadIsNotBelieved()
    {
        QVERIFY(answerOf(m_store->keep({password, base::Secret(u"open"_s)}, Place::File)));
        QVERIFY(QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QCOMPARE(secretOf(password), QString());
    }

    void itIsFoundFromAnotherThread()
    {
        QVERIFY(answerOf(m_store->keep({password, base::Secret(u"open"_s)}, Place::Session)));
        QString secret;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            const auto found = answerOf(m_store->find(password));
            secret = found && *found ? (*found)->credential.secret.reveal() : QString();
        }));
        thread->start();
        QTRY_VERIFY(thread->isFinished());
        QCOMPARE(secret, u"open"_s);
    }

    void aMuteKeyringIsGivenUpAtTheDeadlineAndNotReadAgain()
    {
        auto *mute = useMuteKeyring();
        mute->SessionVault::write({password, base::Secret(u"open"_s)});
        const auto first = answerOf(m_store->find(password));
        QVERIFY(!first);
        QCOMPARE(first.error().code, base::ErrorCode::TimedOut);
        const auto second = answerOf(m_store->find(password));
        QVERIFY(!second);
        QCOMPARE(mute->readCount, 1);
    }

    void aMuteKeyringLeavesTheFileOrTheSession()
    {
        useMuteKeyring();
        QCOMPARE(answerOf(m_store->lastingPlace()).value_or(Place::Keyring), Place::File);
        const auto kept = answerOf(m_store->keep({password, base::Secret(u"open"_s)}, Place::Keyring));
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, base::ErrorCode::TimedOut);
        QCOMPARE(m_store->kept(), (std::vector<CredentialStore::Kept>{{password, Place::Session}}));
        QVERIFY(!QFile::exists(file()));
    }

    /// The tests have no session bus: QtKeychain itself says no.
    void withoutABusThereIsNoKeyring()
    {
        CredentialStore store(vaults(std::make_unique<KeyringVault>(m_directory->filePath(u"names.json"_s))), 5s);
        QCOMPARE(answerOf(store.lastingPlace()).value_or(Place::Keyring), Place::File);
        const auto kept = answerOf(store.keep({password, base::Secret(u"open"_s)}, Place::Keyring));
        QVERIFY(!kept);
        QVERIFY2(!kept.error().message.contains(u"open"_s), qPrintable(kept.error().message));
        QCOMPARE(store.kept(), (std::vector<CredentialStore::Kept>{{password, Place::Session}}));
    }

private:
    [[nodiscard]] QString file() const { return m_directory->filePath(u"pilothouse/secrets.json"_s); }
    [[nodiscard]] CredentialStore::Vaults vaults(std::unique_ptr<Vault> keyring = {}) const
    {
        CredentialStore::Vaults vaults;
        vaults.emplace(Place::Session, std::make_unique<SessionVault>());
        if (keyring)
            vaults.emplace(Place::Keyring, std::move(keyring));
        vaults.emplace(Place::File, std::make_unique<FileVault>(file()));
        return vaults;
    }
    QString secretOf(const CredentialName &name)
    {
        const auto found = answerOf(m_store->find(name));
        return found && *found ? (*found)->credential.secret.reveal() : QString();
    }
    MuteVault *useMuteKeyring()
    {
        auto keyring = std::make_unique<MuteVault>();
        auto *raw = keyring.get();
        m_store = std::make_unique<CredentialStore>(vaults(std::move(keyring)), 50ms);
        return raw;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<CredentialStore> m_store;
};

QTEST_GUILESS_MAIN(CredentialStoreTest)
#include "credentialstore_test.moc"
