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

using namespace pilothouse;
using namespace Qt::StringLiterals;

/// pilotctl doctor names the first step that fails, behind a real SSH server and before it.
class DoctorTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    test::Sshd m_sshd;
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
    QString host(const QString &name, const QString &key, const QString &known, const QString &more = {}) const
    {
        return u"Host %1\n HostName 127.0.0.1\n Port %2\n User ann\n IdentityFile %3\n UserKnownHostsFile %4\n"
               " GlobalKnownHostsFile none\n%5"_s.arg(name)
                   .arg(m_sshd.port())
                   .arg(m_sshd.path(key), m_sshd.path(known), more);
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
        m_socket = m_rehearsal.addShip({u"ship"_s});
        qputenv("HOME", m_home.path().toUtf8());
        qunsetenv("SSH_AUTH_SOCK");
        QDir(m_home.path()).mkpath(u".ssh"_s);
        const QString known = u"known_hosts"_s;
        write(u".ssh/config"_s,
              host(u"good"_s, u"id_ed25519"_s, known) + host(u"stranger"_s, u"id_ed25519"_s, u"none_known"_s)
                  + host(u"foreign"_s, u"id_foreign"_s, known)
                  + host(u"behind"_s, u"id_ed25519"_s, known, u" ProxyJump good\n"_s)
                  + host(u"beyond"_s, u"id_ed25519"_s, known, u" ProxyJump foreign\n"_s)
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
        m_pilotctl.write(u"__maestro: {schema: 2}\nname: x\nships:\n  ship: {%1}\nservices: {}\n"_s.arg(ship));
        const auto outcome = m_pilotctl.run({u"--json"_s, u"doctor"_s});
        const auto begin = outcome.text.indexOf(u"\n{"_s) + 1;
        const auto found = QJsonDocument::fromJson(outcome.text.mid(begin).toUtf8())[u"ships"_s][0].toObject();
        QVERIFY2(found[u"failedStep"_s].toString() == step, qPrintable(outcome.text));
        QCOMPARE(outcome.exitCode, step.isEmpty() ? 0 : 1);
        const QJsonObject last = found[u"steps"_s].toArray().last().toObject();
        QCOMPARE(last[u"step"_s].toString(), step.isEmpty() ? u"clock"_s : step);
        QString said; // of several keys that were tried, one after the other
        for (const auto &one : found[u"steps"_s].toArray())
            if (one[u"outcome"_s].toString() == u"failed"_s)
                said += one[u"words"_s].toString() + one[u"advice"_s].toString();
        QVERIFY2(said.contains(words) && said.contains(advice), qPrintable(outcome.text));
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
