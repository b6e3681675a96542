// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/lint.h"
#include "tests/manifest/manifests.h"

#include <QTest>

#include <algorithm>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace pilothouse::manifest::lint;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<Finding> found(const QByteArray &text, const model::ObservedState &observed = {})
{
    return examine(parse(text, u"f"_s), observed, Settings());
}

/// What one rule has to say, as "LINE:COLUMN TEXT".
QStringList told(const QByteArray &text, const QString &rule, const model::ObservedState &observed = {})
{
    QStringList lines;
    for (const auto &finding : found(text, observed))
        if (finding.rule == rule)
            lines += u"%1:%2 %3"_s.arg(QString::number(finding.where.line), QString::number(finding.where.column),
                                       finding.text);
    return lines;
}

/// A service `a` at ship one.
QByteArray withInstance(const QByteArray &instance, const QByteArray &image = "i:1")
{
    return withService("  a:\n    image: " + image + "\n    instances:\n      a1: {ship: one, " + instance + "}\n");
}

} // namespace

/// One by one, what the rules find in a manifest alone.
class LintRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anImageWithoutAVersionIsUnpinned_data()
    {
        QTest::addColumn<QByteArray>("image");
        QTest::addColumn<bool>("isUnpinned");
        QTest::newRow("no tag") << QByteArray("nginx") << true;
        QTest::newRow("no tag, a port") << QByteArray("registry.example:5000/nginx") << true;
        QTest::newRow("latest") << QByteArray("nginx:latest") << true;
        QTest::newRow("a tag") << QByteArray("nginx:1.25") << false;
        QTest::newRow("a digest") << "nginx@sha256:" + QByteArray(64, 'a') << false;
        QTest::newRow("latest and a digest") << "nginx:latest@sha256:" + QByteArray(64, 'a') << false;
    }
    void anImageWithoutAVersionIsUnpinned()
    {
        QFETCH(QByteArray, image);
        QFETCH(bool, isUnpinned);
        QCOMPARE(!told(withInstance("restart: always", '"' + image + '"'), u"unpinned-image"_s).isEmpty(), isUnpinned);
    }

    void anUnpinnedImageIsToldWhereItIsWritten()
    {
        const auto text = withService("  a:\n    image: nginx\n    instances:\n      a1: {ship: one}\n"
                                      "      a2: {ship: two}\n      a3: {ship: two, image: redis}\n");
        QCOMPARE(
            told(text, u"unpinned-image"_s),
            QStringList({u"8:12 service a: the image nginx is whatever nginx:latest names when it is pulled"_s,
                         u"12:30 instance a3: the image redis is whatever redis:latest names when it is pulled"_s}));
    }

    void whatIsRequiredWantsARunningCheck()
    {
        const QByteArray needed = "  b:\n    image: i:1\n    requires: [a]\n    instances: {b1: {ship: two}}\n";
        const auto unchecked = told(withInstance("ports: {p: 80}") + needed, u"unchecked-dependency"_s);
        QCOMPARE(unchecked.size(), 1);
        QVERIFY2(unchecked[0].startsWith(u"10:7 instance a1: service b requires a"_s), qPrintable(unchecked[0]));
        const auto checked = withInstance("ports: {p: 80}, lifecycle: {running: [{type: tcp, port: p}]}") + needed;
        QVERIFY(told(checked, u"unchecked-dependency"_s).isEmpty());
        QVERIFY(told(withInstance("ports: {p: 80}"), u"unchecked-dependency"_s).isEmpty());
    }

    void aDependencyNamedAgainIsRedundant()
    {
        const QByteArray base =
            withInstance("restart: always") + "  b: {image: 'i:1', requires: [a], instances: {b1: {ship: two}}}\n";
        const auto of = [&](const QByteArray &rest) {
            return told(base + "  c: {image: 'i:1', " + rest + ", instances: {c1: {ship: two}}}\n",
                        u"redundant-dependency"_s);
        };
        QCOMPARE(of("requires: [b], wants_info: [a]"),
                 QStringList{u"12:3 service c: a in wants_info: it is required already"_s});
        QCOMPARE(of("requires: [b, b]").size(), 1);
        QVERIFY(of("requires: [a], wants_info: [b]").isEmpty());
    }

    void aServiceWithoutInstancesIsEmpty()
    {
        QCOMPARE(told(withService("  a: {image: 'i:1', instances: {}}\n"), u"empty-service"_s),
                 QStringList{u"7:3 service a: no instance"_s});
    }

    void aShipThatNobodyUsesIsUnused()
    {
        QCOMPARE(told(withInstance("restart: always"), u"unused-ship"_s),
                 QStringList{u"5:3 ship two: no instance is to run there"_s});
        QVERIFY(told(withInstance("extra_hosts: {other: {ship: two}}"), u"unused-ship"_s).isEmpty());
    }

    void aPortInTheOrderOfDockersCommandIsSuspicious_data()
    {
        QTest::addColumn<QByteArray>("image");
        QTest::addColumn<QByteArray>("port");
        QTest::addColumn<bool>("isSuspicious");
        const auto row = [](const char *name, const char *image, const char *port, bool isSuspicious) {
            QTest::newRow(name) << QByteArray(image) << QByteArray(port) << isSuspicious;
        };
        row("a web server's", "nginx:1", "\"8080:80\"", true);
        row("the right order", "nginx:1", "\"80:8080\"", false);
        row("a database's", "team/postgres:15", "\"15432:5432\"", true);
        row("a database's in order", "team/postgres:15", "\"5432:15432\"", false);
        row("one that listens high", "tomcat:9", "\"8080:80\"", false);
        row("an unknown program's", "app:1", "\"8080:80\"", true);
        row("both high", "app:1", "\"8080:9090\"", false);
        row("in words", "nginx:1", "{exposed: 8080, external: 80}", false);
        row("one number", "nginx:1", "80", false);
    }
    void aPortInTheOrderOfDockersCommandIsSuspicious()
    {
        QFETCH(QByteArray, image);
        QFETCH(QByteArray, port);
        QFETCH(bool, isSuspicious);
        QCOMPARE(!told(withInstance("ports: {p: " + port + "}", image), u"port-order"_s).isEmpty(), isSuspicious);
    }

    void twoWritersOfOneHostPathAreTold_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("isShared");
        const auto row = [](const char *name, const char *first, const char *second, bool isShared) {
            QTest::newRow(name) << QByteArray(first) << QByteArray(second) << isShared;
        };
        row("both write", "ship: one, volumes: {/d: /x}", "ship: one, volumes: {/d/: /y}", true);
        row("one reads", "ship: one, volumes: {/d: /x}", "ship: one, volumes: {/d: {target: /x, mode: ro}}", false);
        row("other ship", "ship: one, volumes: {/d: /x}", "ship: two, volumes: {/d: /x}", false);
        row("other path", "ship: one, volumes: {/d: /x}", "ship: one, volumes: {/e: /x}", false);
        row("named volume", "ship: one, volumes: {d: /x}", "ship: one, volumes: {d: /x}", false);
        row("a socket", "ship: one, volumes: {/run/docker.sock: /x}", "ship: one, volumes: {/run/docker.sock: /x}",
            false);
    }
    void twoWritersOfOneHostPathAreTold()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(bool, isShared);
        const auto text = withService("  a:\n    image: i:1\n    instances:\n      x1: {" + first + "}\n      x2: {"
                                      + second + "}\n");
        const auto lines = told(text, u"shared-host-path"_s);
        QCOMPARE(lines.size(), isShared ? 1 : 0);
        if (isShared)
            QVERIFY2(lines[0].startsWith(u"11:33 instance x2: /d/ of ship one is also written by instance x1"_s),
                     qPrintable(lines[0]));
    }

    void whatTheLoaderRefusesIsSaidOnce()
    {
        const auto ring = found(withService("  a: {image: 'i:1', requires: [b], instances: {a1: {ship: one}}}\n"
                                            "  b: {image: 'i:1', requires: [a], instances: {b1: {ship: two}}}\n"));
        QCOMPARE(std::ranges::count(ring, u"dependency-cycle"_s, &Finding::rule), 1);
        QVERIFY(hasErrors(ring));
        const auto clash =
            found(withService("  a:\n    image: i:1\n    instances:\n      a1: {ship: one, ports: {p: 80}}\n"
                              "      a2: {ship: one, ports: {p: 80}}\n"));
        QCOMPARE(std::ranges::count(clash, Severity::Error, &Finding::severity), 1);
        QCOMPARE(clash.back().about, (model::Thing{model::Thing::Kind::Instance, u"a2"_s}));
    }

    void everyRuleHasAPage()
    {
        for (const auto &rule : rules())
            for (const auto &part : {u"## What"_s, u"## Why"_s, u"## Example"_s, u"## Fix"_s})
                QVERIFY2(pageOf(rule.id).contains(part), rule.id.data());
        QVERIFY(pageOf(u"../lint/port-order"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(LintRulesTest)
#include "lint_rules_test.moc"
