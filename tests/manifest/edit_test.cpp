// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/edit.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest::edit;
using namespace Qt::StringLiterals;

namespace {

const QByteArray shop = R"(# The shop
__maestro: {schema: 2}
name: shop
ships:
  east: {ip: 10.0.0.1}
  west:
    ip: 10.0.0.2   # far
services:
  db:
    image: 'pg:1'
    instances:
      db-1:
        ship: east
        env:
          MODE: 0755
          # about A
          A: "1"   # one
  web:
    image: nginx:1
    requires: [db]
    instances:
      web-1: {ship: west, links: {db-1: store}, net: 'container:db-1'}
      web-2:
        ship: west
        volumes_from:
        - web-1
        extra_hosts: {far: {ship: west}}
)";

/// Lines that an edit takes away ("-") and brings ("+"), or why it is refused.
QStringList changed(const QByteArray &text, const Edit &edit)
{
    const auto edited = apply(text, u"f"_s, edit);
    if (!edited)
        return {edited.error().message};
    QStringList lines;
    for (const QByteArray &line : unifiedDiff(text, edited->patch, "f").split('\n').mid(2))
        if (line.startsWith('+') || line.startsWith('-'))
            lines += QString::fromUtf8(line);
    return lines;
}

QStringList changed(const Edit &edit)
{
    return changed(shop, edit);
}

/// A manifest with these instances of one service on the ships one and two.
QByteArray with(const QByteArray &before, const QByteArray &instances)
{
    return "name: x\n" + before + "ships: {one: {ip: 10.0.0.1}, two: {ip: 10.0.0.2}}\nservices:\n  s:\n    image: s:1\n"
        + "    instances:\n" + instances;
}

} // namespace

class EditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aScalarIsPatchedAlone()
    {
        const auto edited = apply(shop, u"f"_s, Set{u"/services/db/instances/db-1/env/A"_s, "two"});
        QVERIFY(edited);
        QCOMPARE(edited->patch.replacements, (std::vector<Replacement>{{shop.indexOf("\"1\""), 3, "\"two\""}}));
    }

    void quotesStayWhereTheTypeAllowsIt()
    {
        QCOMPARE(changed(Set{u"/services/db/image"_s, "pg:2"}),
                 (QStringList{u"-    image: 'pg:1'"_s, u"+    image: 'pg:2'"_s}));
        QCOMPARE(changed(Set{u"/services/db/instances/db-1/env/A"_s, "2"}).back(), u"+          A: 2   # one"_s);
        QCOMPARE(changed(Set{u"/services/db/instances/db-1/env/MODE"_s, "\"0644\""}).back(),
                 u"+          MODE: \"0644\""_s);
        QCOMPARE(changed(Set{u"/services/db/instances/db-1/env/MODE"_s, "0644"}).back(), u"+          MODE: 0644"_s);
    }

    void whatIsAddedLooksLikeWhatIsAroundIt()
    {
        QCOMPARE(changed(Add{u"/ships/mid"_s, "ip: 10.0.0.3"}), (QStringList{u"+  mid:"_s, u"+    ip: 10.0.0.3"_s}));
        QCOMPARE(changed(Add{u"/services/web/instances/web-1/env"_s, "A: [x]\nB: y"}).back(),
                 u"+      web-1: {ship: west, links: {db-1: store}, net: 'container:db-1', env: {A: [x], B: y}}"_s);
        QCOMPARE(changed(Add{u"/services/web/instances/web-2/volumes_from/-"_s, "web-1"}),
                 QStringList{u"+        - web-1"_s});
        QCOMPARE(changed(Add{u"/services/web/instances/web-2/dns"_s, "- 10.0.0.53"}),
                 (QStringList{u"+        dns:"_s, u"+        - 10.0.0.53"_s}));
    }

    void theLastEntryThatGoesLeavesAnEmptyCollection()
    {
        QCOMPARE(changed(Remove{u"/services/web/requires/0"_s}).back(), u"+    requires: []"_s);
        QCOMPARE(changed(Remove{u"/services/web/instances/web-2/volumes_from/0"_s}),
                 (QStringList{u"-        volumes_from:"_s, u"-        - web-1"_s, u"+        volumes_from: []"_s}));
    }

    void aRemarkStaysUnlessWhatItStandsInGoes()
    {
        QCOMPARE(changed(Remove{u"/services/db/instances/db-1/env/A"_s}),
                 QStringList{u"-          A: \"1\"   # one"_s});
        QCOMPARE(changed(Remove{u"/services/db/instances/db-1/env"_s}).size(), 4);
    }

    void aRemarkBelowAValueThatChangesStays()
    {
        QByteArray text = shop;
        text.replace("        - web-1\n", "        - web-1\n        # - db-1\n");
        QCOMPARE(
            changed(text, Set{u"/services/web/instances/web-2/volumes_from"_s, "[web-1]"}),
            (QStringList{u"-        volumes_from:"_s, u"-        - web-1"_s, u"+        volumes_from: [web-1]"_s}));
    }

    void linesBecomeARemark()
    {
        QCOMPARE(changed(CommentOut{u"/services/db/instances/db-1/env/A"_s}),
                 (QStringList{u"-          A: \"1\"   # one"_s, u"+          # A: \"1\"   # one"_s}));
    }

    void aRenameTakesEveryReferenceAlong()
    {
        QCOMPARE(changed(Rename{Noun::Ship, u"west"_s, u"north"_s}).filter(u"north"_s).size(), 4);
        QCOMPARE(changed(Rename{Noun::Service, u"db"_s, u"base"_s}).filter(u"base"_s).size(), 2);
        QCOMPARE(changed(Rename{Noun::Instance, u"db-1"_s, u"db-9"_s}).back(),
                 u"+      web-1: {ship: west, links: {db-9: store}, net: 'container:db-9'}"_s);
        QCOMPARE(changed(Rename{Noun::Instance, u"web-1"_s, u"web-9"_s}).back(), u"+        - web-9"_s);
    }

    void aRenameToATakenOrFromAnUnknownNameIsRefused()
    {
        QCOMPARE(changed(Rename{Noun::Service, u"db"_s, u"web"_s}),
                 QStringList{u"f:19:5: there is already something called \"web\""_s});
        QCOMPARE(changed(Rename{Noun::Ship, u"wst"_s, u"x"_s}),
                 QStringList{u"there is no ship \"wst\"; did you mean \"west\"?"_s});
    }

    void anInstanceMovesToAnotherShip()
    {
        QCOMPARE(changed(Move{u"db-1"_s, u"west"_s}),
                 (QStringList{u"-        ship: east"_s, u"+        ship: west"_s}));
        QVERIFY(changed(Move{u"db-1"_s, u"south"_s}).front().startsWith(u"there is no ship"_s));
    }

    void anEdgeComesAndGoes()
    {
        QCOMPARE(changed(Connect{Edge::WantsInfo, u"db"_s, u"web"_s}), QStringList{u"+    wants_info: [web]"_s});
        QVERIFY(changed(Connect{Edge::Requires, u"web"_s, u"db"_s}).front().contains(u"has \"db\" already"_s));
        QCOMPARE(changed(Disconnect{Edge::Requires, u"web"_s, u"db"_s}).back(), u"+    requires: []"_s);
    }

    void aRingIsRefused()
    {
        const auto edited = apply(shop, u"f"_s, Connect{Edge::Requires, u"db"_s, u"web"_s});
        QVERIFY(!edited);
        QVERIFY2(edited.error().detail.contains(u"error"_s), qPrintable(edited.error().message));
    }

    void anInstanceIsCopiedInItsOwnWords()
    {
        QCOMPARE(
            changed(Duplicate{u"db-1"_s, u"db-2"_s}),
            (QStringList{u"+      db-2:"_s, u"+        ship: east"_s, u"+        env:"_s, u"+          MODE: 0755"_s,
                         u"+          # about A"_s, u"+          A: \"1\"   # one"_s}));
    }

    void whatIsNewFindsItsSection()
    {
        QCOMPARE(changed(Create{Noun::Instance, u"db-2"_s, "ship: west", u"db"_s}),
                 (QStringList{u"+      db-2:"_s, u"+        ship: west"_s}));
        QCOMPARE(changed("name: x\nships: {a: {ip: 10.0.0.1}}\n",
                         Create{Noun::Service, u"s"_s, "{image: s, instances: {}}", {}}),
                 (QStringList{u"+services:"_s, u"+  s: {image: s, instances: {}}"_s}));
    }

    void anEditThatBringsAnErrorIsRefusedWithIt()
    {
        const auto edited = apply(shop, u"f"_s, Remove{u"/ships/east"_s});
        QVERIFY(!edited);
        QCOMPARE(edited.error().detail,
                 u"f:12:15: error: instance db-1: unknown ship \"east\"; did you mean \"west\"?"_s);
    }

    void aBrokenManifestMayBeMended()
    {
        const QByteArray broken = with({}, "      s-1: {ship: three}\n      s-2: {ship: four}\n");
        QCOMPARE(changed(broken, Set{u"/services/s/instances/s-1/ship"_s, "one"}).size(), 2);
        QVERIFY(changed(broken, Set{u"/services/s/instances/s-1/ship"_s, "five"})
                    .front()
                    .contains(u"no longer be valid"_s));
    }

    void anAliasGivesWayToAValueOfItsOwn()
    {
        const QByteArray text = with("_v: &v one\n", "      s-1: {ship: *v}\n      s-2: {ship: *v}\n");
        QCOMPARE(changed(text, Move{u"s-2"_s, u"two"_s}).back(), u"+      s-2: {ship: two}"_s);
    }

    void whatOneAliasShowsIsEditedAtItsSource()
    {
        const QByteArray text = with("_i: &i\n  ship: one\n", "      s-1: *i\n");
        QCOMPARE(changed(text, Move{u"s-1"_s, u"two"_s}), (QStringList{u"-  ship: one"_s, u"+  ship: two"_s}));
    }

    void whatSeveralAliasesShowIsRefusedWithThePlace()
    {
        const QByteArray text = with("_i: &i\n  ship: one\n", "      s-1: *i\n      s-2: *i\n");
        QCOMPARE(
            changed(text, Move{u"s-1"_s, u"two"_s}),
            QStringList{u"f:3:3: an alias or a merge key shows this at /services/s/instances/s-2/ship as well, which "
                        "would change too; edit it by hand"_s});
        QCOMPARE(changed(text, Set{u"/_i/ship"_s, "two"}).back(), u"+  ship: two"_s);
    }

    void aMergedKeyIsOverridden()
    {
        const QByteArray text = with("_i: &i {ship: one}\n", "      s-1: {<<: *i}\n      s-2:\n        <<: *i\n");
        QCOMPARE(changed(text, Move{u"s-1"_s, u"two"_s}).back(), u"+      s-1: {<<: *i, ship: two}"_s);
        QCOMPARE(changed(text, Move{u"s-2"_s, u"two"_s}), QStringList{u"+        ship: two"_s});
    }

    void anAnchorThatIsNeededStays()
    {
        const QByteArray text = with("_v: &v one\n", "      s-1: {ship: *v}\n");
        QVERIFY(changed(text, Remove{u"/_v"_s}).front().contains(u"repeats what would be gone"_s));
    }

    void lineEndsAndTheByteOrderMarkStay()
    {
        QByteArray text = "\xEF\xBB\xBF" + shop;
        text.replace("\n", "\r\n");
        const auto edited = apply(text, u"f"_s, Add{u"/services/web/env"_s, "A: |\n  x\n  y\n"});
        QVERIFY(edited);
        QVERIFY(edited->text.startsWith("\xEF\xBB\xBF# The shop\r\n"));
        QCOMPARE(edited->text.count('\n'), edited->text.count("\r\n"));
    }

    void aPointerThatLeadsNowhereIsNotFound()
    {
        const auto edited = apply(shop, u"f"_s, Set{u"/services/web/imag"_s, "x"});
        QCOMPARE(edited.error().code, base::ErrorCode::NotFound);
        QCOMPARE(edited.error().message, u"f:19:5: /services/web has no \"imag\""_s);
        QVERIFY(!apply(shop, u"f"_s, Set{u"services"_s, "x"}));
        QVERIFY(!apply(shop, u"f"_s, Add{u"/services/web/image"_s, "x"}));
    }

    void theMarksOfATemplateAreRefusedInPlainYaml()
    {
        QVERIFY(changed(Set{u"/services/web/image"_s, "\"{{ x }}\""}).front().contains(u"template"_s));
    }
};

QTEST_GUILESS_MAIN(EditTest)
#include "edit_test.moc"
