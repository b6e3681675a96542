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

/// Real engines that are killed and frozen, straight and behind SSH.
class LivenessTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<test::Dockerd> m_engine;
    std::unique_ptr<test::Sshd> m_sshd;
    std::unique_ptr<Fleet> m_fleet;

    const model::ShipId m_straight{u"straight"_s};
    const model::ShipId m_far{u"far"_s};

    model::Contact contact(const model::ShipId &ship) const { return m_fleet->observed().ship(ship)->contact; }
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
        QVERIFY2(m_engine->start(), qPrintable(m_engine->problem()));
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
        m_fleet = std::make_unique<Fleet>();
        m_fleet->watch(environment);
        QTRY_COMPARE(contact(m_straight), model::Contact::Online);
        QTRY_COMPARE(contact(m_far), model::Contact::Online);
    }
    void cleanup()
    {
        m_fleet.reset();
        if (m_engine)
            m_engine->signal(u"CONT"_s);
    }

    void aKilledEngineIsKnownWithinASecondAndItsSuccessorUsed()
    {
        QVERIFY(m_engine->kill());
        QTRY_VERIFY_WITH_TIMEOUT(contact(m_straight) == model::Contact::Lost && contact(m_far) == model::Contact::Lost,
                                 1000);
        QVERIFY(m_fleet->observed().ship(m_far)->problem);
        QVERIFY2(m_engine->restart(), qPrintable(m_engine->problem()));
        m_fleet->retry(m_straight);
        m_fleet->retry(m_far);
        QTRY_COMPARE(contact(m_straight), model::Contact::Online);
        QTRY_COMPARE(contact(m_far), model::Contact::Online);
    }

    void aFrozenEngineIsKnownWithinFifteenSeconds()
    {
        QVERIFY(m_engine->signal(u"STOP"_s));
        QTRY_VERIFY_WITH_TIMEOUT(contact(m_straight) == model::Contact::Lost && contact(m_far) == model::Contact::Lost,
                                 15'000);
        QVERIFY2(m_fleet->observed().ship(m_straight)->problem->message.contains(u"no sign of life"_s),
                 qPrintable(m_fleet->observed().ship(m_straight)->problem->message));
        QVERIFY(m_engine->signal(u"CONT"_s));
        m_fleet->retry(m_straight);
        m_fleet->retry(m_far);
        QTRY_COMPARE_WITH_TIMEOUT(contact(m_straight), model::Contact::Online, 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(contact(m_far), model::Contact::Online, 15'000);
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
