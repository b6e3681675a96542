// SPDX-License-Identifier: Apache-2.0
#include "app/instances/instancefilter.h"
#include "app/instances/sortedinstances.h"
#include "app/map/mapfocus.h"
#include "tests/app/mapshop.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

InstanceRow web()
{
    InstanceRow row;
    row.key = u"instance:web-1"_s;
    row.instance = u"web-1"_s;
    row.service = u"web"_s;
    row.ship = u"prod-2"_s;
    row.image = u"shop/web:1.4"_s;
    row.status = planning::Status::ToCreate;
    row.labels = {{u"tier"_s, u"front"_s}, {u"team"_s, u"blue whale"_s}};
    return row;
}

bool fits(const QString &filter)
{
    return filterFrom(filter).fits(web());
}

} // namespace

class InstanceFilterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aValueIsAWholeNameUnlessItHasAStar()
    {
        QVERIFY(fits(u"ship:prod-2"_s));
        QVERIFY(fits(u"SHIP:Prod-2"_s));
        QVERIFY(!fits(u"ship:prod"_s));
        QVERIFY(fits(u"ship:prod*"_s));
        QVERIFY(!fits(u"ship:*-20"_s));
        QVERIFY(fits(u"service:w*b"_s));
    }

    void valuesOfAKeyAreAlternativesAndKeysMustAllHold()
    {
        QVERIFY(fits(u"ship:prod-1 ship:prod-2"_s));
        QVERIFY(fits(u"ship:prod-1 ship:prod-2 service:web"_s));
        QVERIFY(!fits(u"ship:prod-2 service:db"_s));
    }

    void wordsAreFoundAnywhereAndMustAllBe()
    {
        QVERIFY(fits(u"web prod"_s));
        QVERIFY(!fits(u"web kafka"_s));
        QVERIFY2(fits(u"web:1.4"_s), "no key of ours: a word");
    }

    void aStatusGoesByTheProgramsWordOrTheOperators()
    {
        QVERIFY(fits(u"status:to-create"_s));
        QVERIFY(fits(u"status:to-be-created"_s));
        QVERIFY(!fits(u"status:failed"_s));
    }

    void aLabelIsAskedForByNameOrWithItsValue()
    {
        QVERIFY(fits(u"label:tier"_s));
        QVERIFY(fits(u"label:tier=front"_s));
        QVERIFY(!fits(u"label:tier=back"_s));
        QVERIFY(fits(u"label:\"team=blue whale\""_s));
    }

    void aKeyWhoseValueIsStillBeingTypedHidesNothing()
    {
        QVERIFY(fits(u"ship:"_s));
        QVERIFY(filterFrom(u"ship:"_s).isEmpty());
    }

    void aFilterReadsBackAsItWasWritten()
    {
        const InstanceFilter filter = filterFrom(u"status:failed  label:\"team=blue whale\" pay \"a b\""_s);
        QCOMPARE(filter.terms.size(), std::size_t(4));
        QCOMPARE(filterFrom(toText(filter)), filter);
    }

    void theTableReadsTheSameFilter()
    {
        InstanceRow other = web();
        other.key = u"instance:db-1"_s;
        other.instance = u"db-1"_s;
        other.ship = u"prod-1"_s;
        SortedInstances table;
        table.setRows({web(), other});
        table.setFilterText(u"ship:prod-1"_s);
        QCOMPARE(table.count(), 1);
        QCOMPARE(table.index(0, 0).data().toString(), u"db-1"_s);
        table.setFilterText({});
        QCOMPARE(table.count(), 2);
    }

    void onTheMapWhatIsFilteredOutStaysDarkEvenInFocus()
    {
        const MapScene scene = makeScene(shop(), MapGrouping::ByDependency);
        MapQuestion question;
        question.filteredOut.assign(scene.rows.size(), 0);
        const int out = scene.rowOf(u"instance:api-2"_s);
        const int alone = scene.rowOf(u"instance:cron-1"_s);
        question.filteredOut[std::size_t(out)] = question.filteredOut[std::size_t(alone)] = 1;
        MapLight light = lightFor(scene, question);
        QVERIFY(light.litRow(scene.rowOf(u"instance:api-1"_s)) && !light.litRow(out));
        QVERIFY2(light.litCard(scene.cardOf(u"service:api"_s)), "others of it fit");
        QVERIFY(!light.litCard(scene.cardOf(u"service:cron"_s)));
        question.card = scene.cardOf(u"service:api"_s);
        light = lightFor(scene, question);
        QVERIFY(light.litRow(scene.rowOf(u"instance:db-1"_s)) && !light.litRow(out));
    }
};

QTEST_GUILESS_MAIN(InstanceFilterTest)
#include "instance_filter_test.moc"
