// SPDX-License-Identifier: Apache-2.0
#include "core/planning/turns.h"

#include "tests/planning/sample.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::planning;
using namespace Qt::StringLiterals;

namespace {

/// Three instances on one ship; the first and the last take turns.
model::Environment environment()
{
    const auto byTurns = [](model::Instance &instance) { instance.turns = QStringList(u"80/tcp of local"_s); };
    sample::Builder builder(u"test"_s);
    builder.ship(u"local"_s, u"10.0.0.1"_s).service(u"svc"_s);
    return builder.instance(u"x1"_s, u"local"_s, byTurns)
        .instance(u"x2"_s, u"local"_s)
        .instance(u"x3"_s, u"local"_s, byTurns)
        .take();
}

model::ObservedState withUp(const QString &name)
{
    auto ship = std::make_shared<model::ObservedShip>();
    ship->id = {u"local"_s};
    ship->contact = model::Contact::Online;
    ship->imageIds.insert(u"local/busybox:1"_s, u"sha256:1"_s);
    if (!name.isEmpty())
        ship->containers.insert({name}, {.name = {name}, .state = model::ContainerState::Running});
    model::ObservedState observed;
    observed.ships.emplace(ship->id, std::move(ship));
    return observed;
}

QStringList created(const Plan &plan)
{
    QStringList names;
    for (const Step &step : plan.steps)
        if (std::holds_alternative<CreateContainer>(step.operation))
            names += step.instance.value;
    names.sort();
    return names;
}

Plan start(const QString &up, const QStringList &things = {})
{
    Intent intent;
    intent.verb = Verb::Start;
    intent.selection.things = things;
    return reconcile(environment(), withUp(up), intent).value_or(Plan());
}

} // namespace

class TurnsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstByNameHasItsTurnAndTheOtherIsToldWhy()
    {
        const Plan plan = start({});
        QCOMPARE(created(plan), QStringList({u"x1"_s, u"x2"_s}));
        QVERIFY(toText(plan).contains("leave x3 of svc on local"_L1));
        QVERIFY(toText(plan).contains("port 80/tcp of local: \"taken by x1\""_L1));
    }

    void theOneThatIsUpKeepsItsTurn() { QCOMPARE(created(start(u"x3"_s)), QStringList(u"x2"_s)); }

    void whoeverIsNamedAloneIsTried() { QCOMPARE(created(start(u"x3"_s, {u"x1"_s})), QStringList(u"x1"_s)); }
};

QTEST_GUILESS_MAIN(TurnsTest)
#include "turns_test.moc"
