// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/sshlinetest.h"

#include <QProcess>

using namespace pilothouse;
using namespace pilothouse::test;

namespace {

/// An ssh-agent.
class Agent
{
public:
    explicit Agent(const QString &socket)
        : m_socket(socket)
    {
        m_process.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
        (void)QTest::qWaitFor([&] { return QFile::exists(socket); });
    }
    ~Agent()
    {
        m_process.kill();
        m_process.waitForFinished();
        QFile::remove(m_socket);
    }
    Q_DISABLE_COPY_MOVE(Agent)

    bool add(const QString &key)
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SSH_AUTH_SOCK"_s, m_socket);
        process.setProcessEnvironment(environment);
        process.start(u"ssh-add"_s, {key});
        return process.waitForFinished() && process.exitCode() == 0;
    }
    [[nodiscard]] QString socket() const { return m_socket; }

private:
    QString m_socket;
    QProcess m_process;
};

} // namespace

/// Every way to log in to a real server, and what is said where none is taken.
class SshLoginTest : public WithSshd
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startServer(); }

    void everyKindOfKeyLogsIn_data()
    {
        QTest::addColumn<QString>("key");
        for (const char *key : {"id_ed25519", "id_ecdsa", "id_rsa"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }

    void everyKindOfKeyLogsIn()
    {
        QFETCH(QString, key);
        Lines lines(host(u"ship"_s, m_sshd, key));
        auto channel = open(lines.to(u"ship"_s), echo());
        QVERIFY2(channel, channel ? "" : qPrintable(channel.error().message));
        QCOMPARE(askEcho(**channel, "ahoy"), "ahoy");
    }

    void aLockedKeyAsksForItsPassphraseOnce()
    {
        const auto asked = std::make_shared<Operator>();
        asked->word = u"open sesame"_s;
        Lines lines(host(u"ship"_s, m_sshd, u"id_locked"_s), asked);
        QVERIFY(open(lines.to(u"ship"_s), echo()));
        QCOMPARE(asked->asked, QStringList{m_sshd.path(u"id_locked"_s)});
    }

    void aWrongPassphraseIsSaid()
    {
        const auto asked = std::make_shared<Operator>();
        asked->word = u"open barley"_s;
        Lines lines(host(u"ship"_s, m_sshd, u"id_locked"_s, u"PreferredAuthentications publickey"_s), asked);
        const auto channel = open(lines.to(u"ship"_s), echo());
        QVERIFY(!channel);
        QCOMPARE(channel.error().code, base::ErrorCode::Unauthorized);
        QVERIFY2(channel.error().message.contains("passphrase is wrong"_L1), qPrintable(channel.error().message));
        QVERIFY(!channel.error().message.contains(asked->word));
        QVERIFY(!channel.error().detail.contains(asked->word));
    }

    void aForeignKeyIsRefusedWithAllThatWasTried()
    {
        Lines lines(host(u"ship"_s, m_sshd, u"id_foreign"_s));
        const auto channel = open(lines.to(u"ship"_s), echo());
        QVERIFY(!channel);
        QCOMPARE(channel.error().code, base::ErrorCode::Unauthorized);
        QVERIFY2(channel.error().message.contains("id_foreign (refused)"_L1), qPrintable(channel.error().message));
        QVERIFY(channel.error().detail.contains("authentication:"_L1));
    }

    void aPasswordIsTheLastResort()
    {
        const auto asked = std::make_shared<Operator>();
        asked->word = u"correct horse"_s;
        Lines lines(host(u"ship"_s, m_sshd, u"id_foreign"_s), asked);
        const auto channel = open(lines.to(u"ship"_s), echo());
        QVERIFY2(channel, channel ? "" : qPrintable(channel.error().message));
        QCOMPARE(asked->asked, QStringList{u"ann@127.0.0.1:%1"_s.arg(m_sshd.port())});
    }

    void promptsAreAnswered()
    {
        Sshd sshd;
        QVERIFY2(sshd.start(u"KbdInteractiveAuthentication yes;PasswordAuthentication no"_s),
                 qPrintable(sshd.problem()));
        const Echo there(sshd.path(u"echo"_s));
        const auto asked = std::make_shared<Operator>();
        asked->word = u"correct horse"_s;
        Lines lines(host(u"ship"_s, sshd, u"id_foreign"_s), asked);
        const auto channel = open(lines.to(u"ship"_s), SocketThere{sshd.path(u"echo"_s)});
        QVERIFY2(channel, channel ? "" : qPrintable(channel.error().message));
        QVERIFY(asked->asked.value(0).contains("Password"_L1));
    }

    void anAgentLogsIn()
    {
        Agent agent(m_sshd.path(u"agent"_s));
        QVERIFY(agent.add(m_sshd.path(u"id_ed25519"_s)));
        Lines lines(host(u"ship"_s, m_sshd, u"id_foreign"_s, u"IdentityAgent "_s + agent.socket()));
        const auto channel = open(lines.to(u"ship"_s), echo());
        QVERIFY2(channel, channel ? "" : qPrintable(channel.error().message));
    }

    void identitiesOnlyOffersTheAgentsNamedKeysAlone()
    {
        Agent agent(m_sshd.path(u"agent"_s));
        QVERIFY(agent.add(m_sshd.path(u"id_ed25519"_s)) && agent.add(m_sshd.path(u"id_foreign"_s)));
        const QString only =
            u"IdentityAgent %1\n IdentitiesOnly yes\n PreferredAuthentications publickey"_s.arg(agent.socket());
        // The agent's other key would be let in, and is not offered.
        Lines lines(host(u"ship"_s, m_sshd, u"id_foreign"_s, only));
        const auto refused = open(lines.to(u"ship"_s), echo());
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains("agent with foreign (refused)"_L1),
                 qPrintable(refused.error().message));
        QVERIFY(!refused.error().message.contains("ed25519"_L1));
        // Of a key that the agent holds, the private half is not even there.
        QVERIFY(QFile::copy(m_sshd.path(u"id_ed25519.pub"_s), m_sshd.path(u"id_elsewhere.pub"_s)));
        Lines named(host(u"ship"_s, m_sshd, u"id_elsewhere"_s, only));
        const auto channel = open(named.to(u"ship"_s), echo());
        QVERIFY2(channel, channel ? "" : qPrintable(channel.error().message));
    }

    void anAgentFullOfKeysOffersTheConfiguredOneFirst()
    {
        Agent agent(m_sshd.path(u"agent"_s));
        // One more than the six tries that sshd allows.
        for (int i = 0; i < 7; ++i) {
            const QString key = m_sshd.path(u"id_other%1"_s.arg(i));
            QCOMPARE(
                QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, key}),
                0);
            QVERIFY(agent.add(key));
        }
        QVERIFY(agent.add(m_sshd.path(u"id_ed25519"_s)));
        Lines lines(host(u"ship"_s, m_sshd, u"id_ed25519"_s, u"IdentityAgent "_s + agent.socket()));
        const auto channel = open(lines.to(u"ship"_s), echo());
        QVERIFY2(channel, channel ? "" : qPrintable(channel.error().message));
    }
};

QTEST_GUILESS_MAIN(SshLoginTest)
#include "sshlogin_test.moc"
