// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/pilotctl.h"
#include "tests/support/dockerd.h"
#include "tests/support/sshd.h"

#include <QTest>

using namespace pilothouse::test;
using namespace Qt::StringLiterals;

/// pilotctl drives two real engines behind two real SSH servers: one by its socket, one by its port.
class SshVoyageTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<Dockerd> m_east;
    std::unique_ptr<Dockerd> m_west;
    std::unique_ptr<Sshd> m_eastSsh;
    std::unique_ptr<Sshd> m_westSsh;
    QProcess m_port; ///< the western engine's, on localhost
    Pilotctl m_pilotctl;

    static constexpr int westPort = 23977;

    void write(const QString &services)
    {
        m_pilotctl.write(u"__maestro: {schema: 2}\nname: voyage\nships:\n"
                         "  east: {ip: 127.0.0.1, endpoint: \"ssh://east%1\"}\n"
                         "  west: {ip: 127.0.0.1, docker_port: %2, ssh_tunnel: {user: ann, key: %3, port: %4}}\n"
                         "services:\n%5"_s.arg(m_east->socketPath())
                             .arg(westPort)
                             .arg(m_westSsh->path(u"id_ecdsa"_s))
                             .arg(m_westSsh->port())
                             .arg(services));
    }
    static QString service(const QString &name, const QString &needs, const QString &ship, const QString &lifecycle)
    {
        return u"  %1:\n    image: local/busybox:1\n    requires: [%2]\n    lifecycle: {running: [%4]}\n"
               "    instances:\n      %1-1: {ship: %3, command: \"sh -c 'while :; do echo tick; sleep 1; done'\", "
               "stop_timeout: 1}\n"_s.arg(name, needs, ship, lifecycle);
    }
    /// A pair on each ship; the first of each needs two seconds, then comes the second.
    static QString pairs()
    {
        const QString slow = u"{type: sleep, wait: 2}"_s;
        return service(u"a"_s, {}, u"east"_s, slow) + service(u"b"_s, u"a"_s, u"east"_s, {})
            + service(u"x"_s, {}, u"west"_s, slow) + service(u"y"_s, u"x"_s, u"west"_s, {});
    }

    static QString running(Dockerd &ship)
    {
        auto names = ship.docker({u"ps"_s, u"--format"_s, u"{{.Names}}"_s}).split(u'\n', Qt::SkipEmptyParts);
        names.sort();
        return names.join(u' ');
    }
    static void removeAll(Dockerd &ship)
    {
        const auto ids = ship.docker({u"ps"_s, u"-aq"_s}).split(u'\n', Qt::SkipEmptyParts);
        if (!ids.isEmpty())
            ship.docker(QStringList{u"rm"_s, u"-f"_s} + ids);
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_home.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    /// The operator's ~/.ssh: knows both servers unless `known` says otherwise.
    void configure(const QByteArray &known) const
    {
        QDir(m_home.path()).mkpath(u".ssh"_s);
        put(u".ssh/config"_s,
            u"Host east\n HostName 127.0.0.1\n Port %1\n User ann\n IdentityFile %2\n"_s.arg(m_eastSsh->port())
                .arg(m_eastSsh->path(u"id_ed25519"_s))
                .toUtf8());
        put(u".ssh/known_hosts"_s, known);
    }
    [[nodiscard]] QByteArray bothKnown() const
    {
        return contents(m_eastSsh->path(u"known_hosts"_s)) + contents(m_westSsh->path(u"known_hosts"_s));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = Dockerd::unavailableReason() + Sshd::unavailableReason();
        if (!why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY "_s + why));
        qputenv("HOME", m_home.path().toUtf8());
        qunsetenv("SSH_AUTH_SOCK");
        m_east = std::make_unique<Dockerd>();
        m_west = std::make_unique<Dockerd>();
        m_eastSsh = std::make_unique<Sshd>();
        m_westSsh = std::make_unique<Sshd>();
        QVERIFY2(m_east->start() && m_west->start(), qPrintable(m_east->problem() + m_west->problem()));
        QVERIFY2(m_eastSsh->start() && m_westSsh->start(), qPrintable(m_eastSsh->problem() + m_westSsh->problem()));
        m_port.start(u"socat"_s,
                     {u"TCP-LISTEN:%1,bind=127.0.0.1,fork,reuseaddr"_s.arg(westPort),
                      u"UNIX-CONNECT:"_s + m_west->socketPath()});
        QVERIFY2(m_port.waitForStarted(), "no socat");
    }
    void cleanupTestCase()
    {
        m_port.terminate();
        m_port.waitForFinished();
    }
    void init()
    {
        configure(bothKnown());
        write(pairs());
    }
    void cleanup()
    {
        if (!m_east || !m_west)
            return;
        removeAll(*m_east);
        removeAll(*m_west);
    }

    void shipsAreReachedBySocketAndByPort()
    {
        const auto seen = m_pilotctl.run({u"ships"_s});
        QCOMPARE(seen.exitCode, 0);
        QVERIFY2(seen.text.count(u"online"_s) == 2, qPrintable(seen.text));
        QVERIFY2(seen.text.contains(u"ssh://ann@127.0.0.1:%1 to port %2"_s.arg(m_westSsh->port()).arg(westPort)),
                 qPrintable(seen.text));
    }

    void applyMakesAndStatusTellsAndLogsFollow()
    {
        const auto applied = m_pilotctl.run({u"apply"_s});
        QVERIFY2(applied.exitCode == 0, qPrintable(applied.text));
        QCOMPARE(running(*m_east), u"a-1 b-1"_s);
        QCOMPARE(running(*m_west), u"x-1 y-1"_s);
        const auto status = m_pilotctl.run({u"status"_s});
        QVERIFY2(status.text.count(u"running for"_s) == 4, qPrintable(status.text));
        const auto log =
            m_pilotctl.run({u"logs"_s, u"-f"_s, u"a-1"_s, u"x-1"_s}, [](const QString &text, QProcess &process) {
                if (text.count(u"tick"_s) > 6)
                    process.terminate();
            });
        QVERIFY2(log.text.count(u"tick"_s) > 6, qPrintable(log.text));
        const auto again = m_pilotctl.run({u"plan"_s, u"--detailed-exitcode"_s});
        QVERIFY2(again.exitCode == 0, qPrintable(again.text));
    }

    void anUnknownHostIsRefusedWithoutATerminal()
    {
        configure(contents(m_westSsh->path(u"known_hosts"_s)));
        const auto seen = m_pilotctl.run({u"ships"_s});
        QCOMPARE(seen.exitCode, 1);
        QVERIFY2(seen.text.contains(u"the host is not known"_s) && seen.text.contains(u"SHA256:"_s)
                     && seen.text.contains(u"--accept-new-host-keys"_s) && seen.text.count(u"online"_s) == 1,
                 qPrintable(seen.text));
        QCOMPARE(m_pilotctl.run({u"apply"_s}).exitCode, 1);
        QCOMPARE(running(*m_east), QString());
        QCOMPARE(running(*m_west), u"x-1 y-1"_s);

        const auto accepted = m_pilotctl.run({u"--accept-new-host-keys"_s, u"ships"_s});
        QCOMPARE(accepted.exitCode, 0);
        QVERIFY2(accepted.text.contains(u"accepted from now on"_s), qPrintable(accepted.text));
        QCOMPARE(m_pilotctl.run({u"ships"_s}).exitCode, 0);
    }

    void aChangedHostKeyIsRefusedWhateverIsSaid()
    {
        // The eastern name with the western server's key: what a man in the middle would look like.
        const QByteArray western = contents(m_westSsh->path(u"known_hosts"_s));
        QByteArray forged;
        for (const QByteArray &line : western.split('\n'))
            if (!line.isEmpty())
                forged += "[127.0.0.1]:" + QByteArray::number(m_eastSsh->port()) + line.mid(line.indexOf(' ')) + '\n';
        configure(forged + western);
        const auto seen = m_pilotctl.run({u"--accept-new-host-keys"_s, u"ships"_s});
        QCOMPARE(seen.exitCode, 1);
        QVERIFY2(seen.text.contains(u"CHANGED"_s) && seen.text.contains(u"ssh-keygen -R"_s)
                     && seen.text.count(u"online"_s) == 1,
                 qPrintable(seen.text));
    }

    void aServerKilledInARunStopsOnlyItsShip()
    {
        bool isKilled = false;
        const auto broken = m_pilotctl.run({u"apply"_s}, [&](const QString &text, QProcess &) {
            if (!isKilled && text.contains(u"east/a-1: started"_s))
                isKilled = m_eastSsh->signal(u"KILL"_s);
        });
        QVERIFY(isKilled);
        QVERIFY2(broken.exitCode == 1, qPrintable(broken.text));
        QVERIFY2(broken.text.contains(u"Connection refused"_s), qPrintable(broken.text));
        QCOMPARE(running(*m_west), u"x-1 y-1"_s);
        QCOMPARE(running(*m_east), u"a-1"_s);

        QVERIFY2(m_eastSsh->restart(), qPrintable(m_eastSsh->problem()));
        const auto mended = m_pilotctl.run({u"apply"_s});
        QVERIFY2(mended.exitCode == 0, qPrintable(mended.text));
        QCOMPARE(running(*m_east), u"a-1 b-1"_s);
        QCOMPARE(m_east->docker({u"ps"_s, u"-aq"_s}).split(u'\n').size(), 2);
        QCOMPARE(m_pilotctl.run({u"plan"_s, u"--detailed-exitcode"_s}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(SshVoyageTest)
#include "sshvoyage_test.moc"
