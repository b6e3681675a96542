// SPDX-License-Identifier: Apache-2.0
#include "app/ships/sortedships.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

model::Environment twoShips()
{
    model::Environment environment;
    for (const QString &name : {u"prod-1"_s, u"prod-2"_s}) {
        model::Ship ship;
        ship.id = {name};
        ship.endpoint = model::UnixEndpoint{u"/run/%1.sock"_s.arg(name)};
        environment.ships.add(ship);
    }
    for (const QString &name : {u"web-1"_s, u"web-2"_s}) {
        model::Instance instance;
        instance.id = {name};
        instance.ship = {u"prod-1"_s};
        environment.instances.add(instance);
    }
    return environment;
}

std::shared_ptr<model::ObservedShip> online(const QString &name)
{
    auto ship = std::make_shared<model::ObservedShip>();
    ship->id = {name};
    ship->contact = model::Contact::Online;
    ship->engine.version = u"20.10.24"_s;
    ship->engine.memoryByteCount = qint64(16) << 30;
    ship->engine.operatingSystem = u"Debian GNU/Linux 12"_s;
    ship->engine.architecture = u"x86_64"_s;
    return ship;
}

} // namespace

class ShipsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRowCountsWhatRunsOfWhatShouldBeThere()
    {
        const auto ship = online(u"prod-1"_s);
        model::ObservedContainer container;
        container.state = model::ContainerState::Running;
        ship->containers.insert({u"web-1"_s}, container);
        container.state = model::ContainerState::Exited;
        ship->containers.insert({u"web-2"_s}, container);
        model::ObservedState observed;
        observed.ships[ship->id] = ship;
        const auto rows = shipRows(twoShips(), observed);
        QCOMPARE(rows.size(), 2u);
        QCOMPARE(rows[0].runningCount, 1);
        QCOMPARE(rows[0].instanceCount, 2);
        QCOMPARE(rows[0].platform, u"Debian GNU/Linux 12 \u00b7 x86_64"_s);
        QVERIFY(rows[0].endpoint.contains(u"/run/prod-1.sock"_s));
    }

    void aShipNeverAskedForIsShownAllTheSame()
    {
        const auto rows = shipRows(twoShips(), {});
        QCOMPARE(rows[1].contact, model::Contact::NeverTried);
        QVERIFY(rows[1].isWrong());
    }

    void aLostShipSaysWhyAndKeepsWhatWasKnown()
    {
        const auto ship = online(u"prod-1"_s);
        ship->contact = model::Contact::Lost;
        ship->problem = base::Error{base::ErrorCode::Unreachable, u"connection refused"_s, {}};
        model::ObservedState observed;
        observed.ships[ship->id] = ship;
        const auto rows = shipRows(twoShips(), observed);
        QCOMPARE(rows[0].cause, u"connection refused"_s);
        QCOMPARE(rows[0].engineVersion, u"20.10.24"_s);
    }

    void aCauseStandsWithoutTheShipAndItsAddress()
    {
        auto ship = std::make_shared<model::ObservedShip>();
        ship->id = {u"prod-1"_s};
        ship->contact = model::Contact::Lost;
        ship->problem = base::Error{base::ErrorCode::Unreachable, u"there is no such socket"_s, {}}
                            .in(model::toString(twoShips().ships.find({u"prod-1"_s})->endpoint))
                            .in(u"ship prod-1"_s);
        model::ObservedState observed;
        observed.ships[ship->id] = ship;
        QCOMPARE(shipRows(twoShips(), observed)[0].cause, u"there is no such socket"_s);
    }

    void aShipThatIsAwayIsOldAndTellsItsNextTry()
    {
        const auto ship = online(u"prod-1"_s);
        ship->contact = model::Contact::Lost;
        ship->nextTry = QDateTime(QDate(2026, 11, 21), QTime(12, 3, 19));
        model::ObservedState observed;
        observed.ships[ship->id] = ship;
        observed.ships[{u"prod-2"_s}] = online(u"prod-2"_s);
        ShipTable table;
        table.setRows(shipRows(twoShips(), observed));
        QVERIFY(table.index(0).data(ShipTable::OldRole).toBool());
        QCOMPARE(table.index(0).data(ShipTable::NextTryRole).toString(), u"next try 12:03:19"_s);
        QVERIFY(!table.index(1).data(ShipTable::OldRole).toBool());
        QCOMPARE(table.index(1).data(ShipTable::NextTryRole).toString(), QString());
    }

    void aDegradedShipIsWrongButNotOld()
    {
        const auto ship = online(u"prod-1"_s);
        ship->contact = model::Contact::Degraded;
        ship->problem = base::Error{base::ErrorCode::TimedOut, u"answers late"_s, {}};
        model::ObservedState observed;
        observed.ships[ship->id] = ship;
        ShipTable table;
        table.setRows(shipRows(twoShips(), observed));
        QVERIFY(table.row(0).isWrong());
        QCOMPARE(table.row(0).cause, u"answers late"_s);
        QVERIFY(!table.index(0).data(ShipTable::OldRole).toBool());
    }

    void losingOneShipIsOneChange()
    {
        model::ObservedState observed;
        observed.ships[{u"prod-1"_s}] = online(u"prod-1"_s);
        observed.ships[{u"prod-2"_s}] = online(u"prod-2"_s);
        ShipTable table;
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setRows(shipRows(twoShips(), observed));
        QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
        const auto lost = online(u"prod-2"_s);
        lost->contact = model::Contact::Lost;
        observed.ships[lost->id] = lost;
        table.setRows(shipRows(twoShips(), observed));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(reset.size(), 0);
    }

    void theShipsInTroubleComeFirstWhenSortedByContact()
    {
        model::ObservedState observed;
        observed.ships[{u"prod-1"_s}] = online(u"prod-1"_s);
        const auto lost = online(u"prod-2"_s);
        lost->contact = model::Contact::Lost;
        observed.ships[lost->id] = lost;
        SortedShips table;
        table.setRows(shipRows(twoShips(), observed));
        table.sortBy(SortedShips::ContactColumn);
        QCOMPARE(table.index(0, 0).data().toString(), u"prod-2"_s);
        QCOMPARE(table.index(0, 0).data(ShipTable::StatusRole).value<status::Kind>(), status::Kind::Unreachable);
    }

    void selectedShipsAreNamedWithoutTheirKind()
    {
        SortedShips table;
        table.setRows(shipRows(twoShips(), {}));
        table.adoptSelection({u"ship:prod-2"_s, u"instance:web-1"_s});
        QCOMPARE(table.selectedShips(), QStringList({u"prod-2"_s}));
    }
};

QTEST_GUILESS_MAIN(ShipsTest)
#include "ships_test.moc"
