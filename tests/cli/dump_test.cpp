// SPDX-License-Identifier: Apache-2.0
#include "app/cli/dump.h"
#include "tests/planning/sample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::cli;
using namespace pilothouse::sample;

namespace {

model::Environment withSecrets()
{
    Builder b(u"d"_s);
    b.ship(u"s"_s, u"h"_s).service(u"a"_s).instance(u"a1"_s, u"s"_s, [](model::Instance &i) {
        i.variables = {{.setting = {u"DB_PASSWORD"_s, u"hunter2"_s}}, {.setting = {u"LEVEL"_s, u"high"_s}}};
        i.command = QStringList{u"serve"_s, u"--password=hunter2"_s, u"--token"_s, u"hunter2"_s, u"--port"_s, u"80"_s};
        i.ports = {port(u"http"_s, 80, 8080)};
    });
    return b.take();
}

} // namespace

class DumpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anInstanceIsDumpedAsItsContainerWouldBeMade()
    {
        const auto object = dump(withSecrets(), {{u"a1"_s}}, Detail::Brief);
        const auto instance = object[u"instances"_s].toArray().first().toObject();
        QCOMPARE(instance[u"instance"_s].toString(), u"a1"_s);
        QCOMPARE(instance[u"variables"_s].toObject()[u"LEVEL"_s].toString(), u"high"_s);
        QCOMPARE(instance[u"variables"_s].toObject()[u"SERVICE_NAME"_s].toString(), u"a"_s);
        QCOMPARE(instance[u"ports"_s].toArray().first().toObject()[u"external"_s].toString(), u"8080"_s);
        QCOMPARE(instance[u"command"_s].toArray().last().toString(), u"80"_s);
        QVERIFY(!object.contains(u"ships"_s));
    }

    void secretsAreMaskedWhereverTheyStand()
    {
        const auto text = QJsonDocument(dump(withSecrets(), {{u"a1"_s}}, Detail::Full)).toJson();
        QVERIFY(text.contains("DB_PASSWORD"));
        QVERIFY2(!text.contains("hunter2"), text.constData());
    }

    void theConfigurationAddsShipsAndServices()
    {
        const auto object = dump(shop().take(), {}, Detail::Full);
        QCOMPARE(object[u"ships"_s].toArray().size(), 2);
        QCOMPARE(object[u"services"_s].toArray().size(), 6);
        QVERIFY(object[u"instances"_s].toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(DumpTest)
#include "dump_test.moc"
