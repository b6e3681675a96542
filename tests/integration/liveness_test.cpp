// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/fleet.h"
#include "tests/support/dockerd.h"
#include "tests/support/sshd.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::fleet;
using namespace Qt::StringLiterals;

/// A real engine that is killed, frozen and cut off, over its socket, TCP and SSH.
class LivenessTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<test::Dockerd> m_engine;
    std::unique_ptr<test::Sshd> m_sshd;
    std::unique_ptr<Fleet> m_fleet;

    const model::ShipId m_straight{u"straight"_s};
    const model::ShipId m_far{u"far"_s};
    const model::ShipId m_net{u"net"_s};

    model::Contact contact(const model::ShipId &ship) const { return m_fleet->observed().ship(ship)->contact; }
    bool areAll(model::Contact wanted) const
    {
        return contact(m_straight) == wanted && contact(m_far) == wanted && contact(m_net) == wanted;
    }
    void retryAll()
    {
        for (const auto &ship : {m_straight, m_far, m_net})
            m_fleet->retry(ship);
    }
    void write(const QString &name, const QString &text) const
    {
        QFile file(m_home.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = test::Dockerd::unavailableReason() + test::Sshd::unavailableReason();
        if (!why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY "_s + why));
        m_engine = std::make_unique<test::Dockerd>();
        m_sshd = std::make_unique<test::Sshd>();
        QVERIFY2(m_engine->start({u"DOCKERD_TCP=1"_s}), qPrintable(m_engine->problem()));
        QVERIFY2(m_sshd->start(), qPrintable(m_sshd->problem()));
        qputenv("HOME", m_home.path().toUtf8());
        qunsetenv("SSH_AUTH_SOCK");
        QDir(m_home.path()).mkpath(u".ssh"_s);
        write(u".ssh/config"_s,
              u"Host far\n HostName 127.0.0.1\n Port %1\n User ann\n IdentityFile %2\n UserKnownHostsFile %3\n"_s
                  .arg(m_sshd->port())
                  .arg(m_sshd->path(u"id_ed25519"_s), m_sshd->path(u"known_hosts"_s)));
    }

    void init()
    {
        auto environment = std::make_shared<model::Environment>();
        const QString socket = m_engine->socketPath();
        environment->ships.add({.id = m_straight, .endpoint = model::UnixEndpoint{socket}});
        environment->ships.add({.id = m_far, .endpoint = model::SshEndpoint{.host = u"far"_s, .socketPath = socket}});
        environment->ships.add({.id = m_net, .endpoint = model::TcpEndpoint{m_engine->address(), 2375}});
        m_fleet = std::make_unique<Fleet>();
        m_fleet->watch(environment);
        QTRY_VERIFY(areAll(model::Contact::Online));
    }
    void cleanup()
    {
        m_fleet.reset();
        if (!m_engine)
            return;
        m_engine->signal(u"CONT"_s);
        m_engine->plug();
    }

    void aKilledEngineIsKnownWithinASecondAndItsSuccessorUsed()
    {
        QVERIFY(m_engine->kill());
        QTRY_VERIFY_WITH_TIMEOUT(areAll(model::Contact::Lost), 1000);
        QVERIFY(m_fleet->observed().ship(m_far)->problem);
        QVERIFY2(m_engine->restart(), qPrintable(m_engine->problem()));
        retryAll();
        QTRY_VERIFY(areAll(model::Contact::Online));
    }

    void aFrozenEngineIsKnownWithinFifteenSeconds()
    {
        QVERIFY(m_engine->signal(u"STOP"_s));
        QTRY_VERIFY_WITH_TIMEOUT(areAll(model::Contact::Lost), 15'000);
        for (const auto &ship : {m_straight, m_net}) {
            const QString why = m_fleet->observed().ship(ship)->problem->message;
            QVERIFY2(why.contains(u"no sign of life"_s), qPrintable(why));
        }
        QVERIFY(m_engine->signal(u"CONT"_s));
        retryAll();
        QTRY_VERIFY_WITH_TIMEOUT(areAll(model::Contact::Online), 15'000);
    }

    void aFrozenEngineIsDegradedBeforeItCountsAsLost()
    {
        QVERIFY(m_engine->signal(u"STOP"_s));
        QTRY_COMPARE_WITH_TIMEOUT(contact(m_net), model::Contact::Degraded, 11'000);
        QVERIFY(m_engine->signal(u"CONT"_s));
        QTRY_COMPARE_WITH_TIMEOUT(contact(m_net), model::Contact::Online, 10'000);
    }

    void aPulledCableIsKnownWithinFifteenSecondsAndNoOtherShipMinds()
    {
        QVERIFY2(m_engine->unplug(), qPrintable(m_engine->problem()));
        QTRY_COMPARE_WITH_TIMEOUT(contact(m_net), model::Contact::Lost, 15'000);
        QCOMPARE(contact(m_straight), model::Contact::Online);
        QCOMPARE(contact(m_far), model::Contact::Online);
        QVERIFY(m_fleet->observed().ship(m_net)->observedAt.isValid());
        QVERIFY(m_engine->plug());
        QTRY_COMPARE_WITH_TIMEOUT(contact(m_net), model::Contact::Online, 20'000); // by itself
    }

    void doubtFindsOutSoonerThatTheCableIsPulled()
    {
        QVERIFY2(m_engine->unplug(), qPrintable(m_engine->problem()));
        m_fleet->doubt();
        QTRY_COMPARE_WITH_TIMEOUT(contact(m_net), model::Contact::Lost, 4000);
        QVERIFY(m_engine->plug());
        m_fleet->doubt();
        QTRY_COMPARE_WITH_TIMEOUT(contact(m_net), model::Contact::Online, 10'000);
    }

    void aFrozenSshServerIsKnownWithinFifteenSeconds()
    {
        QVERIFY(m_sshd->signal(u"STOP"_s));
        QTRY_COMPARE_WITH_TIMEOUT(contact(m_far), model::Contact::Lost, 15'000);
        QCOMPARE(contact(m_straight), model::Contact::Online);
        QVERIFY(m_sshd->signal(u"CONT"_s));
        m_fleet->retry(m_far);
        QTRY_COMPARE_WITH_TIMEOUT(contact(m_far), model::Contact::Online, 15'000);
    }

    void aKilledSshServerIsKnownWithinASecond()
    {
        QVERIFY(m_sshd->signal(u"KILL"_s));
        QTRY_COMPARE_WITH_TIMEOUT(contact(m_far), model::Contact::Lost, 1000);
        QCOMPARE(contact(m_straight), model::Contact::Online);
        QVERIFY2(m_sshd->restart(), qPrintable(m_sshd->problem()));
        m_fleet->retry(m_far);
        QTRY_COMPARE(contact(m_far), model::Contact::Online);
    }
};

QTEST_GUILESS_MAIN(LivenessTest)
#include "liveness_test.moc"
