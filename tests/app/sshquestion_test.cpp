// SPDX-License-Identifier: Apache-2.0
#include "app/settings/storedcredentials.h"
#include "app/ships/sshquestion.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

class SshQuestionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<Workspace>();
        m_question = std::make_unique<SshQuestion>();
        m_question->setWorkspace(m_workspace.get());
        QCOMPARE(m_question->kind(), SshQuestion::Kind::None);
    }

    void anUnknownHostIsShownWithItsFingerprintAndAccepted()
    {
        const transport::HostKey key{u"ssh-ed25519"_s, "blob"};
        std::optional<bool> answer;
        m_workspace->sshInterview().accepts({u"box"_s, key, u"known_hosts"_s}, [&](bool yes) { answer = yes; });
        QTRY_COMPARE(m_question->kind(), SshQuestion::Kind::HostKey);
        QVERIFY(m_question->title().contains(u"box"_s));
        QVERIFY(m_question->fingerprint().contains(key.fingerprint()));
        m_question->give(u"no answer to this question"_s);
        QVERIFY(!answer);
        m_question->accept();
        QCOMPARE(answer, true);
        QCOMPARE(m_question->kind(), SshQuestion::Kind::None);
    }

    void aPassphraseIsTypedUnseenAndGiven()
    {
        std::optional<base::Secret> answer;
        m_workspace->sshInterview().secret(
            {transport::SecretQuestion::Kind::Passphrase, u"/home/ann/.ssh/id"_s, {}, false, {}},
            [&](const std::optional<base::Secret> &secret) { answer = secret; });
        QTRY_COMPARE(m_question->kind(), SshQuestion::Kind::Secret);
        QVERIFY(m_question->isHidden());
        QVERIFY(m_question->title().contains(u"/home/ann/.ssh/id"_s));
        m_question->give(u"open sesame"_s);
        QVERIFY(answer && answer->reveal() == u"open sesame"_s);
    }

    /// The tests have no keyring.
    void withoutAKeyringClearTextIsOfferedAsWhatItIs()
    {
        std::optional<base::Secret> answer;
        m_workspace->sshInterview().secret({transport::SecretQuestion::Kind::Password, u"ann@box"_s, {}, false, {}},
                                           [&](const std::optional<base::Secret> &secret) { answer = secret; });
        QTRY_VERIFY(m_question->keepText().contains(u"clear text"_s));
        QVERIFY(m_question->keepWarning().contains(store::CredentialStore::filePath()));
        m_question->giveAndKeep(u"open sesame"_s);
        QTRY_VERIFY(answer && answer->reveal() == u"open sesame"_s);
        const store::CredentialStore::Kept kept{{store::CredentialName::Purpose::SshPassword, u"box"_s, u"ann"_s},
                                                store::Place::File};
        auto &credentials = m_workspace->sshInterview().credentials();
        QCOMPARE(credentials.kept(), std::vector{kept});

        StoredCredentials list;
        const QAbstractItemModelTester tester(&list);
        list.setWorkspace(m_workspace.get());
        QCOMPARE(list.count(), 1);
        QCOMPARE(list.index(0).data(StoredCredentials::Whose).toString(), u"ann@box"_s);
        QVERIFY(list.index(0).data(StoredCredentials::Place).toString().contains(u"clear text"_s));
        list.forget(0);
        QTRY_COMPARE(list.count(), 0);
        QVERIFY(credentials.kept().empty());
    }

    void whatCountsOnceIsNotOfferedToBeKept()
    {
        m_workspace->sshInterview().secret(
            {transport::SecretQuestion::Kind::Prompt, u"ann@box"_s, u"Code:"_s, true, {}}, [](const auto &) {});
        QTRY_COMPARE(m_question->kind(), SshQuestion::Kind::Secret);
        QVERIFY(m_question->keepText().isEmpty());
    }

    void refusingGivesNothing()
    {
        bool isAnswered = false;
        m_workspace->sshInterview().secret({transport::SecretQuestion::Kind::Password, u"ann@box"_s, {}, false, {}},
                                           [&](const std::optional<base::Secret> &secret) { isAnswered = !secret; });
        QTRY_COMPARE(m_question->kind(), SshQuestion::Kind::Secret);
        m_question->refuse();
        QVERIFY(isAnswered);
    }

private:
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SshQuestion> m_question;
};

QTEST_GUILESS_MAIN(SshQuestionTest)
#include "sshquestion_test.moc"
