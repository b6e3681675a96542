// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshlines.h"
#include "tests/support/sshd.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::transport;
using namespace Qt::StringLiterals;

namespace {

/// An operator who answers as told, and remembers what was asked.
class Operator : public SshQuestions
{
public:
    void accepts(const HostKeyQuestion &question, std::function<void(bool)> answer) override
    {
        shown = question.key.fingerprint();
        answer(trusting);
    }
    void secret(const SecretQuestion &question, std::function<void(std::optional<base::Secret>)> answer) override
    {
        asked += question.subject + (question.prompt.isEmpty() ? QString() : u": "_s + question.prompt);
        answer(word.isEmpty() ? std::nullopt : std::optional(base::Secret(word)));
    }

    bool trusting = false;
    QString word;
    QString shown; ///< read once the line has answered
    QStringList asked;
};

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

/// Sends back what it is sent.
class Echo : public QObject
{
public:
    explicit Echo(const QString &path)
    {
        m_server.setListenBacklogSize(500);
        m_server.setMaxPendingConnections(500);
        m_server.listen(path);
        connect(&m_server, &QLocalServer::newConnection, this, [this] {
            auto *socket = m_server.nextPendingConnection();
            connect(socket, &QLocalSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
        });
    }

private:
    QLocalServer m_server;
};

/// Lines whose configuration knows the servers as hosts of their own names.
class Lines
{
public:
    explicit Lines(const QString &config, std::shared_ptr<Operator> asked = std::make_shared<Operator>())
        : m_lines(SshConfig::fromText(config, {u"/nonexistent"_s, u"ann"_s, {}}), std::move(asked))
    {
    }
    /// Stays open as long as this.
    std::shared_ptr<SshLine> to(const QString &host)
    {
        m_used.push_back(m_lines.line({{}, host, 0}).value());
        return m_used.back();
    }
    void drop() { m_used.clear(); }

private:
    SshLines m_lines;
    std::vector<std::shared_ptr<SshLine>> m_used;
};

QString host(const QString &name, const test::Sshd &sshd, const QString &key, const QString &more = {})
{
    return u"Host %1\n HostName 127.0.0.1\n Port %2\n User ann\n IdentityFile %3\n UserKnownHostsFile %4\n"
           u" GlobalKnownHostsFile none\n%5\n"_s.arg(name)
               .arg(sshd.port())
               .arg(sshd.path(key), sshd.path(u"known_hosts"_s), more);
}

using Opened = base::Result<std::unique_ptr<QLocalSocket>>;

void open(const std::shared_ptr<SshLine> &line, const FarEnd &end, QObject *receiver, std::function<void(Opened)> then)
{
    line->open({end, [receiver, then = std::move(then)](base::Result<FileDescriptor> channel) {
                    const auto passed = std::make_shared<base::Result<FileDescriptor>>(std::move(channel));
                    QMetaObject::invokeMethod(receiver, [passed, then] {
                        if (!*passed)
                            return then(tl::unexpected(passed->error()));
                        auto socket = std::make_unique<QLocalSocket>();
                        socket->setSocketDescriptor((*passed)->release());
                        then(std::move(socket));
                    });
                }});
}

Opened open(const std::shared_ptr<SshLine> &line, const FarEnd &end)
{
    QObject receiver;
    std::optional<Opened> answer;
    open(line, end, &receiver, [&](Opened opened) { answer = std::move(opened); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30'000))
        return base::failure(base::ErrorCode::Internal, u"the test waited in vain"_s);
    return std::move(*answer);
}

QByteArray askEcho(QLocalSocket &socket, const QByteArray &words)
{
    socket.write(words);
    QByteArray heard;
    (void)QTest::qWaitFor(
        [&] {
            heard += socket.readAll();
            return heard.size() >= words.size();
        },
        10'000);
    return heard;
}

} // namespace

class SshTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = test::Sshd::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY no sshd: "_s + why));
        QVERIFY2(m_sshd.start(), qPrintable(m_sshd.problem()));
        m_echo = std::make_unique<Echo>(m_sshd.path(u"echo"_s));
    }

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
        QCOMPARE(asked->asked, QStringList{u"ann@127.0.0.1"_s});
    }

    void promptsAreAnswered()
    {
        test::Sshd sshd;
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

    void anUnknownHostIsAskedAboutAndRemembered()
    {
        const QString empty = m_sshd.path(u"known_empty"_s);
        const QString config = host(u"ship"_s, m_sshd, u"id_ed25519"_s).replace(m_sshd.path(u"known_hosts"_s), empty);
        const auto asked = std::make_shared<Operator>();
        Lines wary(config, asked);
        const auto refused = open(wary.to(u"ship"_s), echo());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::ErrorCode::Unauthorized);
        QVERIFY(refused.error().message.contains(asked->shown));
        QVERIFY(!QFile::exists(empty));

        asked->trusting = true;
        QVERIFY(open(wary.to(u"ship"_s), echo()));
        QCOMPARE(QFile::permissions(empty) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        asked->trusting = false;
        Lines again(config, asked);
        QVERIFY(open(again.to(u"ship"_s), echo()));
    }

    void anotherHostKeyIsRefused()
    {
        test::Sshd sshd;
        QVERIFY2(sshd.start(), qPrintable(sshd.problem()));
        QVERIFY2(sshd.rekey(), qPrintable(sshd.problem()));
        const auto asked = std::make_shared<Operator>();
        asked->trusting = true; // whatever is answered: it is not even asked
        Lines lines(host(u"ship"_s, sshd, u"id_ed25519"_s), asked);
        const auto channel = open(lines.to(u"ship"_s), echo());
        QVERIFY(!channel);
        QVERIFY(asked->shown.isEmpty());
        QVERIFY2(channel.error().message.contains("CHANGED"_L1), qPrintable(channel.error().message));
        QVERIFY(channel.error().message.contains(sshd.path(u"known_hosts:1"_s)));
    }

    void aRevokedHostKeyIsRefused()
    {
        QFile known(m_sshd.path(u"known_hosts"_s));
        QVERIFY(known.open(QIODevice::ReadOnly));
        const QByteArray lines = known.readAll();
        QFile revoked(m_sshd.path(u"known_revoked"_s));
        QVERIFY(revoked.open(QIODevice::WriteOnly));
        revoked.write(lines);
        for (const QByteArray &line : lines.split('\n'))
            if (!line.isEmpty())
                revoked.write("@revoked * " + line.mid(line.indexOf(' ') + 1) + '\n');
        revoked.close();
        Lines refusing(
            host(u"ship"_s, m_sshd, u"id_ed25519"_s).replace(m_sshd.path(u"known_hosts"_s), revoked.fileName()));
        const auto channel = open(refusing.to(u"ship"_s), echo());
        QVERIFY(!channel);
        QVERIFY2(channel.error().message.contains("@revoked"_L1), qPrintable(channel.error().message));
    }

    void aChainOfJumpHostsIsPassed()
    {
        test::Sshd first;
        test::Sshd second;
        QVERIFY2(first.start() && second.start(), qPrintable(first.problem() + second.problem()));
        Lines lines(host(u"ship"_s, m_sshd, u"id_ed25519"_s, u"ProxyJump first,second"_s)
                    + host(u"first"_s, first, u"id_rsa"_s) + host(u"second"_s, second, u"id_ecdsa"_s));
        auto channel = open(lines.to(u"ship"_s), echo());
        QVERIFY2(channel, channel ? "" : qPrintable(channel.error().message));
        QCOMPARE(askEcho(**channel, "through two"), "through two");
        // The jump host's line is lost, and with it the ship's.
        QVERIFY(first.signal(u"KILL"_s));
        QTRY_COMPARE((*channel)->state(), QLocalSocket::UnconnectedState);
        const auto later = open(lines.to(u"ship"_s), echo());
        QVERIFY(!later);
        QVERIFY2(later.error().message.contains("second"_L1), qPrintable(later.error().message));
    }

    void twoHundredChannelsShareASession()
    {
        Lines lines(host(u"ship"_s, m_sshd, u"id_ed25519"_s));
        const auto line = lines.to(u"ship"_s);
        std::vector<std::unique_ptr<QLocalSocket>> channels;
        int failed = 0;
        for (int i = 0; i < 200; ++i)
            open(line, echo(), this, [&](Opened opened) {
                if (opened)
                    channels.push_back(std::move(*opened));
                else
                    ++failed;
            });
        QTRY_COMPARE_WITH_TIMEOUT(int(channels.size()) + failed, 200, 20'000);
        QCOMPARE(failed, 0);
        for (std::size_t i = 0; i < channels.size(); ++i)
            channels[i]->write("channel " + QByteArray::number(qulonglong(i)) + '\n');
        for (std::size_t i = 0; i < channels.size(); ++i)
            QTRY_COMPARE(channels[i]->peek(64), "channel " + QByteArray::number(qulonglong(i)) + '\n');
    }

    void largeAnswersComeWhole()
    {
        Lines lines(host(u"ship"_s, m_sshd, u"id_ed25519"_s));
        auto channel = open(lines.to(u"ship"_s), echo());
        QVERIFY(channel);
        QByteArray much;
        for (int i = 0; i < 2'000'000; ++i)
            much += char('a' + i % 23);
        QVERIFY(askEcho(**channel, much) == much);
    }

    void aCommandsOutputEndsWithIt()
    {
        Lines lines(host(u"ship"_s, m_sshd, u"id_ed25519"_s));
        auto channel = open(lines.to(u"ship"_s), CommandThere{u"echo ahoy"_s});
        QVERIFY(channel);
        QTRY_COMPARE((*channel)->state(), QLocalSocket::UnconnectedState);
        QCOMPARE((*channel)->readAll(), "ahoy\n");
    }

    void aSocketThatIsNotThereIsNamed()
    {
        Lines lines(host(u"ship"_s, m_sshd, u"id_ed25519"_s));
        const auto channel = open(lines.to(u"ship"_s), SocketThere{u"/nonexistent/docker.sock"_s});
        QVERIFY(!channel);
        QCOMPARE(channel.error().code, base::ErrorCode::Unreachable);
        QVERIFY2(channel.error().message.contains("/nonexistent/docker.sock"_L1), qPrintable(channel.error().message));
    }

    void aKilledServerIsNoticedAndItsSuccessorUsed()
    {
        test::Sshd sshd;
        QVERIFY2(sshd.start(), qPrintable(sshd.problem()));
        const Echo there(sshd.path(u"echo"_s));
        Lines lines(host(u"ship"_s, sshd, u"id_ed25519"_s));
        const auto line = lines.to(u"ship"_s);
        auto channel = open(line, SocketThere{sshd.path(u"echo"_s)});
        QVERIFY(channel);
        QVERIFY(sshd.signal(u"KILL"_s));
        QTRY_COMPARE((*channel)->state(), QLocalSocket::UnconnectedState);
        QVERIFY(!open(line, SocketThere{sshd.path(u"echo"_s)}));
        QVERIFY2(sshd.restart(), qPrintable(sshd.problem()));
        channel = open(line, SocketThere{sshd.path(u"echo"_s)});
        QVERIFY(channel);
        QCOMPARE(askEcho(**channel, "again"), "again");
    }

    void aFrozenServerIsGivenUp()
    {
        test::Sshd sshd;
        QVERIFY2(sshd.start(), qPrintable(sshd.problem()));
        const Echo there(sshd.path(u"echo"_s));
        Lines lines(host(u"ship"_s, sshd, u"id_ed25519"_s));
        auto channel = open(lines.to(u"ship"_s), SocketThere{sshd.path(u"echo"_s)});
        QVERIFY(channel);
        QVERIFY(sshd.signal(u"STOP"_s));
        QTRY_COMPARE_WITH_TIMEOUT((*channel)->state(), QLocalSocket::UnconnectedState, 20'000);
    }

    void aLineThatNobodyWantsEndsInTheMiddleOfItsHandshake()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Lines lines(u"Host ship\n HostName 127.0.0.1\n Port %1\n"_s.arg(silent.serverPort()));
        auto line = lines.to(u"ship"_s);
        std::optional<Opened> answer;
        open(line, echo(), this, [&](Opened opened) { answer = std::move(opened); });
        QVERIFY(silent.waitForNewConnection(10'000));
        line.reset();
        lines.drop();
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().code, base::ErrorCode::Cancelled);
    }

private:
    [[nodiscard]] SocketThere echo() const { return {m_sshd.path(u"echo"_s)}; }

    test::Sshd m_sshd;
    std::unique_ptr<Echo> m_echo;
};

QTEST_GUILESS_MAIN(SshTest)
#include "ssh_test.moc"
