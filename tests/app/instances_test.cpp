// SPDX-License-Identifier: Apache-2.0
#include "app/instances/sortedinstances.h"
#include "app/instances/words.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pilothouse::app;
using namespace pilothouse;
using namespace Qt::StringLiterals;

namespace {

InstanceRow row(const QString &name, planning::Status status = planning::Status::Running)
{
    InstanceRow made;
    made.key = u"instance:"_s + name;
    made.instance = name;
    made.service = u"web"_s;
    made.ship = u"prod-1"_s;
    made.status = status;
    return made;
}

std::vector<InstanceRow> rows(const QStringList &names)
{
    std::vector<InstanceRow> all;
    for (const QString &name : names)
        all.push_back(row(name));
    return all;
}

QStringList shown(const SortedInstances &table)
{
    QStringList names;
    for (int i = 0; i < table.rowCount(); ++i)
        names.append(table.index(i, 0).data().toString());
    return names;
}

/// A table of a, b, c, d sorted by name.
struct Fixture {
    SortedInstances table;
    QAbstractItemModelTester tester{&table, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Fixture()
    {
        table.setRows(rows({u"c"_s, u"a"_s, u"d"_s, u"b"_s}));
        table.sortBy(SortedInstances::InstanceColumn);
    }
};

} // namespace

class InstancesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChangedStatusIsOneChangeAndNothingElse()
    {
        InstanceTable table;
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto now = rows({u"a"_s, u"b"_s, u"c"_s});
        table.setRows(now);
        QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&table, &QAbstractItemModel::rowsInserted);
        QSignalSpy moved(&table, &QAbstractItemModel::rowsMoved);
        now[1].status = planning::Status::Failed;
        table.setRows(now);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(changed[0][1].toModelIndex().row(), 1);
        QCOMPARE(reset.size() + inserted.size() + moved.size(), 0);
    }

    void theSameStateChangesNothing()
    {
        InstanceTable table;
        table.setRows(rows({u"a"_s, u"b"_s}));
        QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
        table.setRows(rows({u"a"_s, u"b"_s}));
        QCOMPARE(changed.size(), 0);
    }

    void goneNewAndMovedRowsAreSaidAsSuch()
    {
        InstanceTable table;
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setRows(rows({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
        QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
        QSignalSpy removed(&table, &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(&table, &QAbstractItemModel::rowsInserted);
        QSignalSpy moved(&table, &QAbstractItemModel::rowsMoved);
        table.setRows(rows({u"d"_s, u"x"_s, u"y"_s, u"a"_s, u"c"_s}));
        QStringList keys;
        for (const auto &r : table.rows())
            keys.append(r.instance);
        QCOMPARE(keys, QStringList({u"d"_s, u"x"_s, u"y"_s, u"a"_s, u"c"_s}));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(reset.size(), 0);
    }

    void aSecondClickOnAColumnTurnsTheOrder()
    {
        Fixture f;
        QCOMPARE(shown(f.table), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
        f.table.sortBy(SortedInstances::InstanceColumn);
        QCOMPARE(shown(f.table), QStringList({u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
    }

    void theWorstComesFirstWhenSortedByStatus()
    {
        SortedInstances table;
        table.setRows(
            {row(u"fine"_s), row(u"down"_s, planning::Status::Stopped), row(u"bad"_s, planning::Status::Failed)});
        QCOMPARE(shown(table), QStringList({u"bad"_s, u"down"_s, u"fine"_s}));
    }

    void portsSortAsNumbers()
    {
        SortedInstances table;
        auto all = rows({u"big"_s, u"small"_s});
        all[0].ports = u"10080"_s;
        all[1].ports = u"443, 80"_s;
        table.setRows(all);
        table.sortBy(SortedInstances::PortsColumn);
        QCOMPARE(shown(table), QStringList({u"small"_s, u"big"_s}));
    }

    void everyWordOfTheFilterMustMatchSomewhere()
    {
        SortedInstances table;
        auto all = rows({u"web-1"_s, u"web-2"_s});
        all[1].ship = u"prod-9"_s;
        table.setRows(all);
        table.setFilterText(u"WEB prod-9"_s);
        QCOMPARE(shown(table), QStringList({u"web-2"_s}));
        QCOMPARE(table.totalCount(), 2);
    }

    void onlyWhatIsNotAsItShouldBeRemains()
    {
        SortedInstances table;
        auto orphan = row(u"stray"_s);
        orphan.orphan = true;
        table.setRows({row(u"fine"_s), row(u"moved"_s, planning::Status::Drifted), orphan});
        table.setOnlyWrong(true);
        QCOMPARE(shown(table), QStringList({u"moved"_s, u"stray"_s}));
        QCOMPARE(table.wrongCount(), 2);
    }

    void ctrlAddsAndShiftExtendsInTheOrderShown()
    {
        Fixture f;
        QSignalSpy picked(&f.table, &SortedTable::picked);
        f.table.click(1, 0);
        QCOMPARE(picked.last()[0].toStringList(), QStringList({u"instance:b"_s}));
        f.table.click(3, Qt::ShiftModifier);
        QCOMPARE(picked.last()[0].toStringList(), QStringList({u"instance:b"_s, u"instance:c"_s, u"instance:d"_s}));
        f.table.click(2, Qt::ControlModifier);
        QCOMPARE(picked.last()[0].toStringList(), QStringList({u"instance:b"_s, u"instance:d"_s}));
        f.table.click(0, Qt::ControlModifier);
        QCOMPARE(f.table.selectedInstances(), QStringList({u"b"_s, u"d"_s, u"a"_s}));
    }

    void theKeyboardMovesExtendsAndToggles()
    {
        Fixture f;
        f.table.step(1, 0);
        QCOMPARE(f.table.selectedInstances(), QStringList({u"a"_s}));
        f.table.step(2, Qt::ShiftModifier);
        QCOMPARE(f.table.selectedInstances(), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        f.table.step(99, Qt::ControlModifier);
        QCOMPARE(f.table.currentRow(), 3);
        QCOMPARE(f.table.selectedCount(), 3);
        f.table.toggleCurrent();
        QCOMPARE(f.table.selectedCount(), 4);
    }

    void selectingTouchesOnlyTheRowsThatChange()
    {
        Fixture f;
        f.table.click(0, 0);
        QSignalSpy changed(&f.table, &QAbstractItemModel::dataChanged);
        f.table.click(2, 0);
        QCOMPARE(changed.size(), 2);
    }

    void whatIsSelectedOnTheMapIsSelectedHereWithoutAnEcho()
    {
        Fixture f;
        QSignalSpy picked(&f.table, &SortedTable::picked);
        f.table.adoptSelection({u"service:web"_s, u"instance:c"_s});
        QCOMPARE(f.table.selectedInstances(), QStringList({u"c"_s}));
        QVERIFY(f.table.index(2, 0).data(SortedTable::SelectedRole).toBool());
        QCOMPARE(picked.size(), 0);
    }

    void theSelectionSurvivesSorting()
    {
        Fixture f;
        f.table.click(0, 0);
        f.table.sortBy(SortedInstances::InstanceColumn);
        QCOMPARE(f.table.currentRow(), 3);
        QCOMPARE(f.table.selectedInstances(), QStringList({u"a"_s}));
    }

    void verbsAreNotAboutOrphans()
    {
        SortedInstances table;
        auto orphan = row(u"stray"_s);
        orphan.orphan = true;
        table.setRows({row(u"a"_s), orphan});
        table.selectAll();
        QCOMPARE(table.selectedInstances(), QStringList({u"a"_s}));
    }

    void aRowSaysWhereItRunsAndWhatDiffers()
    {
        model::Instance instance;
        instance.id = {u"web-1"_s};
        instance.service = {u"web"_s};
        instance.ship = {u"prod-1"_s};
        instance.image.repository = u"shop/web"_s;
        instance.image.tag = u"2"_s;
        model::PortMapping port;
        port.exposed = {80, 80, model::Protocol::Tcp};
        port.external = {8080, 8080, model::Protocol::Tcp};
        instance.ports = {port};
        model::ObservedContainer container;
        container.state = model::ContainerState::Running;
        container.started = QDateTime::fromSecsSinceEpoch(1000, Qt::UTC);
        container.restartCount = 3;
        planning::InstanceStatus status;
        status.status = planning::Status::Drifted;
        status.drift = {{u"image"_s, {}, {}}, {u"variable A"_s, {}, {}}};
        const InstanceRow made = instanceRow(instance, &container, status);
        QCOMPARE(made.image, u"shop/web:2"_s);
        QCOMPARE(made.ports, u"8080"_s);
        QCOMPARE(made.drift, u"image, A"_s);
        QCOMPARE(made.since, container.started);
        QCOMPARE(made.restarts, 3);
        QVERIFY(made.up);
    }

    void whyAShipIsNotReachedIsNotToldOfEveryInstance()
    {
        planning::InstanceStatus status;
        status.status = planning::Status::Unreachable;
        status.problem = u"unix:///run/prod-1.sock: there is no such socket"_s;
        QCOMPARE(instanceRow(model::Instance(), nullptr, status).drift, QString());
    }

    void durationsAreSaidInTheirLargestUnits()
    {
        using namespace std::chrono_literals;
        QCOMPARE(durationText(8s), u"8 s"_s);
        QCOMPARE(durationText(4min + 3s), u"4 min"_s);
        QCOMPARE(durationText(3h + 5min), u"3 h 5 min"_s);
        QCOMPARE(durationText(30h), u"30 h"_s);
        QCOMPARE(durationText(std::chrono::hours(24 * 12)), u"12 d"_s);
        QCOMPARE(durationText(-5s), u"0 s"_s);
    }
};

QTEST_GUILESS_MAIN(InstancesTest)
#include "instances_test.moc"
