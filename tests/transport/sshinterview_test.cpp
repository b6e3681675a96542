// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshinterview.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::transport;
using namespace Qt::StringLiterals;

namespace {

HostKeyQuestion keyOf(const QString &host)
{
    return {host, {u"ssh-ed25519"_s, "blob of " + host.toLatin1()}, u"known_hosts"_s};
}

SecretQuestion passphrase(const QString &file, const QString &refused = {})
{
    return {SecretQuestion::Kind::Passphrase, file, {}, false, base::Secret(refused)};
}

} // namespace

class SshInterviewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_credentials = std::make_shared<store::CredentialStore>();
        m_interview = std::make_unique<SshInterview>(m_credentials);
        m_heard.clear();
    }

    void twoThatAskTheSameGetOneAnswer()
    {
        ask(passphrase(u"a"_s));
        ask(passphrase(u"a"_s));
        QTRY_VERIFY(subject() == u"a"_s);
        m_interview->answer(base::Secret(u"open"_s));
        QCOMPARE(m_heard, (QStringList{u"open"_s, u"open"_s}));
        QVERIFY(!m_interview->question());
    }

    void questionsAreAskedOneAtATime()
    {
        ask(passphrase(u"a"_s));
        ask(passphrase(u"b"_s));
        QTRY_VERIFY(subject() == u"a"_s);
        m_interview->answer(base::Secret(u"1"_s));
        QCOMPARE(subject(), u"b"_s);
        m_interview->answer(base::Secret(u"2"_s));
        QCOMPARE(m_heard, (QStringList{u"1"_s, u"2"_s}));
    }

    void anAnswerIsRemembered()
    {
        ask(passphrase(u"a"_s));
        QTRY_VERIFY(m_interview->question());
        m_interview->answer(base::Secret(u"open"_s));
        ask(passphrase(u"a"_s));
        QTRY_COMPARE(m_heard.size(), 2);
        QVERIFY(!m_interview->question());
    }

    void aWrongAnswerIsAskedForAgain()
    {
        ask(passphrase(u"a"_s));
        QTRY_VERIFY(m_interview->question());
        m_interview->answer(base::Secret(u"wrong"_s));
        ask(passphrase(u"a"_s, u"wrong"_s));
        QTRY_VERIFY(m_interview->question());
        m_interview->answer(base::Secret(u"right"_s));
        // A session that failed with the same wrong one meanwhile need not ask.
        ask(passphrase(u"a"_s, u"wrong"_s));
        QTRY_COMPARE(m_heard, (QStringList{u"wrong"_s, u"right"_s, u"right"_s}));
    }

    void whatIsKeptIsNotAskedFor()
    {
        keep(u"a"_s, u"open"_s);
        ask(passphrase(u"a"_s));
        QTRY_COMPARE(m_heard, QStringList{u"open"_s});
        QVERIFY(!m_interview->question());
    }

    void whatIsKeptAndWrongIsForgottenAndAskedFor()
    {
        keep(u"a"_s, u"stale"_s);
        ask(passphrase(u"a"_s, u"stale"_s));
        QTRY_VERIFY(m_interview->question());
        QTRY_VERIFY(m_credentials->kept().empty());
        QVERIFY(m_heard.isEmpty());
    }

    void aPasswordIsKeptUnderUserAndHost()
    {
        ask(SecretQuestion{SecretQuestion::Kind::Password, u"ann@box:2222"_s, {}, false, {}});
        QTRY_VERIFY(m_interview->question());
        m_interview->answer(base::Secret(u"open"_s));
        const store::CredentialName name{store::CredentialName::Purpose::SshPassword, u"box:2222"_s, u"ann"_s};
        QTRY_VERIFY(m_credentials->knows(name));
    }

    void aServersOwnPromptIsAskedEveryTime()
    {
        const SecretQuestion code{SecretQuestion::Kind::Prompt, u"ann@box"_s, u"Code:"_s, true, {}};
        ask(code);
        ask(code);
        QTRY_VERIFY(m_interview->question());
        m_interview->answer(base::Secret(u"1"_s));
        QVERIFY(m_interview->question());
        m_interview->answer(base::Secret(u"2"_s));
        QCOMPARE(m_heard, (QStringList{u"1"_s, u"2"_s}));
    }

    void aNoStandsUntilItIsForgotten()
    {
        ask(keyOf(u"box"_s));
        QTRY_VERIFY(m_interview->question());
        m_interview->answer(false);
        ask(keyOf(u"box"_s));
        QTRY_COMPARE(m_heard, (QStringList{u"no"_s, u"no"_s}));
        m_interview->forgetRefusals();
        ask(keyOf(u"box"_s));
        QTRY_VERIFY(m_interview->question());
        m_interview->answer(true);
        QCOMPARE(m_heard.back(), u"yes"_s);
    }

private:
    void ask(const SecretQuestion &question)
    {
        m_interview->secret(question, [this](const std::optional<base::Secret> &secret) {
            m_heard += secret ? secret->reveal() : u"none"_s;
        });
    }
    void ask(const HostKeyQuestion &question)
    {
        m_interview->accepts(question, [this](bool yes) { m_heard += yes ? u"yes"_s : u"no"_s; });
    }
    [[nodiscard]] QString subject() const
    {
        const auto *question = m_interview->question();
        const auto *secret = question ? std::get_if<SecretQuestion>(question) : nullptr;
        return secret ? secret->subject : QString();
    }

    void keep(const QString &file, const QString &secret)
    {
        m_credentials->keep({*credentialName(passphrase(file)), base::Secret(secret)}, store::Place::Session);
    }

    std::shared_ptr<store::CredentialStore> m_credentials;
    std::unique_ptr<SshInterview> m_interview;
    QStringList m_heard;
};

QTEST_GUILESS_MAIN(SshInterviewTest)
#include "sshinterview_test.moc"
