// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/enginecontract.h"

#include "core/engine/containerjson.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::test {

using namespace engine;
using base::ErrorCode;
using model::ContainerState;

namespace {

const auto image = u"local/busybox:1"_s;
const auto ours = u"contract=yes"_s;

QStringList shell(const QString &script)
{
    return {u"sh"_s, u"-c"_s, script};
}

} // namespace

model::ContainerSpec EngineContract::plain(const QStringList &command)
{
    model::ContainerSpec spec;
    spec.image = image;
    spec.command = command;
    spec.labels.insert(u"contract"_s, u"yes"_s);
    return spec;
}

std::unique_ptr<Engine> EngineContract::connect(const QString &apiVersion)
{
    auto dialer = transport::makeDialer(model::UnixEndpoint{m_socket});
    return std::make_unique<Engine>(std::move(*dialer), EngineOptions{.apiVersion = apiVersion});
}

QString EngineContract::run(const QString &name, const QStringList &command)
{
    const auto created = await(m_engine->containers().create(name, plain(command)));
    if (!created)
        return created.error().message;
    const auto started = await(m_engine->containers().start(name));
    return started ? QString() : started.error().message;
}

bool EngineContract::waitUntilDown(const QString &name)
{
    return QTest::qWaitFor(
        [&] {
            const auto seen = await(m_engine->containers().inspect(name));
            return seen && !seen->isUp();
        },
        20'000);
}

void EngineContract::initTestCase()
{
    QString reason;
    m_socket = startEngine(reason);
    if (m_socket.isEmpty())
        QSKIP(qPrintable(reason));
}

void EngineContract::init()
{
    m_engine = connect();
}

void EngineContract::cleanup()
{
    const auto left = await(m_engine->containers().list(Listing::All, {ours}));
    for (const auto &container : left.value_or(std::vector<ContainerSummary>()))
        await(m_engine->containers().remove(container.id, Removal::Force));
    m_engine.reset();
}

void EngineContract::theVersionIsNegotiated()
{
    SUCCEEDS(await(m_engine->system().ping()));
    QCOMPARE(m_engine->apiVersion(), QString());
    const auto version = await(m_engine->system().version());
    SUCCEEDS(version);
    QCOMPARE(m_engine->apiVersion(), version->apiVersion);
    auto other = connect();
    SUCCEEDS(await(other->containers().list(Listing::All)));
    QCOMPARE(other->apiVersion(), version->apiVersion);
}

void EngineContract::anExplicitVersionIsUsedAsGiven()
{
    auto old = connect(u"1.18"_s);
    SUCCEEDS(await(old->containers().create(u"old-version"_s, plain({u"true"_s}))));
    SUCCEEDS(await(old->containers().inspect(u"old-version"_s)));
    QCOMPARE(old->apiVersion(), u"1.18"_s);
}

void EngineContract::aVersionThatIsTooNewIsRefusedInTheEnginesWords()
{
    auto future = connect(u"1.99"_s);
    const auto list = await(future->containers().list(Listing::All));
    if (has(Difference::AnyVersion)) {
        SUCCEEDS(list);
        return;
    }
    FAILS_WITH(ErrorCode::InvalidInput, list);
    QVERIFY(list.error().message.contains(u"1.99"_s));
}

void EngineContract::factsTellWhatTheEngineRunsOn()
{
    const auto facts = await(m_engine->system().facts());
    SUCCEEDS(facts);
    QVERIFY(!facts->version.isEmpty());
    QVERIFY(!facts->apiVersion.isEmpty());
    QVERIFY(facts->cpuCount > 0);
    QVERIFY(facts->memoryByteCount > 0);
}

void EngineContract::aRichSpecificationSurvivesTheRoundTrip()
{
    SUCCEEDS(await(m_engine->containers().create(u"other"_s, plain({u"sleep"_s, u"100"_s}))));
    SUCCEEDS(await(m_engine->containers().start(u"other"_s)));
    model::ContainerSpec spec = plain(shell(u"sleep 100"_s));
    spec.variables = {{u"A"_s, u"1=2"_s}, {u"EMPTY"_s, QString(u""_s)}, {u"UMLAUT"_s, u"äöü €"_s}};
    spec.hostname = u"rich"_s;
    spec.user = u"0"_s;
    spec.workingDirectory = u"/tmp"_s;
    spec.labels.insert(u"a/b.c"_s, u"x y"_s);
    spec.exposedPorts = {u"5353/udp"_s, u"80/tcp"_s};
    spec.portBindings = {{u"5353/udp"_s, u"0.0.0.0"_s, u"15353"_s}, {u"80/tcp"_s, u"127.0.0.1"_s, u"18080"_s}};
    spec.binds = {u"/tmp:/data:ro"_s, u"named:/named:rw"_s};
    spec.volumes = {u"/anonymous"_s, u"/data"_s, u"/named"_s};
    spec.volumesFrom = {u"other"_s};
    spec.links = {u"other:alias"_s};
    spec.capAdd = {u"NET_ADMIN"_s};
    spec.capDrop = {u"MKNOD"_s};
    spec.dns = {u"10.0.0.53"_s};
    spec.extraHosts = {u"somewhere:10.1.2.3"_s};
    spec.restart = {u"on-failure"_s, 3};
    spec.log = model::LogConfiguration{u"json-file"_s, {{u"max-size"_s, u"1m"_s}}};
    spec.ulimits = {{u"nofile"_s, 1024, 2048}};
    spec.memory = 64 << 20;
    spec.memorySwap = 128 << 20;
    spec.cpuShares = 512;
    if (has(Difference::NoLinks)) {
        FAILS_WITH(ErrorCode::InvalidInput, await(m_engine->containers().create(u"rich"_s, spec)));
        spec.links.clear();
    }
    SUCCEEDS(await(m_engine->containers().create(u"rich"_s, spec)));
    const auto seen = await(m_engine->containers().inspect(u"rich"_s));
    SUCCEEDS(seen);
    QCOMPARE(seen->name.value, u"rich"_s);
    const auto expected = asTold(spec);
    QCOMPARE(toCreateBody(seen->spec), toCreateBody(expected));
    QVERIFY(seen->spec == expected);
}

model::ContainerSpec EngineContract::asTold(model::ContainerSpec spec) const
{
    spec.variables.push_back({u"PATH"_s, u"/bin"_s}); // the image's, after ours
    spec.networkMode = u"default"_s;
    return spec;
}

void EngineContract::aContainerLivesItsLife()
{
    SUCCEEDS(await(m_engine->containers().create(u"life"_s, plain({u"sleep"_s, u"1000"_s}))));
    auto seen = await(m_engine->containers().inspect(u"life"_s));
    SUCCEEDS(seen);
    QCOMPARE(seen->state, ContainerState::Created);
    QVERIFY(seen->created.isValid());
    QVERIFY(!seen->started.isValid());
    QVERIFY(seen->imageId.startsWith(u"sha256:"_s));

    auto effect = await(m_engine->containers().start(u"life"_s));
    SUCCEEDS(effect);
    QCOMPARE(*effect, Effect::Done);
    QCOMPARE(*await(m_engine->containers().start(u"life"_s)), Effect::AlreadySo);
    seen = await(m_engine->containers().inspect(u"life"_s));
    QCOMPARE(seen->state, ContainerState::Running);
    QVERIFY(seen->started >= seen->created);
    QVERIFY(!seen->finished.isValid());
    QVERIFY(!seen->address.isEmpty());

    effect = await(m_engine->containers().stop(u"life"_s, 1s));
    SUCCEEDS(effect);
    QCOMPARE(*effect, Effect::Done);
    QCOMPARE(*await(m_engine->containers().stop(u"life"_s, 1s)), Effect::AlreadySo);
    seen = await(m_engine->containers().inspect(u"life"_s));
    QCOMPARE(seen->state, ContainerState::Exited);
    QVERIFY(seen->finished >= seen->started);

    SUCCEEDS(await(m_engine->containers().remove(u"life"_s)));
    FAILS_WITH(ErrorCode::NotFound, await(m_engine->containers().inspect(u"life"_s)));
}

void EngineContract::killAndRestartAreSeen()
{
    QCOMPARE(run(u"cat"_s, {u"sleep"_s, u"1000"_s}), QString());
    const auto before = await(m_engine->containers().inspect(u"cat"_s));
    SUCCEEDS(await(m_engine->containers().restart(u"cat"_s, 0s)));
    const auto after = await(m_engine->containers().inspect(u"cat"_s));
    QCOMPARE(after->state, ContainerState::Running);
    QVERIFY(after->started > before->started);
    SUCCEEDS(await(m_engine->containers().kill(u"cat"_s)));
    QVERIFY(waitUntilDown(u"cat"_s));
    QCOMPARE(await(m_engine->containers().inspect(u"cat"_s))->exitCode, 137);
    FAILS_WITH(ErrorCode::Conflict, await(m_engine->containers().kill(u"cat"_s)));
}

void EngineContract::aListHasTheLabelsAskedFor()
{
    QCOMPARE(run(u"listed-up"_s, {u"sleep"_s, u"1000"_s}), QString());
    SUCCEEDS(await(m_engine->containers().create(u"listed-down"_s, plain({u"true"_s}))));
    const auto all = await(m_engine->containers().list(Listing::All, {ours}));
    SUCCEEDS(all);
    QCOMPARE(all->size(), 2u);
    const auto up = await(m_engine->containers().list(Listing::Running, {ours}));
    SUCCEEDS(up);
    QCOMPARE(up->size(), 1u);
    QCOMPARE(up->front().name.value, u"listed-up"_s);
    QCOMPARE(up->front().state, ContainerState::Running);
    QCOMPARE(up->front().labels.value(u"contract"_s), u"yes"_s);
    QCOMPARE(await(m_engine->containers().list(Listing::All, {u"contract=no"_s}))->size(), 0u);
}

void EngineContract::whatIsNotThereIsNotFound()
{
    const auto inspected = await(m_engine->containers().inspect(u"nobody"_s));
    FAILS_WITH(ErrorCode::NotFound, inspected);
    QVERIFY(inspected.error().message.contains(u"nobody"_s));
    FAILS_WITH(ErrorCode::NotFound, await(m_engine->containers().start(u"nobody"_s)));
    FAILS_WITH(ErrorCode::NotFound, await(m_engine->images().inspect(u"no/such:image"_s)));
    auto spec = plain({u"true"_s});
    spec.image = u"no/such:image"_s;
    FAILS_WITH(ErrorCode::NotFound, await(m_engine->containers().create(u"imageless"_s, spec)));
    Gathered logs(m_engine->containers().logs(u"nobody"_s, {}));
    QVERIFY(logs.waitForEnd());
    FAILS_WITH(ErrorCode::NotFound, *logs.end);
}

void EngineContract::aTakenNameIsAConflict()
{
    SUCCEEDS(await(m_engine->containers().create(u"taken"_s, plain({u"true"_s}))));
    FAILS_WITH(ErrorCode::Conflict, await(m_engine->containers().create(u"taken"_s, plain({u"true"_s}))));
}

void EngineContract::aRunningContainerIsOnlyRemovedByForce()
{
    QCOMPARE(run(u"busy"_s, {u"sleep"_s, u"1000"_s}), QString());
    FAILS_WITH(ErrorCode::Conflict, await(m_engine->containers().remove(u"busy"_s)));
    SUCCEEDS(await(m_engine->containers().remove(u"busy"_s, Removal::Force)));
}

void EngineContract::eventsTellWhatHappens()
{
    Gathered events(m_engine->system().events({.filters = {{u"type"_s, {u"container"_s}}}}));
    QCOMPARE(run(u"seen"_s, {u"true"_s}), QString());
    const auto is = [](const QString &action) {
        return [action](const EngineEvent &event) {
            return event.type == u"container"_s && event.action == action
                && event.attributes.value(u"name"_s) == u"seen"_s;
        };
    };
    QVERIFY(events.waitFor(is(u"die"_s)));
    const auto start = std::ranges::find_if(events.values, is(u"start"_s));
    const auto die = std::ranges::find_if(events.values, is(u"die"_s));
    QVERIFY(start < die);
    QCOMPARE(die->attributes.value(u"exitCode"_s), u"0"_s);
    QCOMPARE(die->attributes.value(u"contract"_s), u"yes"_s);
    // What happened while nobody listened is told afterwards.
    Gathered later(m_engine->system().events({.sinceNanoseconds = start->nanoseconds}));
    QVERIFY(later.waitFor(is(u"die"_s)));
}

} // namespace pilothouse::test
