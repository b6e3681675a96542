// SPDX-License-Identifier: Apache-2.0
#include "core/planning/desired.h"
#include "tests/planning/sample.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::model;
using namespace pilothouse::sample;

class VariablesTest : public QObject
{
    Q_OBJECT

    static QMap<QString, QString> of(const Environment &environment, const QString &instance)
    {
        QMap<QString, QString> values;
        const auto effective = planning::Variables(environment).effective(*environment.instances.find({instance}));
        for (const auto &setting : effective)
            values.insert(setting.name, setting.value.value_or(u"(none)"_s));
        return values;
    }

    static Variable variable(const QString &name, const std::optional<QString> &value, VariableOrigin origin)
    {
        return {{name, value}, origin, {}};
    }

private Q_SLOTS:
    void aLoneContainerKnowsWhatItIsAndWhere()
    {
        Builder b(u"m01"_s);
        b.ship(u"local"_s, u"127.0.0.1"_s).service(u"solo"_s).instance(u"m01-solo"_s, u"local"_s);
        const QMap<QString, QString> expected{
            {u"CONTAINER_HOST_ADDRESS"_s, u"127.0.0.1"_s}, {u"CONTAINER_NAME"_s, u"m01-solo"_s},
            {u"DOCKER_IMAGE"_s, u"local/busybox:1"_s},     {u"DOCKER_TAG"_s, u"1"_s},
            {u"MAESTRO_ENVIRONMENT_NAME"_s, u"m01"_s},     {u"SERVICE_NAME"_s, u"solo"_s},
            {u"SOLO_INSTANCES"_s, u"m01-solo"_s},          {u"SOLO_M01_SOLO_HOST"_s, u"127.0.0.1"_s},
        };
        QCOMPARE(of(b.take(), u"m01-solo"_s), expected);
    }

    void strongerSourcesWin()
    {
        Builder b(u"env"_s);
        b.ship(u"s"_s, u"h"_s).service(u"a"_s, {}, [](Service &s) {
            s.variables = {variable(u"FILE"_s, u"service"_s, VariableOrigin::ServiceFile),
                           variable(u"V"_s, u"service"_s, VariableOrigin::ServiceVariables),
                           variable(u"SERVICE_NAME"_s, u"mine"_s, VariableOrigin::ServiceVariables)};
        });
        b.instance(u"a1"_s, u"s"_s, [](Instance &i) {
            i.variables = {variable(u"V"_s, u"instance file"_s, VariableOrigin::InstanceFile),
                           variable(u"FILE"_s, u"instance"_s, VariableOrigin::InstanceVariables),
                           variable(u"CONTAINER_NAME"_s, u"mine"_s, VariableOrigin::InstanceVariables),
                           variable(u"A_INSTANCES"_s, u"mine"_s, VariableOrigin::InstanceVariables)};
        });
        const auto values = of(b.take(), u"a1"_s);
        QCOMPARE(values.value(u"V"_s), u"instance file"_s);
        QCOMPARE(values.value(u"FILE"_s), u"instance"_s);
        QCOMPARE(values.value(u"SERVICE_NAME"_s), u"a"_s);
        QCOMPARE(values.value(u"CONTAINER_NAME"_s), u"a1"_s);
        QCOMPARE(values.value(u"A_INSTANCES"_s), u"a1"_s);
    }

    void anInstancesVariableBeatsTheGeneratedEnvironmentName()
    {
        Builder b(u"env"_s);
        b.ship(u"s"_s, u"h"_s).service(u"a"_s).instance(u"a1"_s, u"s"_s, [](Instance &i) {
            i.variables = {variable(u"MAESTRO_ENVIRONMENT_NAME"_s, u"mine"_s, VariableOrigin::InstanceVariables)};
        });
        QCOMPARE(of(b.take(), u"a1"_s).value(u"MAESTRO_ENVIRONMENT_NAME"_s), u"mine"_s);
    }

    void dependentsSeeWhatIsPublishedAndPeersWhatIsExposedToo()
    {
        const auto environment = shop().take();
        const auto web = of(environment, u"web-1"_s);
        QCOMPARE(web.value(u"API_API_1_HOST"_s), u"10.0.0.1"_s);
        QCOMPARE(web.value(u"API_API_1_HTTP_PORT"_s), u"8080"_s);
        QVERIFY(!web.contains(u"API_API_1_HTTP_INTERNAL_PORT"_s));
        QCOMPARE(of(environment, u"api-1"_s).value(u"API_API_1_HTTP_INTERNAL_PORT"_s), u"80"_s);
    }

    void requirementsCountTransitivelyAndWantsInfoDirectly()
    {
        Builder b(u"env"_s);
        b.ship(u"s"_s, u"h"_s);
        b.service(u"a"_s, {u"b"_s}, [](Service &s) { s.wantsInfo = {{u"w"_s}}; }).instance(u"a1"_s, u"s"_s);
        b.service(u"b"_s, {u"c"_s}, [](Service &s) { s.wantsInfo = {{u"x"_s}}; }).instance(u"b1"_s, u"s"_s);
        b.service(u"c"_s).instance(u"c1"_s, u"s"_s);
        b.service(u"w"_s, {u"x"_s}).instance(u"w1"_s, u"s"_s);
        b.service(u"x"_s).instance(u"x1"_s, u"s"_s);
        const auto values = of(b.take(), u"a1"_s);
        QVERIFY(values.contains(u"B_INSTANCES"_s));
        QVERIFY(values.contains(u"C_INSTANCES"_s));
        QVERIFY(values.contains(u"W_INSTANCES"_s));
        QVERIFY(!values.contains(u"X_INSTANCES"_s));
    }

    void namesKeepUnicodeLettersAndAreUpperCased()
    {
        Builder b(u"env"_s);
        b.ship(u"s"_s, u"h"_s).service(u"café-db.x"_s).instance(u"é+1"_s, u"s"_s, [](Instance &i) {
            i.ports = {port(u"name.with-dot"_s, 1, 2)};
        });
        const auto values = of(b.take(), u"é+1"_s);
        QCOMPARE(values.value(u"CAFÉ_DB_X_É_1_NAME_WITH_DOT_PORT"_s), u"2"_s);
    }

    void instancesAreListedByCodePointAndRangesAsWritten()
    {
        Builder b(u"env"_s);
        b.ship(u"s"_s, u"h"_s).service(u"n"_s);
        b.instance(u"node-9"_s, u"s"_s).instance(u"node-10"_s, u"s"_s, [](Instance &i) {
            i.ports = {{.name = u"r"_s, .exposed = {7000, 7000}, .external = {20330, 20335}}};
        });
        const auto values = of(b.take(), u"node-9"_s);
        QCOMPARE(values.value(u"N_INSTANCES"_s), u"node-10,node-9"_s);
        QCOMPARE(values.value(u"N_NODE_10_R_PORT"_s), u"20330-20335"_s);
    }

    void sourcesTellWhereEachValueComesFrom()
    {
        const auto environment = shop().take();
        const auto sources = planning::Variables(environment).sources(*environment.instances.find({u"web-1"_s}));
        const auto origin = [&](const QString &name) {
            return std::ranges::find(sources, name, [](const Variable &v) { return v.setting.name; })->origin;
        };
        QCOMPARE(origin(u"SERVICE_NAME"_s), VariableOrigin::EnvironmentName);
        QCOMPARE(origin(u"DOCKER_TAG"_s), VariableOrigin::Container);
        QCOMPARE(origin(u"STORE_INSTANCES"_s), VariableOrigin::Link);
    }
};

QTEST_GUILESS_MAIN(VariablesTest)
#include "variables_test.moc"
