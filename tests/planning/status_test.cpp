// SPDX-License-Identifier: Apache-2.0
#include "core/planning/reconcile.h"
#include "core/planning/status.h"
#include "tests/planning/sample.h"
#include "tests/planning/simulation.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::model;
using namespace pilothouse::planning;
using namespace pilothouse::sample;

Q_DECLARE_METATYPE(pilothouse::planning::Status)

class StatusTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Environment> m_shop = std::make_shared<const Environment>(shop().take());

    Simulation running() const
    {
        Simulation simulation(*m_shop);
        simulation.carryOut(*reconcile(*m_shop, simulation.observed(), {}));
        return simulation;
    }

private Q_SLOTS:
    void aContainersStateDecides_data()
    {
        using Edit = std::function<void(ObservedContainer &)>;
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<Status>("expected");
        const auto row = [](const char *name, Status expected, Edit edit) {
            QTest::newRow(name) << std::move(edit) << expected;
        };
        const auto exited = [](int code) {
            return [code](ObservedContainer &c) {
                c.state = ContainerState::Exited;
                c.exitCode = code;
            };
        };
        row("up", Status::Running, [](auto &) {});
        row("paused", Status::Running, [](auto &c) { c.state = ContainerState::Paused; });
        row("not yet healthy", Status::Starting, [](auto &c) { c.health = Health::Starting; });
        row("unhealthy", Status::Failed, [](auto &c) { c.health = Health::Unhealthy; });
        row("restarting", Status::Failed, [](auto &c) { c.state = ContainerState::Restarting; });
        row("dead", Status::Failed, [](auto &c) { c.state = ContainerState::Dead; });
        row("exited well", Status::Stopped, exited(0));
        row("ended by a stop", Status::Stopped, exited(143));
        row("ended by a kill", Status::Stopped, exited(137));
        row("crashed", Status::Failed, exited(1));
        row("created", Status::Stopped, [](auto &c) { c.state = ContainerState::Created; });
        row("could not start", Status::Failed, [](auto &c) {
            c.state = ContainerState::Created;
            c.problem = u"port is already allocated"_s;
        });
        row("drifted", Status::Drifted, [](auto &c) { c.spec.user = u"other"_s; });
    }
    void aContainersStateDecides()
    {
        QFETCH(const std::function<void(ObservedContainer &)>, edit);
        QFETCH(const Status, expected);
        Simulation simulation = running();
        edit(simulation.container(u"east"_s, u"lone"_s));
        const Assessment assessment(m_shop, simulation.observed());
        QCOMPARE(assessment.of({u"lone"_s}).status, expected);
        QCOMPARE(assessment.count(expected), expected == Status::Running ? 8 : 1);
    }

    void whatIsMissingOnAShipInSightIsToBeCreated()
    {
        const Assessment assessment(m_shop, Simulation(*m_shop).observed());
        QCOMPARE(assessment.count(Status::ToCreate), 8);
    }

    void aLostShipKeepsWhatWasLastKnown()
    {
        Simulation simulation = running();
        simulation.container(u"west"_s, u"queue"_s).state = ContainerState::Dead;
        simulation.ship(u"west"_s).contact = Contact::Lost;
        const Assessment assessment(m_shop, simulation.observed());
        QCOMPARE(assessment.of({u"queue"_s}).status, Status::Unreachable);
        QCOMPARE(assessment.of({u"queue"_s}).lastKnown, Status::Failed);
        QCOMPARE(assessment.of({u"web-2"_s}).lastKnown, Status::Running);
    }

    void aShipNeverSeenTellsNothing()
    {
        const Assessment assessment(m_shop, {});
        QCOMPARE(assessment.count(Status::Unreachable), 8);
        QCOMPARE(assessment.of({u"lone"_s}).lastKnown, Status::Unreachable);
    }

    void anAssessmentBuiltOnAnotherSaysTheSame()
    {
        Simulation simulation = running();
        const auto before = simulation.observed();
        const Assessment first(m_shop, before);
        auto after = before;
        simulation.container(u"west"_s, u"queue"_s).state = ContainerState::Dead;
        after.ships[{u"west"_s}] = simulation.observed().ships[{u"west"_s}];
        const Assessment second(m_shop, after, &first);
        const Assessment afresh(m_shop, after);
        for (const auto &instance : m_shop->instances)
            QCOMPARE(second.of(instance.id), afresh.of(instance.id));
        QCOMPARE(second.of({u"queue"_s}).status, Status::Failed);
    }

    void containersNoManifestNamesAreOrphans()
    {
        Simulation simulation = running();
        ObservedContainer left = simulation.container(u"east"_s, u"lone"_s);
        left.name = {u"gone"_s};
        left.id = u"other"_s;
        simulation.ship(u"east"_s).containers.insert(left.name, left);
        const std::map<ShipId, std::vector<InstanceId>> expected{{{u"east"_s}, {{u"gone"_s}}}};
        QVERIFY(Assessment(m_shop, simulation.observed()).orphans() == expected);
    }
};

QTEST_GUILESS_MAIN(StatusTest)
#include "status_test.moc"
