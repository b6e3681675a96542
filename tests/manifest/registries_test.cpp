// SPDX-License-Identifier: Apache-2.0
#include "tests/manifest/manifests.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

class RegistriesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRegistryThatCannotDoIsToldAtItsPlace_data()
    {
        QTest::addColumn<QByteArray>("registry");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *registry, const QString &problem) {
            QTest::newRow(registry) << QByteArray(registry) << problem;
        };
        row("{registry: \"https://r.example\", username: me, password: x}", {});
        row("{registry: \"r.example:5000\"}", {});
        row("{username: me, password: x}", u"f:3:14: error: registry r: lacks \"registry\", its URL"_s);
        row("{registry: r.example, username: me}",
            u"f:3:39: warning: registry r: has a username but no password: only what Docker's configuration knows is used"_s);
        row("{registry: r.example, password: x}",
            u"f:3:39: warning: registry r: has a password but no username: it is not used"_s);
        row("{registry: \"ftp://r.example\"}",
            u"f:3:28: warning: registry r: \"ftp\" is no way to reach a registry; use https or http"_s);
        row("{registry: \"https://\"}",
            u"f:3:28: warning: registry r: this URL names no host, so no image is found to come from it"_s);
    }
    void aRegistryThatCannotDoIsToldAtItsPlace()
    {
        QFETCH(QByteArray, registry);
        QFETCH(QString, problem);
        const QStringList lines = told("name: x\nships: {}\nregistries: {r: " + registry + "}\n");
        QCOMPARE(lines.join(u'\n'), problem);
    }

    void aRegistrysPasswordIsReadAndNoRegistriesAreFine()
    {
        const Loaded loaded =
            parse("name: x\nships: {}\nregistries: {r: {registry: u, username: me, password: 0815}}\n", u"f"_s);
        QVERIFY(loaded.environment);
        QCOMPARE(loaded.environment->registries.front().password.reveal(), u"0815"_s);
        QVERIFY(parse("name: x\nships: {}\nregistries:\n", u"f"_s).isValid());
    }

    void aUserWithinARegistrysUrlIsLeftOut()
    {
        const Loaded loaded =
            parse("name: x\nships: {}\nregistries: {r: {registry: \"https://me:hunter2@r.example/v1/\"}}\n", u"f"_s);
        QVERIFY(loaded.environment);
        QCOMPARE(loaded.environment->registries.front().url, u"https://r.example/v1/"_s);
    }

    void aPasswordIsNeverRepeated()
    {
        const QByteArray text =
            "name: x\nships: {}\nregistries: {r: {registry: u, username: me, password: hunter2, passwrd: hunter2}}\n"
            "audit: [{type: slack, channel: c, token: [hunter2]}]\n";
        QVERIFY(!told(text).join(u'\n').contains("hunter2"_L1));
    }
};

QTEST_GUILESS_MAIN(RegistriesTest)
#include "registries_test.moc"
