// SPDX-License-Identifier: Apache-2.0
//
// Every key of every thing is set, changed and taken out as the Definition form does it.
#include "app/inspector/definitionputs.h"
#include "app/inspector/definitionwords.h"
#include "core/base/log.h"
#include "core/manifest/loader.h"
#include "core/manifest/template/templaterenderer.h"
#include "tests/app/definitionshop.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

class DefinitionFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKeyIsSetChangedAndTakenOut_data()
    {
        QTest::addColumn<QString>("thing");
        QTest::addColumn<QString>("name"); // of an item
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        const auto row = [](const char *thing, const char *key, const char *name, const char *first,
                            const char *second) {
            QTest::newRow(qPrintable(QLatin1String(thing) + u' ' + QLatin1String(key)))
                << QString::fromLatin1(thing) << QString::fromLatin1(name) << QString::fromLatin1(first)
                << QString::fromLatin1(second);
        };
        row("instance", "command", "", "serve --port 80", "serve \"two words\"");
        row("instance", "ports", "admin", "8081", "{exposed: 81, external: [127.0.0.1, 8081]}");
        row("instance", "env", "COLOUR", "blue", "{\"a\": 1}");
        row("instance", "volumes", "/srv/data", "/data", "{target: /data, mode: ro}");
        row("instance", "container_volumes", "", "/cache", "/var/cache");
        row("instance", "volumes_from", "", "data-1", "db-1");
        row("instance", "limits.swap", "", "1g", "-1");
        row("instance", "limits.cpu", "", "512", "100");
        row("instance", "restart", "", "no", "on-failure:3");
        row("instance", "stop_timeout", "", "30", "0");
        row("instance", "net", "", "host", "shopnet");
        row("instance", "dns", "", "10.0.0.9", "10.0.0.8");
        row("instance", "extra_hosts", "db.local", "{ship: prod-2}", "10.0.0.7");
        row("instance", "links", "db-1", "db", "maindb");
        row("instance", "username", "", "1000", "app:app");
        row("instance", "workdir", "", "/app", "/srv: odd # one");
        row("instance", "privileged", "", "yes", "no");
        row("instance", "cap_add", "", "NET_ADMIN", "NET_RAW");
        row("instance", "cap_drop", "", "ALL", "KILL");
        row("instance", "security_opt", "", "no-new-privileges", "label=disable");
        row("instance", "ulimits", "nofile", "1024", "{soft: 1024, hard: 4096}");
        row("instance", "labels", "team", "shop", "yes");
        row("instance", "log_driver", "", "journald", "json-file");
        row("instance", "lifecycle", "running", "[{type: sleep, wait: 1}]", "[{type: tcp, port: http}]");
        row("service", "requires", "", "db", "db");
        row("service", "wants_info", "", "db", "db");
        row("service", "omit", "", "yes", "no");
        row("service", "lifecycle", "stopped", "[{type: sleep, wait: 1}]", "[{type: sleep, wait: 2}]");
        row("service", "limits.swap", "", "1g", "2g");
        row("service", "limits.cpu", "", "512", "100");
        row("ship", "endpoint", "", "10.1.0.2", "ssh://ops@prod-2");
        row("ship", "docker_port", "", "4243", "4244");
        row("ship", "socket_path", "", "/var/run/docker.sock", "/run/docker.sock");
        row("ship", "tls_verify", "", "yes", "no");
        row("ship", "tls", "", "no", "no");
        row("ship", "tls_ca_cert", "", "ca.pem", "other.pem");
        row("ship", "tls_cert", "", "cert.pem", "other.pem");
        row("ship", "tls_key", "", "key.pem", "other.pem");
        row("ship", "api_version", "", "1.30", "auto");
    }

    void aKeyIsSetChangedAndTakenOut()
    {
        QFETCH(QString, thing);
        QFETCH(QString, name);
        QFETCH(QString, first);
        QFETCH(QString, second);
        const QString key = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 1);
        const QString path = QString(key).replace(u'.', u'/');
        const DefinitionSubject &subject = subjectOf(thing);
        const DefinitionRow offered = rowOf(shop, subject, u"3/"_s + path);
        QCOMPARE(offered.kind, DefinitionRow::Kind::Offer);
        QCOMPARE(offered.takesName(), !name.isEmpty());

        const QByteArray set = put(shop, putsFor(offered, {name, first}));
        QVERIFY2(!set.startsWith("refused"), set);
        QCOMPARE(linesMore(shop, set), QByteArrayList());
        QVERIFY(linesMore(set, shop).size() <= 3);

        const bool isGroup = offered.takesItem();
        const QString item = u"0/"_s + path + (isGroup ? u'/' + (name.isEmpty() ? u"0"_s : name) : QString());
        DefinitionRow row = rowOf(set, subject, item);
        if (!row.isSecret && row.written == manifest::NodeKind::Scalar
            && row.description->kind != manifest::ValueKind::Truth)
            QCOMPARE(row.text, first);
        if (second != first || row.written != manifest::NodeKind::Scalar) {
            // a list is typed over as a list
            const QByteArray changed = put(set, putsFor(row, {{}, second}));
            QVERIFY2(!changed.startsWith("refused"), changed);
            const auto more = linesMore(changed, set);
            QVERIFY2(more.size() <= 1 || row.written != manifest::NodeKind::Scalar, changed);
            row = rowOf(changed, subject, item);
            QVERIFY(row.key != "none"_L1);
            QCOMPARE(put(changed, removalOf(row)), shop);
        } else {
            QCOMPARE(put(set, removalOf(row)), shop);
        }
    }

    void everyKeyOfAThingIsInItsForm()
    {
        for (const DefinitionSubject &subject : {web1, web, prod2}) {
            QStringList shown;
            for (const DefinitionRow &row : rowsOf(shop, subject))
                shown += row.label.section(u'.', 0, 0);
            for (const manifest::KeyDescription &key : manifest::keysOf(subject.place)) {
                if (key.need != manifest::KeyDescription::Need::Obsolete)
                    QVERIFY2(shown.contains(QString::fromLatin1(key.name)), key.name.data());
            }
        }
    }

    void whatIsInheritedIsOverriddenAndBack()
    {
        const DefinitionRow image = rowOf(shop, web1, u"1/image"_s);
        QCOMPARE(image.section, u"From service web"_s);
        QCOMPARE(image.where.line, 19);
        QVERIFY(!image.isRemovable());
        const QByteArray own = put(shop, putsFor(image, {{}, u"web:2"_s}));
        QCOMPARE(linesMore(own, shop), QByteArrayList{"        image: web:2"});
        QCOMPARE(put(own, removalOf(rowOf(own, web1, u"0/image"_s))), shop);

        const QByteArray port = typed(shop, web1, u"1/ports/http"_s, {{}, u"80:9090"_s});
        QVERIFY2(port.contains("        ports:\n          http: 80:9090\n"), port);
        const auto environment = manifest::parse(port, u"shop.yaml"_s).environment;
        QCOMPARE(environment->instances.find({u"web-1"_s})->ports.front().external.first, 9090);

        const QByteArray timeout = typed(shop, prod2, u"1/timeout"_s, {{}, u"5"_s});
        QCOMPARE(linesMore(timeout, shop), QByteArrayList{"    timeout: 5"});
    }

    void whatIsThereIsChangedInItsOwnStyle()
    {
        QCOMPARE(linesMore(typed(shop, web, u"0/image"_s, {{}, u"web:2"_s}), shop),
                 QByteArrayList{"    image: 'web:2' # quoted"});
        QCOMPARE(linesMore(typed(shop, web, u"0/env/LEVEL"_s, {{}, u"8"_s}), shop),
                 QByteArrayList{"    env: {LEVEL: '8', DB_PASSWORD: hunter2}"});
        QCOMPARE(linesMore(typed(shop, prod2, u"0/ip"_s, {{}, u"10.0.0.3"_s}), shop),
                 QByteArrayList{"    ip: 10.0.0.3 # spare"});
        const QByteArray moved = typed(shop, web1, u"0/ship"_s, {{}, u"prod-2"_s});
        QCOMPARE(manifest::parse(moved, u"shop.yaml"_s).environment->instances.find({u"web-1"_s})->ship.value,
                 u"prod-2"_s);
        QVERIFY(putsFor(rowOf(shop, web1, u"0/ship"_s), {{}, u"prod-1"_s}).empty());
    }

    void whatTheParserRefusesIsSaidInItsWords()
    {
        QCOMPARE(typed(shop, web1, u"0/ship"_s, {{}, u"prod-3"_s}),
                 "refused: unknown ship \"prod-3\"; did you mean \"prod-1\"?");
        QVERIFY(typed(shop, web1, u"3/limits/cpu"_s, {{}, u"many"_s}).startsWith("refused: limit cpu must be"));
        QVERIFY(typed(shop, web1, u"3/dns"_s, {{}, u"{{ x }}"_s}).startsWith("refused: "));
    }

    void oneTextBecomesAList()
    {
        const QByteArray one =
            QByteArray(shop).replace("        ship: prod-1\n\n", "        ship: prod-1\n        dns: 10.0.0.2\n\n");
        const DefinitionRow item = rowOf(one, web1, u"0/dns/0"_s);
        QCOMPARE(item.text, u"10.0.0.2"_s);
        const QByteArray two = typed(one, web1, u"0/dns/"_s, {{}, u"10.0.0.3"_s});
        QVERIFY2(two.contains("        dns: [10.0.0.2, 10.0.0.3]\n"), two);
        QVERIFY(typed(two, web1, u"0/dns/"_s, {{}, u"10.0.0.4"_s}).contains("dns: [10.0.0.2, 10.0.0.3, 10.0.0.4]"));
    }

    void lineEndsStay()
    {
        const QByteArray text = QByteArray(shop).replace("\n", "\r\n");
        const QByteArray changed = typed(text, web1, u"3/workdir"_s, {{}, u"/app"_s});
        QCOMPARE(QByteArray(changed).replace("        workdir: /app\r\n", {}), text);
    }

    void aSecretIsNeitherShownNorTakenUpForTyping()
    {
        DefinitionList list;
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.setRows(rowsOf(shop, web));
        const DefinitionRow *secret = list.find(u"0/env/DB_PASSWORD"_s);
        QVERIFY(secret && secret->isSecret);
        QCOMPARE(typedOf(*secret), TypedValue());
        QVERIFY(putsFor(*secret, {}).empty());
        for (int row = 0; row < list.rowCount(); ++row)
            for (const auto role : list.roleNames().keys())
                QVERIFY(!list.index(row).data(role).toString().contains(u"hunter2"_s));
    }

    void aValueSaysItsUnitAndItsLine()
    {
        DefinitionList list;
        list.setRows(rowsOf(shop, web1));
        const auto at = [&](const QString &key) { return list.index(int(list.find(key) - list.rows().data())); };
        QCOMPARE(at(u"1/limits/memory"_s).data(DefinitionList::NoteRole).toString(), u"512 MiB"_s);
        QCOMPARE(at(u"3/stop_timeout"_s).data(DefinitionList::ValueRole).toString(), u"10 s"_s);
        QCOMPARE(at(u"0/ship"_s).data(DefinitionList::WhereRole).toString(), u"shop.yaml:27"_s);
        QCOMPARE(at(u"0/ship"_s).data(DefinitionList::LineRole).toInt(), 27);
        QVERIFY(!at(u"0/ship"_s).data(DefinitionList::HelpRole).toString().isEmpty());
    }

    void aTemplateIsEditedAtItsSource()
    {
        const QByteArray text = QByteArray(shop).replace("image: db:1", "image: db:{{ 1 + 0 }}");
        const QByteArray changed = typed(text, web1, u"3/workdir"_s, {{}, u"/app"_s});
        QCOMPARE(QByteArray(changed).replace("        workdir: /app\n", {}), text);
        const DefinitionSubject db{KeyPlace::Service, {u"services"_s, u"db"_s}, {}};
        QCOMPARE(rowOf(text, db, u"0/image"_s).where.line, 12);
        QVERIFY(typed(text, db, u"0/image"_s, {{}, u"db:2"_s}).startsWith("refused: "));
    }
};

QTEST_GUILESS_MAIN(DefinitionFormTest)
#include "definition_form_test.moc"
