// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/pilotctl.h"
#include "tests/support/dockerd.h"
#include "tests/support/sshd.h"

#include <QDir>
#include <QTest>

using namespace pilothouse::test;
using namespace Qt::StringLiterals;

/// What befalls one ship's line in the middle of a run: it is told, the other ship goes on, and the next run mends it.
class SshFaultsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<Dockerd> m_far;
    std::unique_ptr<Dockerd> m_near;
    std::unique_ptr<Sshd> m_sshd;     ///< in the far ship's network, behind its cable
    std::unique_ptr<Sshd> m_loopback; ///< on this host, for what is put before it
    Pilotctl m_pilotctl;

    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_home.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    /// The far ship is reached through this server, at this port.
    void reachThrough(const Sshd &sshd, int port) const
    {
        QFile known(sshd.path(u"known_hosts"_s));
        if (!known.open(QIODevice::ReadOnly))
            qFatal("no known_hosts");
        QByteArray aliased;
        for (const QByteArray &line : known.readAll().split('\n'))
            if (!line.isEmpty())
                aliased += "far" + line.mid(line.indexOf(' ')) + '\n';
        put(u".ssh/known_hosts"_s, aliased);
        put(u".ssh/config"_s,
            u"Host far\n HostName %1\n Port %2\n User ann\n IdentityFile %3\n HostKeyAlias far\n"_s.arg(sshd.host())
                .arg(port)
                .arg(sshd.path(u"id_ed25519"_s))
                .toUtf8());
    }
    static QString service(const QString &name, const QString &needs, const QString &ship, int patience)
    {
        return u"  %1:\n    image: local/busybox:1\n    requires: [%2]\n"
               "    lifecycle: {running: [{type: sleep, wait: %4}]}\n"
               "    instances:\n      %1-1: {ship: %3, command: sleep 1000, stop_timeout: 1}\n"_s.arg(name, needs, ship)
                   .arg(patience);
    }
    static QString containers(Dockerd &ship, const QStringList &options = {})
    {
        auto names = ship.docker(QStringList{u"ps"_s, u"--format"_s, u"{{.Names}}"_s} + options)
                         .split(u'\n', Qt::SkipEmptyParts);
        names.sort();
        return names.join(u' ');
    }
    static void removeAll(Dockerd &ship)
    {
        const auto ids = ship.docker({u"ps"_s, u"-aq"_s}).split(u'\n', Qt::SkipEmptyParts);
        if (!ids.isEmpty())
            ship.docker(QStringList{u"rm"_s, u"-f"_s} + ids);
    }
    /// Applies the pairs; does `harm` once, when the first of the far pair has been started.
    Pilotctl::Outcome applyAnd(const std::function<bool()> &harm)
    {
        bool isDone = false;
        bool isHarmed = false;
        auto outcome = m_pilotctl.run({u"apply"_s}, [&](const QString &text, QProcess &) {
            if (!isDone && text.contains(u"far/a-1: started"_s)) {
                isDone = true;
                isHarmed = harm();
            }
        });
        if (!isHarmed)
            outcome.text += u"\nthe harm was not done"_s;
        return outcome;
    }
    /// One more run brings everything to where it should be, and nothing else is there.
    void expectMended()
    {
        const auto mended = m_pilotctl.run({u"apply"_s});
        QVERIFY2(mended.exitCode == 0, qPrintable(mended.text));
        QCOMPARE(containers(*m_far), u"a-1 b-1"_s);
        QCOMPARE(containers(*m_far, {u"-a"_s}), u"a-1 b-1"_s);
        QCOMPARE(containers(*m_near, {u"-a"_s}), u"x-1 y-1"_s);
        const auto plan = m_pilotctl.run({u"plan"_s, u"--detailed-exitcode"_s});
        QVERIFY2(plan.exitCode == 0, qPrintable(plan.text));
    }
    void expectOneShipLost(const Pilotctl::Outcome &broken)
    {
        QVERIFY2(broken.exitCode == 1, qPrintable(broken.text));
        QVERIFY2(broken.text.contains(u"far/b-1"_s), qPrintable(broken.text));
        QVERIFY2(!broken.text.contains(u"the harm was not done"_s), qPrintable(broken.text));
        QCOMPARE(containers(*m_near), u"x-1 y-1"_s);
        QVERIFY(!containers(*m_far, {u"-a"_s}).contains(u"b-1"_s));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = Dockerd::unavailableReason() + Sshd::unavailableReason();
        if (!why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY "_s + why));
        qputenv("HOME", m_home.path().toUtf8());
        qunsetenv("SSH_AUTH_SOCK");
        QDir(m_home.path()).mkpath(u".ssh"_s);
        m_far = std::make_unique<Dockerd>();
        m_near = std::make_unique<Dockerd>();
        m_sshd = std::make_unique<Sshd>();
        m_loopback = std::make_unique<Sshd>();
        QVERIFY2(m_far->start() && m_near->start(), qPrintable(m_far->problem() + m_near->problem()));
        QVERIFY2(m_sshd->start({}, m_far->directory()) && m_loopback->start(),
                 qPrintable(m_sshd->problem() + m_loopback->problem()));
        const QString ships =
            u"  far: {ip: 127.0.0.1, endpoint: \"ssh://far%1\"}\n"
            "  near: {ip: 127.0.0.1, socket_path: %2}\n"_s.arg(m_far->socketPath(), m_near->socketPath());
        m_pilotctl.write(u"__maestro: {schema: 2}\nname: faults\nships:\n"_s + ships + u"services:\n"_s
                         + service(u"a"_s, {}, u"far"_s, 2) + service(u"b"_s, u"a"_s, u"far"_s, 0)
                         + service(u"x"_s, {}, u"near"_s, 2) + service(u"y"_s, u"x"_s, u"near"_s, 0));
    }
    void init() { reachThrough(*m_sshd, m_sshd->port()); }
    void cleanup()
    {
        if (!m_far || !m_near)
            return;
        removeAll(*m_far);
        removeAll(*m_near);
    }

    void aKilledServer()
    {
        expectOneShipLost(applyAnd([this] { return m_sshd->signal(u"KILL"_s); }));
        QVERIFY2(m_sshd->restart(), qPrintable(m_sshd->problem()));
        expectMended();
    }

    void aFrozenServer()
    {
        const auto broken = applyAnd([this] { return m_sshd->signal(u"STOP"_s); });
        QVERIFY(m_sshd->signal(u"CONT"_s));
        expectOneShipLost(broken);
        expectMended();
    }

    void aCableUnplugged()
    {
        const auto broken = applyAnd([this] { return m_far->unplug(); });
        QVERIFY2(m_far->plug(), qPrintable(m_far->problem()));
        expectOneShipLost(broken);
        expectMended();
    }

    void aBadLine_data()
    {
        QTest::addColumn<bool>("netem");
        QTest::newRow("netem") << true;
        QTest::newRow("relay") << false;
    }
    void aBadLine()
    {
        QFETCH(bool, netem);
        QProcess relay;
        if (netem && !m_far->shape({u"delay"_s, u"200ms"_s, u"loss"_s, u"5%"_s}))
            QSKIP(qPrintable(u"no netem in this kernel: "_s + m_far->problem()));
        if (!netem) {
            const int port = m_loopback->port() + 12'000;
            relay.start(u"python3"_s,
                        {QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/support/slowline.py"), QString::number(port),
                         QString::number(m_loopback->port()), u"0.2"_s, u"0.05"_s});
            QVERIFY(relay.waitForReadyRead());
            reachThrough(*m_loopback, port);
        }
        const auto slow = applyAnd([] { return true; });
        QVERIFY2(slow.exitCode == 0, qPrintable(slow.text));
        expectMended();
        m_far->shape();
        relay.kill();
        relay.waitForFinished();
    }

    void aRestartedEngine()
    {
        const auto broken = applyAnd([this] { return m_far->kill() && m_far->restart(); });
        QVERIFY2(broken.text.contains(u"far/"_s), qPrintable(broken.text));
        QCOMPARE(containers(*m_near), u"x-1 y-1"_s);
        expectMended();
    }

    void aNameServerThatDoesNotAnswer()
    {
        // It would be asked for five minutes; nobody waits for that, not even at the end.
        put(u"resolv.conf"_s, "nameserver 10.213.0.99\noptions timeout:30 attempts:5\n");
        put(u".ssh/config"_s, "Host far\n HostName far.example\n");
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"unshare"_s,
                      {u"--mount"_s, u"sh"_s, u"-c"_s,
                       u"mount --bind \"$1\" /etc/resolv.conf && exec \"$2\" -f \"$3\" ships"_s, u"sh"_s,
                       m_home.filePath(u"resolv.conf"_s), QStringLiteral(PILOTHOUSE_BIN_DIR "/pilotctl"),
                       m_pilotctl.path()});
        QVERIFY(process.waitForFinished(60'000));
        const auto text = QString::fromUtf8(process.readAll());
        QVERIFY2(text.contains(u"name server"_s), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(SshFaultsTest)
#include "sshfaults_test.moc"
