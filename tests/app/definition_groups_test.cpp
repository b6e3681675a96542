// SPDX-License-Identifier: Apache-2.0
//
// Keys that are written together, and what is held of them until then.
#include "tests/app/definitionshop.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

class DefinitionGroupsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNeededTogetherIsWrittenTogether()
    {
        const DefinitionRow user = rowOf(shop, prod2, u"3/ssh_tunnel/user"_s);
        const DefinitionRow key = rowOf(shop, prod2, u"3/ssh_tunnel/key"_s);
        QVERIFY(comesWith(user, key));
        QVERIFY(put(shop, putsFor(user, {{}, u"ops"_s})).startsWith("refused: ssh_tunnel lacks"));
        const QByteArray set = put(shop, putsFor({{user, {{}, u"ops"_s}}, {key, {{}, u"/k: 1"_s}}}));
        QCOMPARE(linesMore(set, shop), (QByteArrayList{"    ssh_tunnel:", "      user: ops", "      key: '/k: 1'"}));
        const QByteArray changed = typed(set, prod2, u"0/ssh_tunnel/user"_s, {{}, u"root"_s});
        QCOMPARE(linesMore(changed, set), QByteArrayList{"      user: root"});
        const QByteArray port = typed(changed, prod2, u"3/ssh_tunnel/port"_s, {{}, u"2222"_s});
        QCOMPARE(linesMore(port, changed), QByteArrayList{"      port: 2222"});
        const DefinitionRow there = rowOf(port, prod2, u"0/ssh_tunnel/user"_s);
        QCOMPARE(there.removes, u"ssh_tunnel"_s);
        QCOMPARE(put(port, removalOf(there)), shop);
        QVERIFY(put(port, putsFor(there, {})).startsWith("refused: "));

        const DefinitionSubject prod1{KeyPlace::Ship, {u"ships"_s, u"prod-1"_s}, {u"ship_defaults"_s}};
        const QByteArray flow = put(shop,
                                    putsFor({{rowOf(shop, prod1, u"3/ssh_tunnel/user"_s), {{}, u"ops"_s}},
                                             {rowOf(shop, prod1, u"3/ssh_tunnel/key"_s), {{}, u"/k"_s}}}));
        QCOMPARE(linesMore(flow, shop), QByteArrayList{"  prod-1: {ip: 10.0.0.1, ssh_tunnel: {user: ops, key: /k}}"});

        const QByteArray driver = typed(shop, web1, u"3/log_driver"_s, {{}, u"syslog"_s});
        const QByteArray option = typed(driver, web1, u"3/log_opt"_s, {u"tag"_s, u"web"_s});
        QCOMPARE(linesMore(option, driver), (QByteArrayList{"        log_opt:", "          tag: web"}));
    }

    void whatCountsAsAWholeIsOverriddenAsAWhole()
    {
        const QByteArray text =
            QByteArray(shop).replace("  timeout: 30\n", "  timeout: 30\n  ssh_tunnel: {user: 'ops', key: /k}\n");
        const DefinitionRow user = rowOf(text, prod2, u"1/ssh_tunnel/user"_s);
        QCOMPARE(user.text, u"ops"_s);
        QCOMPARE(linesMore(put(text, putsFor(user, {{}, u"root"_s})), text),
                 (QByteArrayList{"    ssh_tunnel:", "      user: root", "      key: /k"}));
        const DefinitionRow port = rowOf(text, prod2, u"3/ssh_tunnel/port"_s);
        const QByteArray own = put(text, putsFor(port, {{}, u"2222"_s}));
        QCOMPARE(linesMore(own, text),
                 (QByteArrayList{"    ssh_tunnel:", "      user: ops", "      key: /k", "      port: 2222"}));
        QVERIFY(rowOf(own, prod2, u"0/ssh_tunnel/user"_s).overrides);
    }

    void anItemThatIsAMappingHasFieldsOfItsOwn()
    {
        const QByteArray text =
            QByteArray(shop)
                .replace("      http: 80:8080\n", "      http: {exposed: 80, external: 8080} # in\n")
                .replace("        ship: prod-1\n\n",
                         "        ship: prod-1\n        ulimits: {nofile: 1024}\n"
                         "        volumes:\n          /srv: /data\n\n");
        const QByteArray port = typed(text, web, u"0/ports/http/external"_s, {{}, u"8081"_s});
        QCOMPARE(linesMore(port, text), QByteArrayList{"      http: {exposed: 80, external: 8081} # in"});
        const DefinitionRow mode = rowOf(text, web1, u"0/volumes//srv/mode"_s);
        QVERIFY(mode.isEditable() && !mode.isRemovable());
        QCOMPARE(mode.label, u"/srv.mode"_s);
        QCOMPARE(linesMore(put(text, putsFor(mode, {{}, u"ro"_s})), text),
                 QByteArrayList{"          /srv: {target: /data, mode: ro}"});
        const QByteArray hard = typed(text, web1, u"0/ulimits/nofile/hard"_s, {{}, u"4096"_s});
        QCOMPARE(linesMore(hard, text), QByteArrayList{"        ulimits: {nofile: {soft: 1024, hard: 4096}}"});
    }

    void whatIsHeldStandsInItsRowAndIsNeverLost()
    {
        DefinitionRow timeout = rowOf(shop, web1, u"3/stop_timeout"_s);
        const std::vector<HeldEntry> held{
            {u"instance:web-1"_s, timeout.field(), u"stop_timeout"_s, {}, u"2x"_s, u"no number"_s},
            {u"instance:web-1"_s, u"/services/web/instances/web-1/env/GONE"_s, u"GONE"_s, {}, u"v"_s, u"gone"_s},
            {u"instance:web-2"_s, timeout.field(), u"stop_timeout"_s, {}, u"3x"_s, u"no number"_s}};
        DefinitionList list;
        for (int again = 0; again < 2; ++again) {
            list.setRows(heldRows(again == 0 ? rowsOf(shop, web1) : list.rows(), held, u"instance:web-1"_s));
            QCOMPARE(std::ranges::count_if(list.rows(), [](const auto &row) { return row.held.has_value(); }), 2);
            QCOMPARE(list.findField(timeout.field())->problem, u"no number"_s);
            const int row = int(list.findField(timeout.field()) - list.rows().data());
            QCOMPARE(list.index(row).data(DefinitionList::ValueRole).toString(), u"2x"_s);
            QCOMPARE(list.rows().front().label, u"GONE"_s);
        }
        list.setRows(heldRows(list.rows(), {}, u"instance:web-1"_s));
        QCOMPARE(list.rows(), rowsOf(shop, web1));
    }
};

QTEST_GUILESS_MAIN(DefinitionGroupsTest)
#include "definition_groups_test.moc"
