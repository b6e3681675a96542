// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/inspected.h"
#include "app/inspector/inspectjson.h"
#include "app/inspector/overview.h"
#include "app/inspector/trouble.h"
#include "app/inspector/variablelist.h"
#include "core/base/log.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

model::Variable variable(const QString &name, const QString &value, int line, model::VariableOrigin origin)
{
    model::Variable made;
    made.setting = {name, value};
    made.origin = origin;
    if (line > 0)
        made.where = {u"/etc/shop.yaml"_s, line, 1};
    return made;
}

const Field *find(const std::vector<Field> &fields, const QString &section, const QString &label)
{
    const auto found = std::ranges::find_if(
        fields, [&](const Field &field) { return field.section == section && field.label == label; });
    return found == fields.end() ? nullptr : &*found;
}

/// kafka with two instances on prod-1, of which one is to be created; orders, on the same ship, needs it, and metrics
/// wants to know of it.
struct Shop {
    std::shared_ptr<model::Environment> environment = std::make_shared<model::Environment>();
    model::ObservedState observed;

    Shop()
    {
        model::Ship ship;
        ship.id = {u"prod-1"_s};
        environment->ships.add(ship);
        addService(u"kafka"_s, {u"broker-1"_s, u"broker-2"_s}, {});
        addService(u"orders"_s, {u"orders-1"_s}, {{u"kafka"_s}});
        addService(u"metrics"_s, {u"metrics-1"_s}, {}, {{u"kafka"_s}});
        auto seen = std::make_shared<model::ObservedShip>();
        seen->id = ship.id;
        seen->contact = model::Contact::Online;
        seen->observedAt = QDateTime::fromSecsSinceEpoch(100, Qt::UTC);
        model::ObservedContainer container;
        container.id = QString(64, u'a');
        container.name = {u"broker-1"_s};
        container.state = model::ContainerState::Running;
        container.started = QDateTime::fromSecsSinceEpoch(40, Qt::UTC);
        container.spec = planning::desiredSpec(*environment, planning::Variables(*environment),
                                               *environment->instances.find(container.name));
        seen->containers.insert(container.name, container);
        observed.ships[ship.id] = seen;
    }

    void addService(const QString &name, const QStringList &instances, const std::vector<model::ServiceId> &needs,
                    const std::vector<model::ServiceId> &wantsInfo = {})
    {
        model::Service service;
        service.id = {name};
        service.needs = needs;
        service.wantsInfo = wantsInfo;
        for (const QString &id : instances) {
            model::Instance instance;
            instance.id = {id};
            instance.service = service.id;
            instance.ship = {u"prod-1"_s};
            instance.image.repository = name;
            service.instances.push_back(instance.id);
            environment->instances.add(instance);
        }
        environment->services.add(service);
    }

    std::vector<Field> overviewOf(const QString &instance) const
    {
        const planning::Assessment assessment(environment, observed);
        return instanceOverview(*environment->instances.find({instance}),
                                {*environment, observed, assessment, QDateTime::fromSecsSinceEpoch(100, Qt::UTC)});
    }
};

} // namespace

class InspectorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKeySaysItsKind()
    {
        QCOMPARE(inspected::fromText(u"ship:prod:2"_s), (inspected::Key{inspected::Kind::Ship, u"prod:2"_s}));
        QCOMPARE(inspected::fromText({}), inspected::Key());
        QCOMPARE(inspected::fromText(u"planet:mars"_s), inspected::Key());
    }

    void anOverviewSaysHowManyOfWhatIsNeededAreReady()
    {
        const auto fields = Shop().overviewOf(u"orders-1"_s);
        const Field *kafka = find(fields, u"Needs"_s, u"kafka"_s);
        QVERIFY(kafka);
        QCOMPARE(kafka->value, u"1 of 2 ready"_s);
    }

    void anOverviewOfARunningInstanceSaysSinceWhen()
    {
        const auto fields = Shop().overviewOf(u"broker-1"_s);
        QCOMPARE(find(fields, u"State"_s, u"Up for"_s)->value, u"1 min"_s);
        QCOMPARE(find(fields, u"State"_s, u"Container"_s)->value, QString(12, u'a'));
        QVERIFY(find(fields, u"Needed by"_s, u"orders"_s));
        QVERIFY(!find(fields, u"Needed by"_s, u"metrics"_s));
        QVERIFY(find(fields, u"Gives info to"_s, u"metrics"_s));
        QVERIFY(find(Shop().overviewOf(u"metrics-1"_s), u"Wants info of"_s, u"kafka"_s));
    }

    void aDriftShowsBothValues()
    {
        FieldWriter out;
        out.section(u"Drift"_s);
        out.drift(u"image"_s, u"app:1"_s, u"app:2"_s);
        out.drift(u"variable A"_s, {}, u"1"_s);
        const auto fields = out.take();
        QCOMPARE(fields[0].was, u"app:1"_s);
        QCOMPARE(fields[0].value, u"app:2"_s);
        QCOMPARE(fields[1].was, u"\u2013"_s);
    }

    void whatIsNotSaidIsLeftOut()
    {
        FieldWriter out;
        out.value(u"User"_s, {});
        QVERIFY(out.take().empty());
    }

    void aVariableSaysWhereItComesFromAndWhatItOverrides()
    {
        const auto rows = variableRows({variable(u"A"_s, u"1"_s, 10, model::VariableOrigin::ServiceVariables),
                                        variable(u"A"_s, u"2"_s, 20, model::VariableOrigin::InstanceVariables),
                                        variable(u"A"_s, u"3"_s, 0, model::VariableOrigin::Container)});
        QCOMPARE(rows.size(), 1u);
        QCOMPARE(rows[0].inForce.value, u"3"_s);
        QVERIFY(rows[0].inForce.origin.startsWith(u"generated"_s));
        QCOMPARE(rows[0].overridden,
                 (std::vector<VariableSource>{{u"2"_s, false, u"shop.yaml:20"_s}, {u"1"_s, false, u"shop.yaml:10"_s}}));
    }

    void aSecretIsMaskedUntilItIsRevealed()
    {
        VariableList list;
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.setRows(
            variableRows({variable(u"DB_PASSWORD"_s, u"hunter2"_s, 1, model::VariableOrigin::InstanceVariables),
                          variable(u"PORT"_s, u"80"_s, 2, model::VariableOrigin::InstanceVariables)}));
        QCOMPARE(list.index(0).data(VariableList::ValueRole).toString(), base::mask());
        QCOMPARE(list.index(1).data(VariableList::ValueRole).toString(), u"80"_s);
        QSignalSpy changed(&list, &QAbstractItemModel::dataChanged);
        list.toggleReveal(0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(list.index(0).data(VariableList::ValueRole).toString(), u"hunter2"_s);
        list.conceal();
        QCOMPARE(list.index(0).data(VariableList::ValueRole).toString(), base::mask());
    }

    void anOverriddenSecretIsMaskedAsWell()
    {
        VariableList list;
        list.setRows(variableRows({variable(u"DB_PASSWORD"_s, u"old"_s, 1, model::VariableOrigin::ServiceVariables),
                                   variable(u"DB_PASSWORD"_s, u"new"_s, 2, model::VariableOrigin::InstanceVariables)}));
        QCOMPARE(list.index(0).data(VariableList::OverriddenValuesRole).toStringList(), QStringList{base::mask()});
        QCOMPARE(list.index(0).data(VariableList::OverriddenOriginsRole).toStringList(), QStringList{u"shop.yaml:1"_s});
        list.toggleReveal(0);
        QCOMPARE(list.index(0).data(VariableList::OverriddenValuesRole).toStringList(), QStringList{u"old"_s});
    }

    void noSecretOfAnInspectIsShown()
    {
        const QJsonObject inspect{
            {u"Config"_s,
             QJsonObject{{u"Env"_s, QJsonArray{u"DB_PASSWORD=hunter2"_s, u"PORT=80"_s}},
                         {u"Labels"_s, QJsonObject{{u"api_token"_s, u"hunter2"_s}, {u"tier"_s, u"web"_s}}}}}};
        const QString text = toReadableText(inspect);
        QVERIFY(!text.contains(u"hunter2"_s));
        QVERIFY(text.contains(u"PORT=80"_s));
        QVERIFY(text.contains(u"\"tier\": \"web\""_s));
    }

    void aFailureSaysWhatKindItIs()
    {
        planning::InstanceStatus status;
        status.status = planning::Status::Failed;
        status.exitCode = 137;
        model::ObservedContainer container;
        container.state = model::ContainerState::Exited;
        QCOMPARE(instanceTrouble(status, &container, nullptr, {}).title, u"Exited with 137"_s);
        container.outOfMemory = true;
        QCOMPARE(instanceTrouble(status, &container, nullptr, {}).title, u"Killed: out of memory"_s);
        status.status = planning::Status::Running;
        QCOMPARE(instanceTrouble(status, &container, nullptr, {}), Trouble());
    }
};

QTEST_GUILESS_MAIN(InspectorTest)
#include "inspector_test.moc"
