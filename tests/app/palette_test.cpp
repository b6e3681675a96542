// SPDX-License-Identifier: Apache-2.0
#include "app/palette/fuzzymatch.h"
#include "app/palette/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

model::Environment shop()
{
    model::Environment environment;
    for (const QString &name : {u"orders-1"_s, u"web-10"_s, u"web-1"_s}) {
        model::Instance instance;
        instance.id = {name};
        instance.service = {name.section(u'-', 0, 0)};
        instance.ship = {u"prod-2"_s};
        environment.instances.add(instance);
    }
    model::Service service;
    service.id = {u"web"_s};
    environment.services.add(service);
    return environment;
}

int score(const QString &typed, const QString &text)
{
    const auto match = fuzzyMatch(typed, text);
    return match ? match->score : -1;
}

QStringList titles(const std::vector<PaletteEntry> &entries, const QString &typed)
{
    QStringList found;
    for (const auto &each : ranked(entries, typed))
        found.append(entries[each.entry].title);
    return found;
}

} // namespace

class PaletteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void charactersMustStandInOrder()
    {
        QVERIFY(fuzzyMatch(u"rst"_s, u"Restart"_s));
        QVERIFY(!fuzzyMatch(u"tsr"_s, u"Restart"_s));
        QVERIFY(!fuzzyMatch(u"restarts"_s, u"Restart"_s));
    }

    void thePositionsAreThoseOfTheBestReading()
    {
        QCOMPARE(fuzzyMatch(u"w1"_s, u"new web-1"_s)->positions, std::vector<int>({4, 8}));
    }

    void prefixesBeatWordsBeatScatteredCharacters()
    {
        QVERIFY(score(u"web"_s, u"web-1"_s) > score(u"web"_s, u"the web"_s));
        QVERIFY(score(u"web"_s, u"the web"_s) > score(u"web"_s, u"cobweb"_s));
        QVERIFY(score(u"web"_s, u"cobweb"_s) > score(u"web"_s, u"aweaxxb"_s));
    }

    void theShorterOfTwoEqualsComesFirst()
    {
        const auto environment = shop();
        const auto entries = paletteEntries(&environment, {});
        QCOMPARE(titles(entries, u"web1"_s).first(2), QStringList({u"web-1"_s, u"web-10"_s}));
    }

    void aVerbTypedInFrontIsOfferedForEverything()
    {
        const auto environment = shop();
        QVERIFY(titles(paletteEntries(&environment, {}), u"stop ord"_s).isEmpty());
        const auto entries = paletteEntries(&environment, {}, u"stop ord"_s);
        QCOMPARE(titles(entries, u"stop ord"_s), QStringList{u"Stop orders-1"_s});
        const auto &best = entries[ranked(entries, u"stop ord"_s).front().entry];
        QCOMPARE(best.deed, PaletteDeed(ProposeVerb{u"stop"_s, {u"orders-1"_s}}));
    }

    void whereAThingRunsFindsItTooButLater()
    {
        const auto environment = shop();
        const auto entries = paletteEntries(&environment, {});
        QVERIFY(titles(entries, u"orders prod-2"_s).contains(u"orders-1"_s));
        QCOMPARE(titles(entries, u"web"_s).first(), u"web"_s);
    }

    void verbsAreOfferedOnlyForASelection()
    {
        const auto environment = shop();
        QVERIFY(!titles(paletteEntries(&environment, {}), u"restart"_s).contains(u"Restart web-1"_s));
        const auto entries = paletteEntries(&environment, {u"web-1"_s});
        QCOMPARE(titles(entries, u"restart"_s).first(), u"Restart web-1"_s);
        QVERIFY(entries.front().deed == PaletteDeed(ProposeVerb{u"start"_s, {u"web-1"_s}}));
    }

    void theMapIsFocusedOnTheServiceOfWhatIsSelectedOrOnOneThatIsTyped()
    {
        const auto environment = shop();
        QVERIFY(titles(paletteEntries(&environment, {}), u"focus"_s).isEmpty());
        const auto entries = paletteEntries(&environment, {u"web-1"_s});
        const auto focus =
            std::ranges::find(entries, PaletteDeed(FocusMap{u"service:web"_s, MapReach::Needs}), &PaletteEntry::deed);
        QVERIFY(focus != entries.end());
        QCOMPARE(focus->title, u"Focus on what web needs"_s);
        const QString typed = u"needs web"_s;
        QVERIFY(titles(paletteEntries(&environment, {}, typed), typed).contains(u"Focus on what needs web"_s));
    }

    void withoutAnEnvironmentOneCanOnlyOpenOne()
    {
        for (const auto &entry : paletteEntries(nullptr, {}))
            QVERIFY(std::holds_alternative<Trigger>(entry.deed));
    }

    void everyThingIsFoundByItsName()
    {
        const auto environment = shop();
        const auto entries = paletteEntries(&environment, {});
        for (const auto &instance : environment.instances)
            QCOMPARE(titles(entries, instance.id.value).first(), instance.id.value);
    }

    void theListFollowsWhatIsTyped()
    {
        const auto environment = shop();
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(paletteEntries(&environment, {}));
        const int all = model.count();
        model.setTyped(u"orders-1"_s);
        QVERIFY(model.count() < all);
        QCOMPARE(model.index(0).data(PaletteModel::TitleRole).toString(), u"orders-1"_s);
        QVERIFY(model.index(0).data(PaletteModel::StyledTitleRole).toString().startsWith(u"<b><u>o</u></b>"_s));
        model.setTyped(u"zzz"_s);
        QCOMPARE(model.count(), 0);
    }

    void aPlaceholderInATitleIsShownAsItIs() { QCOMPARE(emphasised(u"a<b"_s, {}), u"a&lt;b"_s); }
};

QTEST_GUILESS_MAIN(PaletteTest)
#include "palette_test.moc"
