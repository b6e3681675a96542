// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/fixing.h"
#include "core/manifest/lint/lint.h"
#include "core/manifest/template/templaterenderer.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace pilothouse::manifest::lint;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "# shop\n__maestro: {schema: 2}\nname: shop\nships:\n  one: {ip: 10.0.0.1}   # the first\n"
                        "  two: {ip: 10.0.0.2}\nservices:\n";

Fixed fixed(const QByteArray &text, const QStringList &chosen)
{
    TemplateRenderer renderer;
    return fix(text, u"f"_s, examine(parse(text, u"f"_s, renderer), {}, Settings()), renderer, chosen);
}

} // namespace

/// What the linter proposes and the operator chooses: the text before and after, byte by byte.
class LintProposalsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChosenProposalIsMade_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *rule, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(name) << QString::fromLatin1(rule) << before << after;
        };
        row("a service's name", "unknown-service",
            "  api: {image: 'i:1', instances: {api-1: {ship: one}}}\n"
            "  web:\n    image: i:1\n    requires: [ aip ]   # first of all\n    instances: {web-1: {ship: two}}\n",
            "  api: {image: 'i:1', instances: {api-1: {ship: one}}}\n"
            "  web:\n    image: i:1\n    requires: [ api ]   # first of all\n    instances: {web-1: {ship: two}}\n");
        row("a ship's name", "unknown-ship",
            "  api:\n    image: i:1\n    instances:\n      ä-1:\n        ship:  \"twoo\"  # the second\n      bb: "
            "{ship: one}\n",
            "  api:\n    image: i:1\n    instances:\n      ä-1:\n        ship:  \"two\"  # the second\n      bb: "
            "{ship: "
            "one}\n");
        row("a key", "unknown-key",
            "  api:\n    image: i:1\n    instances:\n      aa: {ship: one, volums: {/srv: /srv}}   # data\n      bb: "
            "{ship: two}\n",
            "  api:\n    image: i:1\n    instances:\n      aa: {ship: one, volumes: {/srv: /srv}}   # data\n      bb: "
            "{ship: two}\n");
        row("a port that is taken", "port-clash",
            "  api:\n    image: i:1\n    instances:\n      aa: {ship: one, ports: {http: \"80:8080\"}}\n"
            "      bb: {ship: one, ports: {http: \"80:8080\"}}   # again\n      cc: {ship: one, ports: {http: "
            "'80:8081'}}\n"
            "      dd: {ship: two}\n",
            "  api:\n    image: i:1\n    instances:\n      aa: {ship: one, ports: {http: \"80:8080\"}}\n"
            "      bb: {ship: one, ports: {http: \"80:8082\"}}   # again\n      cc: {ship: one, ports: {http: "
            "'80:8081'}}\n"
            "      dd: {ship: two}\n");
        row("ports of three that clash", "port-clash",
            "  api:\n    image: i:1\n    instances:\n      aa: {ship: one, ports: {http: 8080}}\n"
            "      bb: {ship: one, ports: {http: 8080}}\n      cc: {ship: one, ports: {http: {exposed: 8080, external: "
            "8080}}}\n"
            "      dd: {ship: two}\n",
            "  api:\n    image: i:1\n    instances:\n      aa: {ship: one, ports: {http: 8080}}\n"
            "      bb: {ship: one, ports: {http: 8080:8081}}\n      cc: {ship: one, ports: {http: {exposed: 8080, "
            "external: "
            "8082}}}\n      dd: {ship: two}\n");
        row("a port of a mapping in lines", "port-clash",
            "  api:\n    image: i:1\n    instances:\n      aa: {ship: one, ports: {http: 8080}}\n      dd: {ship: "
            "two}\n"
            "      bb:\n        ship: one\n        ports:\n          http:\n            exposed: 80\n"
            "            external: 8080/tcp   # again\n",
            "  api:\n    image: i:1\n    instances:\n      aa: {ship: one, ports: {http: 8080}}\n      dd: {ship: "
            "two}\n"
            "      bb:\n        ship: one\n        ports:\n          http:\n            exposed: 80\n"
            "            external: 8081   # again\n");
        row("a port of a service", "port-clash",
            "  api:\n    image: i:1\n    instances: {aa: {ship: one, ports: {x: 53/udp}}, dd: {ship: two}}\n"
            "  dns:\n    image: i:1\n    ports: {dns: 53/udp}\n    instances:\n      bb:\n        ship: one\n",
            "  api:\n    image: i:1\n    instances: {aa: {ship: one, ports: {x: 53/udp}}, dd: {ship: two}}\n"
            "  dns:\n    image: i:1\n    ports: {dns: 53/udp}\n    instances:\n      bb:\n        ship: one\n"
            "        ports:\n          dns: 53/udp:54/udp\n");
        row("an anchored name", "unknown-ship",
            "  api: {image: 'i:1', instances: {aa: {ship: &s twoo}, bb: {ship: one}}}\n_s: *s\n",
            "  api: {image: 'i:1', instances: {aa: {ship: &s two}, bb: {ship: one}}}\n_s: *s\n");
        row("a check", "unchecked-dependency",
            "  db:\n    image: db:1\n    instances:\n      db-1:\n        ship: one\n"
            "        ports: {dns: 53/udp, sql: 5432, web: 80}   # three\n"
            "  web: {image: 'i:1', requires: [db], instances: {web-1: {ship: two}}}\n",
            "  db:\n    image: db:1\n    instances:\n      db-1:\n        ship: one\n"
            "        ports: {dns: 53/udp, sql: 5432, web: 80}   # three\n"
            "        lifecycle:\n          running:\n            - {type: tcp, port: sql}\n"
            "  web: {image: 'i:1', requires: [db], instances: {web-1: {ship: two}}}\n");
        row("a variable without effect", "shadowed-variable",
            "  api:\n    image: i:1\n    env:\n      DOCKER_TAG: x   # never\n      LEVEL: info   # kept\n"
            "    instances:\n      aa: {ship: one}\n      bb: {ship: two}\n",
            "  api:\n    image: i:1\n    env:\n      LEVEL: info   # kept\n"
            "    instances:\n      aa: {ship: one}\n      bb: {ship: two}\n");
        row("the only variable", "shadowed-variable",
            "  api:\n    image: i:1\n    instances:\n      aa: {ship: one, env: {CONTAINER_NAME: me}}\n      bb: "
            "{ship: "
            "two}\n",
            "  api:\n    image: i:1\n    instances:\n      aa: {ship: one}\n      bb: {ship: two}\n");
        row("ports the wrong way round", "port-order",
            "  web:\n    image: nginx:1.25\n    instances:\n      aa: {ship: one, ports: {http: \"8080:80\"}}   # "
            "shop\n"
            "      bb: {ship: two}\n",
            "  web:\n    image: nginx:1.25\n    instances:\n      aa: {ship: one, ports: {http: \"80:8080\"}}   # "
            "shop\n"
            "      bb: {ship: two}\n");
        row("an empty service", "empty-service",
            "  old: {image: 'i:1', instances: {}}\n  # kept\n  api: {image: 'i:1', instances: {aa: {ship: one}, bb: "
            "{ship: two}}}\n",
            "  # kept\n  api: {image: 'i:1', instances: {aa: {ship: one}, bb: {ship: two}}}\n");
    }
    void aChosenProposalIsMade()
    {
        QFETCH(QString, rule);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QCOMPARE(fixed(head + before, {}).edited.text, head + before); // not without being chosen
        const auto result = fixed(head + before, {rule});
        QVERIFY2(result.refused.empty(), result.refused.empty() ? "" : qPrintable(result.refused[0].second.message));
        QVERIFY(!result.done.empty());
        QCOMPARE(QString::fromUtf8(result.edited.text), QString::fromUtf8(head + after));
        QCOMPARE(result.edited.patch.appliedTo(head + before), result.edited.text);
    }

    void severalOfOneListAreMendedAtOnce()
    {
        const QByteArray before = "  api: {image: 'i:1', instances: {aa: {ship: one}}}\n"
                                  "  db: {image: 'i:1', instances: {dd: {ship: two}}}\n"
                                  "  web: {image: 'i:1', requires: [api, api, bd], instances: {ww: {ship: two}}}\n";
        const auto result = fixed(head + before, {u"unknown-service"_s});
        QVERIFY2(result.edited.text.contains("requires: [api, db]"), result.edited.text.constData());
    }

    void portsThatTakeTurnsAreLeftAlone()
    {
        const QByteArray text = head
            + "  api:\n    image: i:1\n    instances:\n      aa: {ship: one, ports: &p {http: 80}}\n"
              "      bb: {ship: one, ports: *p}\n      cc: {ship: two}\n";
        QCOMPARE(fixed(text, {u"port-clash"_s}).edited.text, text);
    }

    void whatATemplateWritesIsLeftAlone()
    {
        const QByteArray text = head
            + "{% for n in ['a', 'b'] %}  {{ n }}:\n    image: i:1\n    instances: {{ '{' }}{{ n }}-1: {ship: "
              "onne}}\n{% endfor %}";
        QVERIFY(fixed(text, {u"unknown-ship"_s}).done.empty());
    }

    void aSecretIsNotMovedByItself()
    {
        const QByteArray text = head
            + "  db:\n    image: db:1\n    env: {DB_PASSWORD: hunter22}\n    instances: {aa: {ship: one}, bb: {ship: "
              "two}}\n";
        const auto result = fixed(text, {u"plain-secret"_s});
        QCOMPARE(result.edited.text, text); // it would be lost: nobody else has it yet
    }
};

QTEST_GUILESS_MAIN(LintProposalsTest)
#include "lint_proposals_test.moc"
