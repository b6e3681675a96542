// SPDX-License-Identifier: Apache-2.0
#include "app/ships/sshquestion.h"

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
