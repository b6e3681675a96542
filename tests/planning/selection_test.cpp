// SPDX-License-Identifier: Apache-2.0
#include "core/planning/reconcile.h"
#include "tests/planning/sample.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::model;
using namespace pilothouse::planning;
using namespace pilothouse::sample;

class SelectionTest : public QObject
{
    Q_OBJECT

    static QStringList names(const Environment &environment, const Selection &selection, Verb verb = Verb::Start,
                             Ordering ordering = Ordering::ByDependency)
    {
        const auto chosen = resolve(environment, selection, verb, ordering);
        if (!chosen)
            return {u"! "_s + chosen.error().message};
        QStringList all;
        for (const auto &id : *chosen)
            all += id.value;
        return all;
    }

    static Environment scenario()
    {
        Builder b(u"sc"_s);
        b.ship(u"s1"_s, u"h"_s).ship(u"s2"_s, u"h"_s);
        b.service(u"low"_s).instance(u"sc-low1"_s, u"s1"_s).instance(u"sc-low2"_s, u"s1"_s);
        b.service(u"mid"_s, {u"low"_s}).instance(u"sc-mid"_s, u"s2"_s);
        b.service(u"top"_s, {u"mid"_s}).instance(u"sc-top"_s, u"s1"_s);
        b.service(u"base"_s, {}, [](Service &s) { s.omitted = true; }).instance(u"sc-base"_s, u"s1"_s);
        b.service(u"user"_s, {u"base"_s}).instance(u"sc-user"_s, u"s2"_s);
        b.service(u"spare"_s, {}, [](Service &s) { s.omitted = true; }).instance(u"sc-spare"_s, u"s1"_s);
        return b.take();
    }

private Q_SLOTS:
    void dependenciesAreShownBeforeTheirDependents()
    {
        const QStringList expected{u"lone"_s,  u"store-a"_s, u"store-b"_s, u"cache"_s,
                                   u"queue"_s, u"api-1"_s,   u"web-1"_s,   u"web-2"_s};
        QCOMPARE(names(shop().take(), {}), expected);
    }

    void dependentsAreShownFirstGoingDown()
    {
        const QStringList expected{u"lone"_s,  u"web-1"_s, u"web-2"_s,   u"api-1"_s,
                                   u"cache"_s, u"queue"_s, u"store-a"_s, u"store-b"_s};
        QCOMPARE(names(shop().take(), {.all = true}, Verb::Stop), expected);
    }

    void theNextScanTakesWhatSortsBeforeItsDependency()
    {
        Builder b(u"x"_s);
        b.ship(u"s"_s, u"h"_s);
        b.service(u"1"_s, {u"2"_s}).instance(u"a"_s, u"s"_s).instance(u"d"_s, u"s"_s);
        b.service(u"2"_s).instance(u"b"_s, u"s"_s).instance(u"c"_s, u"s"_s);
        const QStringList expected{u"b"_s, u"c"_s, u"d"_s, u"a"_s};
        QCOMPARE(names(b.take(), {}), expected);
    }

    void withoutNamesOmittedServicesCountOnlyWhereRequired()
    {
        const QStringList all = names(scenario(), {});
        QVERIFY(all.contains(u"sc-base"_s));
        QVERIFY(!all.contains(u"sc-spare"_s));
    }

    void stoppingAllStopsOmittedOnesThatAreRequired()
    {
        const QStringList all = names(scenario(), {.all = true}, Verb::Stop);
        QVERIFY(all.contains(u"sc-base"_s));
        QVERIFY(!all.contains(u"sc-spare"_s));
    }

    void aServiceAloneBringsNothingElse()
    {
        QCOMPARE(names(scenario(), {.things = {u"mid"_s}}), QStringList{u"sc-mid"_s});
    }

    void dependenciesComeWhenAskedFor()
    {
        const QStringList expected{u"sc-low1"_s, u"sc-low2"_s, u"sc-mid"_s};
        QCOMPARE(names(scenario(), {.things = {u"mid"_s}, .expansion = Expansion::WithDependencies}), expected);
    }

    void stoppingWithDependenciesTakesDependents()
    {
        const Selection selection{
            .things = {u"low"_s}, .expandServices = true, .expansion = Expansion::WithDependencies};
        const QStringList expected{u"sc-top"_s, u"sc-mid"_s, u"sc-low1"_s, u"sc-low2"_s};
        QCOMPARE(names(scenario(), selection, Verb::Stop), expected);
    }

    void aThingNamedTwiceCountsOnce()
    {
        const QStringList expected{u"sc-low1"_s, u"sc-low2"_s};
        QCOMPARE(names(scenario(), {.things = {u"low"_s, u"sc-low1"_s, u"low"_s}}), expected);
    }

    void aContainerWinsOverAServiceOfItsName()
    {
        Builder b(u"x"_s);
        b.ship(u"s"_s, u"h"_s);
        b.service(u"a"_s).instance(u"a1"_s, u"s"_s).instance(u"a2"_s, u"s"_s);
        b.service(u"b"_s).instance(u"a"_s, u"s"_s);
        QCOMPARE(names(b.take(), {.things = {u"a"_s}}), QStringList{u"a"_s});
    }

    void filtersCountAfterExpansionAndWithoutNames()
    {
        QCOMPARE(names(scenario(), {.all = true, .containerFilter = u"*low[2-9]"_s}, Verb::Stop),
                 QStringList{u"sc-low2"_s});
        const QStringList onSecond{u"sc-mid"_s, u"sc-user"_s};
        QCOMPARE(names(scenario(), {.shipFilter = u"s?"_s}).size(), 6);
        QCOMPARE(names(scenario(), {.shipFilter = u"*2"_s}), onSecond);
    }

    void whatDoesNotExistIsNamedWithItsNeighbour()
    {
        QCOMPARE(names(scenario(), {.things = {u"sc-tpo"_s}}),
                 QStringList{u"! sc-tpo is neither a service nor a container; did you mean sc-top?"_s});
        QCOMPARE(names(scenario(), {.things = {u"ghost-story"_s}}),
                 QStringList{u"! ghost-story is neither a service nor a container"_s});
    }

    void whatIsDangerousMustBeSaid()
    {
        QCOMPARE(names(scenario(), {}, Verb::Kill),
                 QStringList{u"! No services or containers specified for kill, and --all not set."_s});
        QCOMPARE(names(scenario(), {.things = {u"low"_s}}, Verb::Restart),
                 QStringList{u"! low is a service but --expand-services was not specified"_s});
    }

    void withoutOrderNothingIsAdded()
    {
        const QStringList expected{u"sc-low1"_s, u"sc-low2"_s, u"sc-mid"_s, u"sc-top"_s, u"sc-user"_s};
        QCOMPARE(names(scenario(), {}, Verb::Start, Ordering::Ignored), expected);
    }
};

QTEST_GUILESS_MAIN(SelectionTest)
#include "selection_test.moc"
