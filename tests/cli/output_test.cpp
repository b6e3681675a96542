// SPDX-License-Identifier: Apache-2.0
#include "app/cli/deptree.h"
#include "app/cli/liveoutput.h"
#include "app/cli/logtask.h"
#include "app/cli/planoutput.h"
#include "app/cli/runoutput.h"
#include "app/cli/statusoutput.h"
#include "tests/planning/sample.h"

#include <QJsonArray>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::cli;
using namespace pilothouse::sample;

namespace {

const Terminal plain;
const Terminal coloured{.inPlace = true, .colour = true, .asks = true, .columns = 40};

planning::Plan replacement()
{
    using namespace planning;
    Plan plan;
    plan.environment = u"shop"_s;
    plan.steps = {{{0}, {u"east"_s}, {u"web-1"_s}, StopContainer{}, {}},
                  {{1}, {u"east"_s}, {u"web-1"_s}, RemoveContainer{}, {{0}}},
                  {{2}, {u"west"_s}, {u"web-2"_s}, StartContainer{}, {{1}}}};
    plan.actions = {
        {.kind = Action::Kind::Replace,
         .instance = {u"web-1"_s},
         .ship = {u"east"_s},
         .cause = {.kind = Cause::Kind::Drifted, .changes = {{u"image"_s, u"app:1"_s, u"app:2"_s}}},
         .steps = {{0}, {1}},
         .losesData = {u"/data"_s}},
        {.kind = Action::Kind::Start,
         .instance = {u"web-2"_s},
         .ship = {u"west"_s},
         .cause = {.kind = Cause::Kind::NotRunning, .observedState = model::ContainerState::Exited, .exitCode = 3},
         .steps = {{2}}},
        {.kind = Action::Kind::Leave,
         .instance = {u"db-1"_s},
         .ship = {u"west"_s},
         .cause = {.kind = Cause::Kind::Drifted, .changes = {{u"command"_s, u"a"_s, u"b"_s}}}}};
    return plan;
}

execution::RunEvent told(execution::RunEventKind what)
{
    return {QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC), std::move(what)};
}

model::Environment services(const std::vector<std::pair<QString, QStringList>> &needs)
{
    model::Environment environment;
    environment.name = u"shop"_s;
    for (const auto &[name, others] : needs) {
        model::Service service{.id = {name}};
        for (const auto &other : others)
            service.needs.push_back({other});
        environment.services.add(service);
    }
    return environment;
}

QString deptree(const model::Environment &environment, Repetition repetition)
{
    return deptreeText(environment, *servicesOf(environment, {}), repetition);
}

} // namespace

class OutputTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlanBeginsWithOneSentence()
    {
        QCOMPARE(sentence(replacement()), u"On 2 ships: start 1, replace 1; 1 loses data."_s);
    }

    void everyActionSaysWhy()
    {
        const QString text = toText(plain, replacement());
        QVERIFY2(text.contains(u"replace"_s) && text.contains(u"image: app:1 → app:2 [loses /data]"_s),
                 qPrintable(text));
        QVERIFY2(text.contains(u"exited (3)"_s), qPrintable(text));
    }

    void whatIsLeftAloneAlthoughItDiffersIsMentioned()
    {
        QVERIFY(toText(plain, replacement()).contains(u"note: db-1 on west is left as it is"_s));
    }

    void aPlanForProgramsNamesCausesAndCalls()
    {
        const auto json = toJson(replacement());
        QCOMPARE(json[u"changes"_s].toInt(), 2);
        const auto change = json[u"actions"_s][0][u"cause"_s][u"changes"_s][0];
        QCOMPARE(change[u"desired"_s].toString(), u"app:2"_s);
        QVERIFY(json[u"steps"_s][0][u"call"_s].toString().startsWith(u"POST /containers/web-1/stop"_s));
        QCOMPARE(json[u"steps"_s][2][u"after"_s].toArray(), QJsonArray{1});
    }

    void aFailureShowsTheLastLogLines()
    {
        const QString text =
            cli::toText(replacement(),
                        told(execution::StepFailed{
                            {2}, {base::ErrorCode::Internal, u"it exited (3)"_s, {}}, {u"no licence"_s, u"bye"_s}}));
        QCOMPARE(text, u"west/web-2: start failed: it exited (3)\n    | no licence\n    | bye\n"_s);
    }

    void aSkippedInstanceIsMentionedOnceWithTheCulprit()
    {
        const auto plan = replacement();
        QCOMPARE(cli::toText(plan, told(execution::StepSkipped{{2}, {0}})),
                 u"west/web-2: start skipped: east/web-1 failed\n"_s);
        QCOMPARE(cli::toText(plan, told(execution::StepSkipped{{1}, {0}})), QString());
    }

    void aRunForProgramsIsOneObjectAnEvent()
    {
        const auto json = toJson(replacement(), told(execution::StepSucceeded{{1}, {}}));
        QCOMPARE(json[u"event"_s].toString(), u"step-succeeded"_s);
        QCOMPARE(json[u"instance"_s].toString(), u"web-1"_s);
        QCOMPARE(json[u"at"_s].toString(), u"2026-01-02T03:04:05.000Z"_s);
    }

    void aStoppedRunSaysHowFarEachActionGot()
    {
        const auto plan = replacement();
        execution::RunState state(plan);
        state.apply(told(execution::RunStarted{}));
        state.apply(told(execution::StepStarted{{0}}));
        state.apply(told(execution::StepSucceeded{{0}, {}}));
        state.apply(told(execution::StepSkipped{{1}, {}}));
        state.apply(told(execution::StepSkipped{{2}, {}}));
        state.apply(told(execution::RunFinished{execution::RunFinished::Outcome::Cancelled}));
        const QString text = summary(plan, state);
        QVERIFY2(text.startsWith(u"Stopped after"_s), qPrintable(text));
        QVERIFY2(text.contains(u"east/web-1: stopped, not removed"_s), qPrintable(text));
        QVERIFY2(text.contains(u"west/web-2: not started"_s), qPrintable(text));
    }

    void theLiveDisplayFitsTheTerminal()
    {
        const auto plan = replacement();
        execution::RunState state(plan);
        state.apply(told(execution::StepStarted{{0}}));
        state.apply(told(execution::StepProgressed{{0}, 0.5, QString(100, u'x')}));
        const auto lines = liveLines(Terminal{.columns = 40}, plan, state, 12);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(u"  east/web-1: stopping 50 %"_s));
        QVERIFY(lines[0].size() <= 39);
        QCOMPARE(lines[1], u"0 of 3 done"_s);
    }

    void theLiveDisplayHidesNoneWithoutSayingSo()
    {
        const auto plan = replacement();
        execution::RunState state(plan);
        for (int i = 0; i < 3; ++i)
            state.apply(told(execution::StepStarted{{i}}));
        const auto lines = liveLines(plain, plan, state, 2);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[1].contains(u"2 more under way"_s), qPrintable(lines[1]));
    }

    void withoutColoursThereAreNoEscapes()
    {
        QVERIFY(!toText(plain, replacement()).contains(u'\x1b'));
        QVERIFY(toText(coloured, replacement()).contains(u"\x1b["_s));
    }

    void columnsAreAsWideAsTheirWidestCell()
    {
        QCOMPARE(
            toTable(plain, {u"A"_s, u"LONG"_s, u"C"_s}, {{{u"wide"_s}, {u"b"_s}, {u"c"_s}}, {{u"a"_s}, {}, {u"c"_s}}}),
            u"A     LONG  C\nwide  b     c\na           c\n"_s);
    }

    void aDependencyIsDrawnOnceBelowARoot()
    {
        const auto environment = services({{u"web"_s, {u"api"_s}},
                                           {u"api"_s, {u"queue"_s, u"cache"_s}},
                                           {u"cache"_s, {u"store"_s}},
                                           {u"queue"_s, {u"store"_s}},
                                           {u"store"_s, {}}});
        QVERIFY(deptree(environment, Repetition::Once)
                    .endsWith(u"\nweb\n \\- api\n   +- cache\n   |  \\- store\n   \\- queue\n"_s));
        QVERIFY(deptree(environment, Repetition::Always)
                    .endsWith(u"\nweb\n \\- api\n   +- cache\n   |  \\- store\n   \\- queue\n     \\- store\n"_s));
    }

    void deptreeLeavesOutOmittedServicesAndNamesUnknownOnes()
    {
        auto environment = services({{u"web"_s, {}}});
        environment.services.add({.id = {u"tool"_s}, .omitted = true});
        QCOMPARE(deptree(environment, Repetition::Once), u"web\n"_s);
        const auto unknown = servicesOf(environment, {u"wep"_s});
        QVERIFY(!unknown && unknown.error().message.contains(u"wep"_s));
    }

    void statusMentionsDriftAndUnreachableShips()
    {
        auto environment = std::make_shared<model::Environment>();
        environment->name = u"shop"_s;
        environment->ships.add({.id = {u"east"_s}, .endpoint = model::UnixEndpoint{u"/run/e.sock"_s}});
        environment->ships.add({.id = {u"gone"_s}, .endpoint = model::TcpEndpoint{u"10.0.0.9"_s, 2375}});
        environment->services.add({.id = {u"web"_s}});
        environment->instances.add({.id = {u"web-1"_s}, .service = {u"web"_s}, .ship = {u"east"_s}});
        environment->instances.add({.id = {u"web-2"_s}, .service = {u"web"_s}, .ship = {u"gone"_s}});
        const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
        auto east = std::make_shared<model::ObservedShip>();
        east->id = {u"east"_s};
        east->contact = model::Contact::Online;
        auto gone = std::make_shared<model::ObservedShip>();
        gone->id = {u"gone"_s};
        gone->contact = model::Contact::Lost;
        gone->problem = base::Error{base::ErrorCode::Unreachable, u"connection refused"_s, {}};
        gone->observedAt = now.addSecs(-240);
        const Sight sight{environment, {{{east->id, east}, {gone->id, gone}}}, now};
        const QString text = statusText(plain, sight, {{u"web-1"_s}, {u"web-2"_s}}, {});
        QVERIFY2(text.startsWith(u"INSTANCE  SERVICE  SHIP  CONTAINER  STATE\n"_s), qPrintable(text));
        QVERIFY2(text.contains(u"web-1     web      east  -          not there"_s), qPrintable(text));
        QVERIFY2(text.contains(u"when last seen 4 min ago"_s), qPrintable(text));
        QVERIFY2(text.contains(u"ship gone (tcp://10.0.0.9:2375) is unreachable: connection refused"_s),
                 qPrintable(text));
        QCOMPARE(statusJson(sight, {{u"web-1"_s}})[u"instances"_s].toArray().size(), 1);
        const QString ships = shipsText(plain, sight);
        QVERIFY2(ships.contains(u"lost: connection refused; last seen 4 min ago"_s), qPrintable(ships));
        east->contact = model::Contact::Degraded;
        east->problem = base::Error{base::ErrorCode::TimedOut, u"answers late"_s, {}};
        QVERIFY2(shipsText(plain, sight).contains(u"degraded: answers late"_s), qPrintable(ships));
    }

    void statusInFullTellsImagesPortsAndAddresses()
    {
        Builder b(u"p"_s);
        b.ship(u"east"_s, u"10.0.0.1"_s).service(u"web"_s).instance(u"web-1"_s, u"east"_s, [](model::Instance &i) {
            i.ports = {port(u"http"_s, 80, 8080), port(u"admin"_s, 81, 8081)};
        });
        const auto environment = std::make_shared<const model::Environment>(b.take());
        auto east = std::make_shared<model::ObservedShip>();
        east->contact = model::Contact::Online;
        auto &container = east->containers[{u"web-1"_s}];
        container.state = model::ContainerState::Running;
        container.spec.image = u"local/app:2"_s;
        container.imageId = u"sha256:0123456789abcdef"_s;
        const Sight sight{environment, {{{{u"east"_s}, east}}}, {}, {{{{u"web-1"_s}, u"http"_s}, Listening::Yes}}};
        const QString full = statusText(plain, sight, {{u"web-1"_s}}, {Detail::Full, Hosts::Addresses});
        QVERIFY2(full.contains(u"east (10.0.0.1)"_s) && full.contains(u"local/app:2 (0123456789ab)"_s)
                     && full.contains(u"http 8080→80 up, admin 8081→81 unknown"_s),
                 qPrintable(full));
        QVERIFY(!statusText(plain, sight, {{u"web-1"_s}}, {}).contains(u"10.0.0.1"_s));
        east->containers.clear();
        QVERIFY(statusText(plain, sight, {{u"web-1"_s}}, {Detail::Full, Hosts::Names}).contains(u"8081→81 down"_s));
    }

    void aGapForProgramsTellsFromWhenToWhen()
    {
        const QDateTime lost(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
        QCOMPARE(gapJson({u"web-1"_s}, lost, lost.addSecs(15)),
                 R"({"container":"web-1","gap":{"back":"2026-01-02T03:04:15.000Z","lost":"2026-01-02T03:04:00.000Z"}})"
                 "\n");
    }

    void aLogLineForProgramsNamesItsContainer()
    {
        model::LogLine line{model::LogLine::Channel::Error, QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC), "no"};
        QCOMPARE(logJson({u"web-1"_s}, line),
                 R"({"at":"2026-01-02T03:04:00.000Z","container":"web-1","line":"no","stream":"stderr"})"
                 "\n");
    }

    void agesAreShort()
    {
        const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
        QCOMPARE(age(now.addSecs(-5), now), u"5 s"_s);
        QCOMPARE(age(now.addSecs(-600), now), u"10 min"_s);
        QCOMPARE(age(now.addSecs(-4 * 3600), now), u"4 h"_s);
        QCOMPARE(age(now.addDays(-9), now), u"9 days"_s);
        QCOMPARE(age({}, now), QString());
    }
};

QTEST_GUILESS_MAIN(OutputTest)
#include "output_test.moc"
