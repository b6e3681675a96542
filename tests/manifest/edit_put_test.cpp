// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/put.h"
#include "core/manifest/template/templaterenderer.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest::edit;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "name: depot\n"
                        "ships: {s1: {ip: 10.0.0.1}}\n"
                        "services:\n"
                        "  web:\n"
                        "    image: web:1 # pinned\n"
                        "    ports: {http: 80}\n"
                        "    instances:\n"
                        "      web-1:\n"
                        "        ship: s1\n";
const QString ofInstance = u"/services/web/instances/web-1/lifecycle/running"_s;

base::Result<Edited> putInto(const QByteArray &text, const std::vector<Put> &values)
{
    manifest::TemplateRenderer renderer;
    return put(text, u"depot.yaml"_s, values, renderer);
}

} // namespace

class EditPutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsAndMappingsAboveAreMade()
    {
        const auto edited = putInto(head, {{ofInstance + u"/-"_s, "{type: tcp, port: http}"}});
        QVERIFY2(edited, qPrintable(edited ? QString() : edited.error().message));
        QCOMPARE(edited->text,
                 head
                     + "        lifecycle:\n"
                       "          running:\n"
                       "            - {type: tcp, port: http}\n");
        QCOMPARE(edited->patch.appliedTo(head), edited->text);
    }

    void aServicesOwnKeyIsWrittenAboveItsInstances()
    {
        const auto edited = putInto(head, {{u"/services/web/env"_s, "{A: 1}"}});
        QVERIFY2(edited, qPrintable(edited ? QString() : edited.error().message));
        QCOMPARE(edited->text, QByteArray(head).replace("    instances:", "    env: {A: 1}\n    instances:"));
        const QByteArray inBraces = "name: depot\nships: {s1: {ip: 10.0.0.1}}\n"
                                    "services: {web: {image: web:1, instances: {web-1: {ship: s1}}}}\n";
        const auto flow = putInto(inBraces, {{u"/services/web/env"_s, "{A: 1}"}});
        QVERIFY2(flow, qPrintable(flow ? QString() : flow.error().message));
        QCOMPARE(flow->text, QByteArray(inBraces).replace("instances:", "env: {A: 1}, instances:"));
    }

    void whatIsThereIsSetAndWhatIsNotIsAdded()
    {
        const QByteArray text = head + "        lifecycle: {running: [{type: tcp, port: http}]} # soon\n";
        const auto edited = putInto(text, {{ofInstance + u"/0/max_wait"_s, "20"}, {ofInstance + u"/0/port"_s, "http"}});
        QVERIFY2(edited, qPrintable(edited ? QString() : edited.error().message));
        QCOMPARE(edited->text, head + "        lifecycle: {running: [{type: tcp, port: http, max_wait: 20}]} # soon\n");
    }

    void anEmptyLifecycleTakesACheck()
    {
        const auto edited = putInto(head + "        lifecycle:\n", {{ofInstance + u"/-"_s, "{type: sleep, wait: 1}"}});
        QVERIFY2(edited, qPrintable(edited ? QString() : edited.error().message));
        QVERIFY2(edited->text.contains("running:"), edited->text);
    }

    void withoutAValueItIsTakenAway()
    {
        const QByteArray text = head + "        lifecycle: {running: [{type: tcp, port: http, max_wait: 20}]}\n";
        const auto edited = putInto(text, {{ofInstance + u"/0/max_wait"_s, {}}, {ofInstance + u"/0/path"_s, {}}});
        QVERIFY2(edited, qPrintable(edited ? QString() : edited.error().message));
        QCOMPARE(edited->text, head + "        lifecycle: {running: [{type: tcp, port: http}]}\n");
    }

    void allOrNothing()
    {
        const auto edited = putInto(
            head,
            {{ofInstance + u"/-"_s, "{type: tcp, port: http}"}, {ofInstance + u"/-"_s, "{type: tcp, port: nosuch}"}});
        QVERIFY(!edited);
        QVERIFY2(edited.error().message.contains(u"nosuch"_s), qPrintable(edited.error().message));
    }

    void textIsQuotedOnlyWhereItMustBe()
    {
        QCOMPARE(yamlScalar(u"/health"_s), QByteArray("/health"));
        QCOMPARE(yamlScalar(u"yes"_s), QByteArray("'yes'"));
        QCOMPARE(yamlScalar(u"8080:81/tcp"_s), QByteArray("8080:81/tcp"));
        QCOMPARE(yamlScalar(u"80:22"_s), QByteArray("'80:22'")); // YAML 1.1's base 60
        QCOMPARE(yamlScalar(u"1e3:"_s), QByteArray("'1e3:'"));
        QCOMPARE(yamlScalar(u"a, b: {c}"_s), QByteArray("'a, b: {c}'"));
        QCOMPARE(yamlScalar(u""_s), QByteArray("''"));
    }
};

QTEST_GUILESS_MAIN(EditPutTest)
#include "edit_put_test.moc"
