// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/enginecontract.h"

using namespace Qt::StringLiterals;

namespace pilothouse::test {

using namespace engine;
using base::ErrorCode;

namespace {

const auto image = u"local/busybox:1"_s;

QStringList shell(const QString &script)
{
    return {u"sh"_s, u"-c"_s, script};
}

} // namespace

void EngineContract::logsHaveBothChannelsAndTimes()
{
    QCOMPARE(run(u"talker"_s, shell(u"echo 'hällo out'; echo err >&2"_s)), QString());
    QVERIFY(waitUntilDown(u"talker"_s));
    Gathered logs(m_engine->containers().logs(u"talker"_s, {}));
    QVERIFY(logs.waitForEnd());
    SUCCEEDS(*logs.end);
    QCOMPARE(logs.values.size(), 2u);
    const auto has = [&](model::LogLine::Channel channel, const QByteArray &text) {
        return std::ranges::any_of(logs.values, [&](const model::LogLine &line) {
            return line.channel == channel && line.text == text && line.at.isValid();
        });
    };
    QVERIFY(has(model::LogLine::Channel::Output, "h\u00e4llo out"));
    QVERIFY(has(model::LogLine::Channel::Error, "err"));
}

void EngineContract::logsBeginWithTheTail()
{
    QCOMPARE(run(u"counter"_s, shell(u"for i in 1 2 3 4 5; do echo $i; done"_s)), QString());
    QVERIFY(waitUntilDown(u"counter"_s));
    Gathered logs(m_engine->containers().logs(u"counter"_s, {.tail = 2, .timestamps = false}));
    QVERIFY(logs.waitForEnd());
    QCOMPARE(logs.values.size(), 2u);
    QCOMPARE(logs.values[0].text, "4");
    QCOMPARE(logs.values[1].text, "5");
    QVERIFY(!logs.values[1].at.isValid());
}

void EngineContract::logsAreFollowedUntilTheContainerStops()
{
    QCOMPARE(run(u"speaker"_s, shell(u"while :; do echo tick; sleep 0.1; done"_s)), QString());
    Gathered logs(m_engine->containers().logs(u"speaker"_s, {.follow = true}));
    QTRY_VERIFY(logs.values.size() >= 3);
    QVERIFY(!logs.end);
    SUCCEEDS(await(m_engine->containers().kill(u"speaker"_s)));
    QVERIFY(logs.waitForEnd());
    SUCCEEDS(*logs.end);
}

void EngineContract::aCancelledStreamEnds()
{
    QCOMPARE(run(u"endless"_s, shell(u"while :; do echo tick; sleep 0.1; done"_s)), QString());
    const auto subscription = m_engine->containers().logs(u"endless"_s, {.follow = true});
    Gathered logs(subscription);
    QTRY_VERIFY(!logs.values.empty());
    subscription.cancel();
    QVERIFY(logs.waitForEnd());
    FAILS_WITH(ErrorCode::Cancelled, *logs.end);
}

void EngineContract::statsFlow()
{
    QCOMPARE(run(u"worker"_s, shell(u"while :; do :; done"_s)), QString());
    Gathered stats(m_engine->containers().stats(u"worker"_s));
    QVERIFY(stats.waitFor([](const ContainerUsage &usage) { return usage.cpu > 0.01 && usage.memoryByteCount > 0; }));
    QVERIFY(stats.values.back().at.isValid());
}

void EngineContract::execTellsOutputAndExitCode()
{
    QCOMPARE(run(u"host"_s, {u"sleep"_s, u"1000"_s}), QString());
    const auto exec = await(m_engine->exec().create(u"host"_s, {.command = shell(u"echo hello; exit 3"_s)}));
    SUCCEEDS(exec);
    Gathered output(m_engine->exec().start(*exec));
    QVERIFY(output.waitForEnd());
    SUCCEEDS(*output.end);
    QByteArray bytes;
    for (const auto &piece : output.values)
        bytes += piece.bytes;
    QCOMPARE(bytes, "hello\n");
    QTRY_COMPARE(await(m_engine->exec().inspect(*exec))->exitCode, 3);
    SUCCEEDS(await(m_engine->containers().kill(u"host"_s)));
    QVERIFY(waitUntilDown(u"host"_s));
    FAILS_WITH(ErrorCode::Conflict, await(m_engine->exec().create(u"host"_s, {.command = {u"true"_s}})));
}

void EngineContract::imagesAreListedAndInspected()
{
    const auto inspected = await(m_engine->images().inspect(image));
    SUCCEEDS(inspected);
    QVERIFY(inspected->tags.contains(image));
    QVERIFY(inspected->byteCount > 0);
    QCOMPARE(inspected->defaults.command, std::optional(QStringList{u"sh"_s}));
    const model::VariableSetting path{u"PATH"_s, u"/bin"_s};
    QCOMPARE(inspected->defaults.variables, std::vector{path});
    const auto list = await(m_engine->images().list());
    SUCCEEDS(list);
    QVERIFY(std::ranges::any_of(
        *list, [&](const ImageSummary &i) { return i.id == inspected->id && i.tags.contains(image); }));
}

void EngineContract::aFailedPullIsAnError()
{
    // Nobody listens there: the engine says so in its stream or with a status, depending on its version.
    Gathered pull(m_engine->images().pull(model::ImageReference::fromString(u"127.0.0.1:1/no/such:image"_s)));
    QVERIFY(pull.waitForEnd());
    QVERIFY(!*pull.end);
    QVERIFY(!pull.end->error().message.isEmpty());
}

void EngineContract::networksComeAndGo()
{
    const auto id = await(m_engine->networks().create({.name = u"net1"_s, .labels = {{u"a"_s, u"b"_s}}}));
    SUCCEEDS(id);
    const auto seen = await(m_engine->networks().inspect(u"net1"_s));
    SUCCEEDS(seen);
    QCOMPARE(seen->id, *id);
    QCOMPARE(seen->labels.value(u"a"_s), u"b"_s);
    FAILS_WITH(ErrorCode::Conflict, await(m_engine->networks().create({.name = u"net1"_s})));
    const auto list = await(m_engine->networks().list());
    SUCCEEDS(list);
    QVERIFY(std::ranges::any_of(*list, [](const Network &network) { return network.name == u"net1"_s; }));
    SUCCEEDS(await(m_engine->networks().remove(u"net1"_s)));
    FAILS_WITH(ErrorCode::NotFound, await(m_engine->networks().inspect(u"net1"_s)));
}

void EngineContract::volumesComeAndGo()
{
    SUCCEEDS(await(m_engine->volumes().create({.name = u"vol1"_s, .labels = {{u"a"_s, u"b"_s}}})));
    const auto seen = await(m_engine->volumes().inspect(u"vol1"_s));
    SUCCEEDS(seen);
    QCOMPARE(seen->labels.value(u"a"_s), u"b"_s);
    const auto list = await(m_engine->volumes().list());
    SUCCEEDS(list);
    QVERIFY(std::ranges::any_of(*list, [](const Volume &volume) { return volume.name == u"vol1"_s; }));
    auto spec = plain({u"true"_s});
    spec.binds = {u"vol1:/v:rw"_s};
    SUCCEEDS(await(m_engine->containers().create(u"voluser"_s, spec)));
    FAILS_WITH(ErrorCode::Conflict, await(m_engine->volumes().remove(u"vol1"_s)));
    SUCCEEDS(await(m_engine->containers().remove(u"voluser"_s)));
    SUCCEEDS(await(m_engine->volumes().remove(u"vol1"_s)));
    FAILS_WITH(ErrorCode::NotFound, await(m_engine->volumes().inspect(u"vol1"_s)));
}

} // namespace pilothouse::test
