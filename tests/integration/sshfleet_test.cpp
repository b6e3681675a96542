// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/fleet.h"
#include "core/rehearsal/rehearsal.h"
#include "tests/support/sshd.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::fleet;
using namespace Qt::StringLiterals;

/// Many simulated ships behind real SSH servers with OpenSSH's default limits.
class SshFleetTest : public QObject
{
    Q_OBJECT

    static constexpr int shipCount = 100;

    QTemporaryDir m_home;
    std::unique_ptr<test::Sshd> m_jump;
    std::unique_ptr<test::Sshd> m_target;
    std::unique_ptr<rehearsal::Rehearsal> m_rehearsal;
    std::shared_ptr<model::Environment> m_environment;

    static QString host(const QString &name, const test::Sshd &sshd, const QString &more)
    {
        return u"Host %1\n HostName 127.0.0.1\n Port %2\n User ann\n IdentityFile %3\n UserKnownHostsFile %4\n%5"_s
            .arg(name)
            .arg(sshd.port())
            .arg(sshd.path(u"id_ed25519"_s), sshd.path(u"known_hosts"_s), more);
    }
    static void write(const QString &path, const QString &text)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(path));
    }
    static model::ShipId ship(int i) { return {u"ship-%1"_s.arg(i)}; }
    /// Each ship is a host of its own to us, though they share a server: so each has a session of its own.
    void configure(const QString &more)
    {
        QFile known(m_target->path(u"known_hosts"_s));
        if (!known.open(QIODevice::ReadOnly))
            qFatal("no known_hosts");
        const QString line = QString::fromUtf8(known.readLine());
        QString config = host(u"jump"_s, *m_jump, {});
        QString aliases;
        for (int i = 0; i < shipCount; ++i) {
            config += host(ship(i).value, *m_target, u" HostKeyAlias %1\n%2"_s.arg(ship(i).value, more))
                          .replace(m_target->path(u"known_hosts"_s), m_home.filePath(u"known_ships"_s));
            aliases += ship(i).value + line.mid(line.indexOf(u' '));
        }
        write(m_home.filePath(u"known_ships"_s), aliases);
        QDir(m_home.path()).mkpath(u".ssh"_s);
        write(m_home.filePath(u".ssh/config"_s), config);
    }
    /// All contacts, once every ship has answered or failed.
    static std::map<model::Contact, int> contacts(Fleet &fleet)
    {
        QObject receiver;
        std::optional<model::ObservedState> seen;
        fleet.observe().then(&receiver, [&](const base::Result<model::ObservedState> &state) { seen = *state; });
        std::map<model::Contact, int> counts;
        if (!QTest::qWaitFor([&] { return seen.has_value(); }, 60'000))
            return counts;
        for (const auto &[id, ship] : seen->ships) {
            ++counts[ship->contact];
            if (ship->problem)
                qWarning("%s: %s", qPrintable(id.value), qPrintable(ship->problem->message));
        }
        return counts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = test::Sshd::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY no sshd: "_s + why));
        qputenv("HOME", m_home.path().toUtf8());
        qunsetenv("SSH_AUTH_SOCK");
        m_jump = std::make_unique<test::Sshd>();
        m_target = std::make_unique<test::Sshd>();
        QVERIFY2(m_jump->start() && m_target->start(), qPrintable(m_jump->problem() + m_target->problem()));
        m_rehearsal = std::make_unique<rehearsal::Rehearsal>();
        m_environment = std::make_shared<model::Environment>();
        for (int i = 0; i < shipCount; ++i) {
            const QString socket = m_rehearsal->addShip(ship(i));
            m_environment->ships.add(
                {.id = ship(i), .endpoint = model::SshEndpoint{.host = ship(i).value, .socketPath = socket}});
        }
    }

    void aHundredShipsBehindOneJumpHostComeOnline()
    {
        configure(u" ProxyJump jump\n"_s);
        Fleet fleet;
        fleet.watch(m_environment);
        const std::map<model::Contact, int> all{{model::Contact::Online, shipCount}};
        // On a machine too busy for a login in time, the fleet tries it again.
        QTRY_VERIFY_WITH_TIMEOUT(contacts(fleet) == all, 60'000);
    }

    void aHundredShipsOnOneServerComeOnline()
    {
        configure({});
        Fleet fleet;
        fleet.watch(m_environment);
        const std::map<model::Contact, int> all{{model::Contact::Online, shipCount}};
        // On a machine too busy for a login in time, the fleet tries it again.
        QTRY_VERIFY_WITH_TIMEOUT(contacts(fleet) == all, 60'000);
    }
};

QTEST_GUILESS_MAIN(SshFleetTest)
#include "sshfleet_test.moc"
