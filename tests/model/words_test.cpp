// SPDX-License-Identifier: Apache-2.0
#include "core/model/environment.h"
#include "core/model/observed.h"

#include <QTest>

using namespace pilothouse::model;
using namespace Qt::StringLiterals;

class WordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anImageNameIsSplitAsTheEngineSplitsIt_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("repository");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("digest");
        QTest::addColumn<QString>("qualified");
        QTest::newRow("bare") << u"redis"_s << u"redis"_s << u""_s << u""_s << u"redis:latest"_s;
        QTest::newRow("tag") << u"local/busybox:1"_s << u"local/busybox"_s << u"1"_s << u""_s << u"local/busybox:1"_s;
        QTest::newRow("registry port") << u"reg.example:5000/app"_s << u"reg.example:5000/app"_s << u""_s << u""_s
                                       << u"reg.example:5000/app:latest"_s;
        QTest::newRow("registry port and tag") << u"reg.example:5000/app:2"_s << u"reg.example:5000/app"_s << u"2"_s
                                               << u""_s << u"reg.example:5000/app:2"_s;
        QTest::newRow("digest") << u"app@sha256:abc"_s << u"app"_s << u""_s << u"sha256:abc"_s << u"app@sha256:abc"_s;
        QTest::newRow("both") << u"app:1@sha256:abc"_s << u"app"_s << u"1"_s << u"sha256:abc"_s
                              << u"app:1@sha256:abc"_s;
        QTest::newRow("short id") << u"0123456789ab"_s << u"0123456789ab"_s << u""_s << u""_s << u"0123456789ab"_s;
        QTest::newRow("too short for an id") << u"cafe"_s << u"cafe"_s << u""_s << u""_s << u"cafe:latest"_s;
    }

    void anImageNameIsSplitAsTheEngineSplitsIt()
    {
        QFETCH(QString, written);
        const auto image = ImageReference::fromString(written);
        QTEST(image.repository, "repository");
        QTEST(image.tag, "tag");
        QTEST(image.digest, "digest");
        QTEST(image.qualified(), "qualified");
        QCOMPARE(image.toString(), written);
    }

    void aWholeIdIsTold()
    {
        const QString digits(64, u'a');
        QVERIFY(ImageReference::fromString(digits).isId());
        QVERIFY(ImageReference::fromString(u"sha256:"_s + digits).isId());
        QVERIFY(!ImageReference::fromString(u"app@sha256:"_s + digits).isId());
        QVERIFY(!ImageReference::fromString(digits.first(12)).isId());
    }

    void anSshAddressIsReadAndWrittenAlike_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"ssh://host", "ssh://ann@host", "ssh://ann@host:2222", "ssh://ann@[fe80::1]:22",
                                 "ssh://host/run/podman/podman.sock", "ssh://ann@my_host.example:1/s"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void anSshAddressIsReadAndWrittenAlike()
    {
        QFETCH(QString, text);
        const auto ssh = SshEndpoint::fromString(text);
        QVERIFY2(ssh, ssh ? "" : qPrintable(ssh.error().message));
        QCOMPARE(toString(*ssh), text);
    }

    void anSshAddressLeavesToTheConfigurationWhatItDoesNotSay()
    {
        const auto ssh = SshEndpoint::fromString(u"ssh://box/"_s);
        QVERIFY(ssh);
        const SshEndpoint expected{.host = u"box"_s};
        QVERIFY(*ssh == expected);
        QCOMPARE(ssh->port, 0);
        QCOMPARE(ssh->socketPath, u"/var/run/docker.sock"_s);
    }

    void aWrongSshAddressSaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why");
        QTest::newRow("no host") << u"ssh://"_s << u"form"_s;
        QTest::newRow("one slash") << u"ssh:/host"_s << u"form"_s;
        QTest::newRow("blank") << u"ssh://a b"_s << u"form"_s;
        QTest::newRow("port") << u"ssh://h:x"_s << u"\"x\" is no port"_s;
        QTest::newRow("large port") << u"ssh://h:70000"_s << u"\"70000\" is no port"_s;
        QTest::newRow("port 0") << u"ssh://h:0"_s << u"\"0\" is no port"_s;
        QTest::newRow("password") << u"ssh://ann:secret@h"_s << u"password has no place"_s;
        QTest::newRow("no user") << u"ssh://@h"_s << u"no user"_s;
        QTest::newRow("option") << u"ssh://-oProxyCommand=x"_s << u"dash"_s;
    }
    void aWrongSshAddressSaysWhatIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, why);
        const auto ssh = SshEndpoint::fromString(text);
        QVERIFY(!ssh);
        QVERIFY2(ssh.error().message.contains(why), qPrintable(ssh.error().message));
        QVERIFY(!ssh.error().message.contains(u"secret"_s));
    }

    void theEffectiveTagIsNeverEmpty()
    {
        QCOMPARE(ImageReference::fromString(u"redis"_s).effectiveTag(), u"latest"_s);
        QCOMPARE(ImageReference::fromString(u"redis:7"_s).effectiveTag(), u"7"_s);
        QCOMPARE(ImageReference::fromString(u"redis@sha256:1"_s).effectiveTag(), u"sha256:1"_s);
    }

    void aDiagnosticReadsAsCompilersPrintThem()
    {
        const Diagnostic diagnostic{Severity::Error,
                                    {u"shop.yaml"_s, 3, 7},
                                    u"no ship \"prd\""_s,
                                    u"did you mean \"prod\"?"_s,
                                    u"unknown-ship"_s};
        QCOMPARE(toString(diagnostic), u"shop.yaml:3:7: error: no ship \"prd\"; did you mean \"prod\"?"_s);
    }

    void warningsAloneAreNoErrors()
    {
        QVERIFY(!hasErrors({Diagnostic{Severity::Warning, {}, u"w"_s, {}, {}}}));
        QVERIFY(hasErrors({Diagnostic{Severity::Warning, {}, u"w"_s, {}, {}}, Diagnostic{}}));
    }

    void aRosterKeepsOrderAndRefusesASecondOfTheSameName()
    {
        Roster<Ship> ships;
        QVERIFY(ships.add({.id = {u"west"_s}, .address = u"10.0.0.2"_s}));
        QVERIFY(ships.add({.id = {u"east"_s}, .address = u"10.0.0.1"_s}));
        QVERIFY(!ships.add({.id = {u"west"_s}, .address = u"10.9.9.9"_s}));
        QCOMPARE(ships.size(), 2u);
        QCOMPARE(ships[0].id.value, u"west"_s);
        QCOMPARE(ships.find({u"west"_s})->address, u"10.0.0.2"_s);
        QVERIFY(!ships.find({u"north"_s}));
    }

    void namesAreOrderedByCodePoint()
    {
        QVERIFY(InstanceId{u"node-10"_s} < InstanceId{u"node-9"_s});
        QVERIFY(InstanceId{u"Zeta"_s} < InstanceId{u"alpha"_s});
    }

    void aPortRangePrintsDigitsOnly()
    {
        QCOMPARE((PortRange{80, 80, Protocol::Udp}).digits(), u"80"_s);
        QCOMPARE((PortRange{7000, 7002, Protocol::Tcp}).digits(), u"7000-7002"_s);
        QCOMPARE((PortRange{7000, 7002, Protocol::Tcp}).count(), 3);
    }

    void anImageIsFoundByWhatItsNameMeansNow()
    {
        ObservedShip ship;
        ship.imageIds.insert(u"app:1"_s, u"sha256:aa"_s);
        QVERIFY(!ship.image(u"app:1"_s));
        ship.images.insert(u"sha256:aa"_s, ObservedImage{.id = u"sha256:aa"_s});
        QCOMPARE(ship.image(u"app:1"_s)->id, u"sha256:aa"_s);
        QVERIFY(!ship.image(u"app:2"_s));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
