// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/rehearsal.h"
#include "tests/integration/pilotctl.h"
#include "tests/support/sshd.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace pilothouse;
using namespace Qt::StringLiterals;

/// pilotctl doctor names the first step that fails, behind a real SSH server and before it.
class DoctorTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    QTemporaryDir m_run; ///< where sockets lie that everybody may see
    test::Sshd m_sshd;
    test::Sshd m_strict;    ///< forwards nothing, and has no docker command
    test::Sshd m_byCommand; ///< forwards no sockets, but has one
    rehearsal::Rehearsal m_rehearsal;
    QString m_socket;
    QTcpServer m_silent; ///< takes what comes and says nothing
    test::Pilotctl m_pilotctl;

    void write(const QString &name, const QString &text) const
    {
        QFile file(m_home.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    /// Of what is said twice in `more` and after it, the first counts.
    static QString host(const QString &name, const test::Sshd &sshd, const QString &more = {})
    {
        return u"Host %1\n%5 HostName 127.0.0.1\n Port %2\n User ann\n IdentityFile %3\n UserKnownHostsFile %4\n"
               " GlobalKnownHostsFile none\n"_s.arg(name)
                   .arg(sshd.port())
                   .arg(sshd.path(u"id_ed25519"_s), sshd.path(u"known_hosts"_s), more);
    }
    /// A socket with these rights in the group daemon, on which nobody listens any more, or nobody answers.
    enum class Engine { Gone, Silent };
    QString socketFor(const QString &name, mode_t mode, Engine engine = Engine::Gone) const
    {
        const QByteArray path = m_run.filePath(name).toUtf8();
        sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        if (::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
            || ::chmod(path.constData(), mode) != 0 || ::chown(path.constData(), 0, 1) != 0)
            qFatal("cannot make %s", path.constData());
        engine == Engine::Gone ? ::close(socket) : ::listen(socket, 8); // to the end of the process
        return QString::fromUtf8(path);
    }
    /// What the doctor says of a ship.
    struct Diagnosis {
        int exitCode = -1;
        QString failedStep;
        QJsonObject last; ///< step
        QString said;     ///< of the steps that did not go well
    };
    Diagnosis diagnose(const QString &ship)
    {
        m_pilotctl.write(u"__maestro: {schema: 2}\nname: x\nships:\n  ship: {%1}\nservices: {}\n"_s.arg(ship));
        const auto outcome = m_pilotctl.run({u"--json"_s, u"doctor"_s});
        const auto begin = outcome.text.indexOf(u"\n{"_s) + 1;
        const auto found = QJsonDocument::fromJson(outcome.text.mid(begin).toUtf8())[u"ships"_s][0].toObject();
        const auto steps = found[u"steps"_s].toArray();
        Diagnosis diagnosis{outcome.exitCode, found[u"failedStep"_s].toString(), steps.last().toObject(), {}};
        for (const auto &one : steps)
            if (one[u"outcome"_s].toString() == u"failed"_s || one[u"outcome"_s].toString() == u"doubtful"_s)
                diagnosis.said += one[u"words"_s].toString() + u" → "_s + one[u"advice"_s].toString() + u'\n';
        return diagnosis;
    }
    static quint16 closedPort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = test::Sshd::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY no sshd: "_s + why));
        QVERIFY2(m_sshd.start(), qPrintable(m_sshd.problem()));
        QVERIFY(::chmod(m_run.path().toUtf8().constData(), 0755) == 0);
        for (const auto &tool : {u"ls"_s, u"id"_s, u"grep"_s, u"readlink"_s})
            QVERIFY(QFile::link(u"/bin/"_s + tool, m_run.filePath(tool)));
        QVERIFY2(
            m_strict.start(u"AllowStreamLocalForwarding no;AllowTcpForwarding no;SetEnv PATH=%1"_s.arg(m_run.path())),
            qPrintable(m_strict.problem()));
        QVERIFY2(m_byCommand.start(u"AllowStreamLocalForwarding no"_s), qPrintable(m_byCommand.problem()));
        m_socket = m_rehearsal.addShip({u"ship"_s});
        qputenv("HOME", m_home.path().toUtf8());
        qunsetenv("SSH_AUTH_SOCK");
        QDir(m_home.path()).mkpath(u".ssh"_s);
        write(u".ssh/config"_s,
              host(u"good"_s, m_sshd) + host(u"bob"_s, m_sshd, u" User bob\n"_s) + host(u"strict"_s, m_strict)
                  + host(u"command"_s, m_byCommand) + host(u"stranger"_s, m_sshd, u" UserKnownHostsFile none\n"_s)
                  + host(u"foreign"_s, m_sshd).replace(u"id_ed25519"_s, u"id_foreign"_s)
                  + host(u"behind"_s, m_sshd, u" ProxyJump good\n"_s)
                  + host(u"beyond"_s, m_sshd, u" ProxyJump foreign\n"_s)
                  + u"Host lost\n HostName 127.0.0.1\n Port %1\n ProxyJump good\n"_s.arg(closedPort())
                  + u"Host closed\n HostName 127.0.0.1\n Port %1\nHost program\n ProxyCommand nc %h %p\n"_s.arg(
                      closedPort()));
    }

    void theFirstFailingStepIsNamedWithWhatToDo_data()
    {
        QTest::addColumn<QString>("ship");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("advice");
        const auto ssh = [this](const QString &host) {
            return u"ip: h, endpoint: \"ssh://%1%2\""_s.arg(host, m_socket);
        };
        QTest::newRow("works") << ssh(u"good"_s) << QString() << QString() << QString();
        QTest::newRow("works through a jump host") << ssh(u"behind"_s) << QString() << QString() << QString();
        QTest::newRow("name") << ssh(u"no-such-host.invalid"_s) << u"name"_s << u"no address"_s << u"spelt right"_s;
        QTest::newRow("connection") << ssh(u"closed"_s) << u"connection"_s << u"refused"_s << u"does not listen"_s;
        QTest::newRow("host key") << ssh(u"stranger"_s) << u"host-key"_s << u"not known"_s << u"--accept-new"_s;
        QTest::newRow("key") << ssh(u"foreign"_s) << u"authentication"_s << u"refused"_s << u"authorized_keys"_s;
        QTest::newRow("jump host's key") << ssh(u"beyond"_s) << u"authentication"_s << u"refused"_s
                                         << u"authorized_keys"_s;
        QTest::newRow("jump") << ssh(u"lost"_s) << u"jump"_s << u"nobody listens"_s << u"AllowTcpForwarding"_s;
        QVERIFY(m_silent.listen(QHostAddress::LocalHost));
        QTest::newRow("ping") << u"ip: 127.0.0.1, docker_port: %1"_s.arg(m_silent.serverPort()) << u"ping"_s
                              << u"no answer"_s << u"as an engine"_s;
        QTest::newRow("socket") << u"ip: h, endpoint: ssh://good/no/such.sock"_s << u"socket"_s << u"No such file"_s
                                << u"installed and running"_s;
        QTest::newRow("socket of a group") << u"ip: h, endpoint: \"ssh://bob%1\""_s.arg(socketFor(u"group"_s, 0660))
                                           << u"socket"_s << u"srw-rw----"_s << u"sudo usermod -aG daemon bob"_s;
        QTest::newRow("socket of root") << u"ip: h, endpoint: \"ssh://bob%1\""_s.arg(socketFor(u"root"_s, 0600))
                                        << u"socket"_s << u"srw-------"_s << u"for ann alone, and the login is bob's"_s;
        QTest::newRow("socket out of reach")
            << ssh(u"bob"_s) << u"socket"_s << u"Permission denied"_s << u"not enter a folder on the way"_s;
        QTest::newRow("dead socket") << u"ip: h, endpoint: \"ssh://bob%1\""_s.arg(socketFor(u"dead"_s, 0666))
                                     << u"socket"_s << u"srw-rw-rw-"_s << u"systemctl start docker"_s;
        QTest::newRow("no forwarding of sockets")
            << u"ip: h, endpoint: \"ssh://strict%1\""_s.arg(socketFor(u"live"_s, 0600, Engine::Silent)) << u"channel"_s
            << u"may use it, and an engine listens"_s << u"Set AllowStreamLocalForwarding yes"_s;
        QTest::newRow("no forwarding of ports")
            << u"ip: strict, docker_port: 2375, ssh_tunnel: {user: ann, key: %1}"_s.arg(m_strict.path(u"id_ed25519"_s))
            << u"channel"_s << u"not allow"_s << u"Set AllowTcpForwarding yes"_s;
        QTest::newRow("configuration") << ssh(u"program"_s) << u"configuration"_s << u"ProxyCommand"_s
                                       << u"~/.ssh/config"_s;
        QTest::newRow("version") << u"ip: h, api_version: \"1.99\", socket_path: "_s + m_socket << u"version"_s
                                 << u"1.99"_s << u"api_version"_s;
        QTest::newRow("tcp") << u"ip: 127.0.0.1, docker_port: %1"_s.arg(closedPort()) << u"connection"_s << u"refused"_s
                             << u"does not listen"_s;
        QTest::newRow("local socket") << u"ip: h, socket_path: /no/such.sock"_s << u"socket"_s << u"no such socket"_s
                                      << u"installed and running"_s;
    }
    void theFirstFailingStepIsNamedWithWhatToDo()
    {
        QFETCH(QString, ship);
        QFETCH(QString, step);
        QFETCH(QString, words);
        QFETCH(QString, advice);
        const auto found = diagnose(ship);
        QVERIFY2(found.failedStep == step, qPrintable(found.said));
        QCOMPARE(found.exitCode, step.isEmpty() ? 0 : 1);
        QCOMPARE(found.last[u"step"_s].toString(), step.isEmpty() ? u"clock"_s : step);
        QVERIFY2(found.said.contains(words) && found.said.contains(advice), qPrintable(found.said));
    }

    void whatGoesByCommandWorksButIsDoubtful()
    {
        const auto found = diagnose(u"ip: h, endpoint: \"ssh://command%1\""_s.arg(m_socket));
        QVERIFY2(found.failedStep.isEmpty(), qPrintable(found.said));
        QVERIFY2(found.said.contains(u"dial-stdio"_s) && found.said.contains(u"AllowStreamLocalForwarding yes"_s),
                 qPrintable(found.said));
    }

    void aWrongClockIsDoubtful()
    {
        const QString socket = m_rehearsal.addShip({u"late"_s});
        m_rehearsal.inject({u"late"_s}, rehearsal::WrongClock{std::chrono::seconds(-3600)});
        const auto found = diagnose(u"ip: h, socket_path: "_s + socket);
        QCOMPARE(found.exitCode, 0);
        QVERIFY2(found.last[u"outcome"_s].toString() == u"doubtful"_s, qPrintable(found.said));
        QVERIFY2(found.said.contains(u"s behind"_s) && found.said.contains(u"time synchronisation"_s),
                 qPrintable(found.said));
    }

    void aShipThatIsNotThereIsWrongUsage()
    {
        m_pilotctl.write(u"__maestro: {schema: 2}\nname: x\nships: {ship: {ip: h}}\nservices: {}\n"_s);
        const auto outcome = m_pilotctl.run({u"doctor"_s, u"shop"_s});
        QCOMPARE(outcome.exitCode, 64);
        QVERIFY2(outcome.text.contains(u"did you mean ship?"_s), qPrintable(outcome.text));
    }
};

QTEST_GUILESS_MAIN(DoctorTest)
#include "doctor_test.moc"
