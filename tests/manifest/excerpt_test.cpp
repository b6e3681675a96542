// SPDX-License-Identifier: Apache-2.0
#include "core/base/log.h"
#include "core/manifest/excerpt.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace Qt::StringLiterals;

class ExcerptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBlockIsALineAndWhatIsDeeperBelowIt()
    {
        const QByteArray text = "a:\n  web-1:\n    ship: x\n\n    env:\n      A: 1\n\n  # next\n  web-2: {}\n";
        QCOMPARE(blockAt(text, 2), (Excerpt{2, 6, "web-1:\n  ship: x\n\n  env:\n    A: 1\n"}));
        QCOMPARE(blockAt(text, 9), (Excerpt{9, 9, "web-2: {}\n"}));
        QCOMPARE(blockAt(text, 99), Excerpt());
    }

    void statementsOfATemplateDoNotEndABlock()
    {
        const QByteArray text = "  web-1:\n{% if x %}\n    ship: a\n{% endif %}\n    user: b\n{% endfor %}\n";
        QCOMPARE(blockAt(text, 1).lastLine, 5);
    }

    void anInstanceIsFoundByItsKeys()
    {
        const QByteArray yaml =
            "services:\n  web:\n    instances:\n      1: {ship: a}\n      web-1:\n        ship: b\n";
        QCOMPARE(excerptOf(yaml, {u"services"_s, u"web"_s, u"instances"_s, u"web-1"_s})->text, "web-1:\n  ship: b\n");
        QCOMPARE(excerptOf(yaml, {u"services"_s, u"web"_s, u"instances"_s, u"1"_s})->firstLine, 4);
        QVERIFY(!excerptOf(yaml, {u"services"_s, u"db"_s}));
        QVERIFY(!excerptOf("{", {u"services"_s}));
    }

    void settingsAreFlatAndTellTheirLines()
    {
        const QByteArray yaml = "name: a\nship_defaults:\n  timeout: 20\n  ssh_tunnel: {user: deploy}\n";
        QCOMPARE(settingsOf(yaml, u"ship_defaults"_s, yaml),
                 (std::vector<Setting>{{u"timeout"_s, u"20"_s, 3}, {u"ssh_tunnel.user"_s, u"deploy"_s, 4}}));
        QVERIFY(settingsOf(yaml, u"registries"_s, yaml).empty());
    }

    void settingsOfATemplateTellTheLinesOfTheTemplate()
    {
        const QByteArray source = "{% set t = 20 %}\n{# more #}\nship_defaults:\n  timeout: {{ t }}\n  tls: true\n";
        const QByteArray made = "ship_defaults:\n  timeout: 20\n  tls: true\n";
        QCOMPARE(settingsOf(made, u"ship_defaults"_s, source),
                 (std::vector<Setting>{{u"timeout"_s, u"20"_s, 3}, {u"tls"_s, u"true"_s, 5}}));
    }

    void secretsAreMasked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown"); // * is the mask
        QTest::newRow("value") << u"DB_PASSWORD: hunter2"_s << u"DB_PASSWORD: *"_s;
        QTest::newRow("quoted") << u"  password: \"hun, ter2\"  # old"_s << u"  password: *  # old"_s;
        QTest::newRow("flow") << u"{token: abc, port: 80}"_s << u"{token: *, port: 80}"_s;
        QTest::newRow("template") << u"password: \"{{ env.P | default('x') }}\""_s << u"password: *"_s;
        QTest::newRow("half a template") << u"DB_PASSWORD: other-{{ i }}"_s << u"DB_PASSWORD: *"_s;
        QTest::newRow("list") << u"- API_TOKEN=abc def"_s << u"- API_TOKEN=*"_s;
        QTest::newRow("query") << u"path: \"/h?token=abc&x=1\""_s << u"path: \"/h?token=*&x=1\""_s;
        QTest::newRow("option") << u"command: \"a --password x --port 80\""_s
                                << u"command: \"a --password * --port 80\""_s;
        QTest::newRow("below") << u"secret: |\n  one\n  two\nship: a"_s << u"secret: |\n  *\n  *\nship: a"_s;
        QTest::newRow("a service's name") << u"token-server:\n  image: a"_s << u"token-server:\n  image: a"_s;
        QTest::newRow("none") << u"ship: harbour-1"_s << u"ship: harbour-1"_s;
    }
    void secretsAreMasked()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(maskedSource(text), shown.replace(u'*', base::mask()));
    }
};

QTEST_GUILESS_MAIN(ExcerptTest)
#include "excerpt_test.moc"
