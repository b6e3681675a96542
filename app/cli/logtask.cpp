// SPDX-License-Identifier: Apache-2.0
#include "app/cli/logtask.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto breath = 1s; ///< between a stream that broke and another look at its ship

bool isLoss(const base::Error &error)
{
    using enum base::ErrorCode;
    return error.code == Unreachable || error.code == TimedOut || error.code == Protocol;
}

QString timeText(const QDateTime &at)
{
    return at.toLocalTime().toString(u"HH:mm:ss"_s);
}

} // namespace

LogTask::LogTask(const Scene &scene)
    : m_scene(scene)
{
}

void LogTask::start()
{
    auto selection = m_scene.arguments.intent.selection;
    selection.expansion = planning::Expansion::AsGiven;
    const auto chosen =
        planning::resolve(*m_scene.environment, selection, planning::Verb::Start, planning::Ordering::Ignored);
    if (!chosen) {
        Q_EMIT finished(refuseUsage(chosen.error().message));
        return;
    }
    qsizetype width = 0;
    for (const auto &id : *chosen)
        width = std::max(width, id.value.size());
    m_open = chosen->size();
    connect(&m_scene.fleet, &fleet::Fleet::shipChanged, this, [this](const model::ShipId &ship) {
        for (const auto &voice : m_voices)
            if (voice->ship == ship)
                takeUp(*voice);
    });
    for (const auto &id : *chosen) {
        auto voice = std::make_unique<Voice>();
        voice->instance = id;
        voice->ship = m_scene.environment->instances.find(id)->ship;
        voice->prefix = chosen->size() == 1 ? QString() : id.value.leftJustified(width) + u" | "_s;
        m_voices.push_back(std::move(voice));
        listen(*m_voices.back(), request());
    }
    if (chosen->empty())
        Q_EMIT finished(exitDone);
}

fleet::LogRequest LogTask::request() const
{
    return {.tail = m_scene.arguments.lines,
            .follow = isFollowing(),
            .timestamps = isFollowing() || m_scene.arguments.format == Format::Json};
}

void LogTask::listen(Voice &voice, const fleet::LogRequest &first)
{
    voice.awaits = Awaits::Nothing;
    voice.lines = m_scene.fleet.logs(voice.ship, voice.instance, voice.seam.resume(first));
    voice.lines.each(
        this, [this, &voice](const std::vector<model::LogLine> &lines) { print(voice, lines); },
        [this, &voice](const base::Result<void> &result) { ended(voice, result); });
}

void LogTask::print(Voice &voice, const std::vector<model::LogLine> &lines)
{
    const bool isJson = m_scene.arguments.format == Format::Json;
    QByteArray bytes;
    for (const auto &line : lines) {
        const bool isNew = voice.seam.takes(line);
        if (voice.lost.isValid())
            bytes += gap(voice);
        if (isNew)
            bytes += isJson ? logJson(voice.instance, line) : logBytes(voice.prefix, line);
    }
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

/// What a break has cost, once that is known; nothing is said where nothing is missing.
QByteArray LogTask::gap(Voice &voice) const
{
    if (voice.seam.verdict() == fleet::LogSeam::Verdict::Pending)
        return {};
    const QDateTime lost = std::exchange(voice.lost, {});
    if (voice.seam.verdict() == fleet::LogSeam::Verdict::Whole)
        return {};
    const QDateTime back = QDateTime::currentDateTimeUtc();
    if (m_scene.arguments.format == Format::Json)
        return gapJson(voice.instance, lost, back);
    const QString mark =
        u"— connection lost %1, back %2: lines may be missing —\n"_s.arg(timeText(lost), timeText(back));
    return (voice.prefix + mark).toUtf8();
}

void LogTask::ended(Voice &voice, const base::Result<void> &result)
{
    if (result && isFollowing())
        return awaitStart(voice);
    const auto *ship = m_scene.fleet.observed().ship(voice.ship);
    if (!result && isFollowing() && isLoss(result.error()) && ship && ship->observedAt.isValid())
        return awaitShip(voice, result.error());
    if (!result) {
        printFailure(result.error().message.contains(voice.instance.value) ? result.error()
                                                                           : result.error().in(voice.instance.value));
        m_exitCode = exitFailed;
    }
    close();
}

/// What is known of the container may be older than the end of its log.
void LogTask::awaitStart(Voice &voice)
{
    m_scene.fleet.observe().then(this, [this, &voice](const base::Result<model::ObservedState> &) {
        voice.awaits = Awaits::Start;
        reattach(voice);
        if (voice.awaits == Awaits::Start)
            printError(
                u"pilotctl: %1 is not running; its log goes on when it starts again\n"_s.arg(voice.instance.value));
    });
}

/// The ship may count as online still: its state is looked at a moment later, and again whenever it changes.
void LogTask::awaitShip(Voice &voice, const base::Error &why)
{
    if (!voice.lost.isValid()) {
        voice.lost = QDateTime::currentDateTimeUtc();
        printError(u"pilotctl: %1: connection lost: %2; the log goes on when ship %3 answers again\n"_s.arg(
            voice.instance.value, why.message, voice.ship.value));
    }
    QTimer::singleShot(breath, this, [this, &voice] {
        voice.awaits = Awaits::Ship;
        takeUp(voice);
    });
}

void LogTask::takeUp(Voice &voice)
{
    const auto *ship = m_scene.fleet.observed().ship(voice.ship);
    if (voice.awaits == Awaits::Start)
        reattach(voice);
    else if (voice.awaits == Awaits::Ship && ship && ship->isOnline())
        listen(voice, request());
}

/// An engine may note a start after the first lines of it.
void LogTask::reattach(Voice &voice)
{
    const auto *ship = m_scene.fleet.observed().ship(voice.ship);
    const auto *container = ship ? ship->container(voice.instance) : nullptr;
    if (!container || !container->isUp() || container->started == voice.started)
        return;
    voice.started = container->started;
    fleet::LogRequest first = request();
    first.tail = -1;
    first.since = container->started.addSecs(-1);
    listen(voice, first);
}

void LogTask::close()
{
    if (--m_open == 0)
        Q_EMIT finished(m_exitCode);
}

QByteArray logJson(const model::InstanceId &instance, const model::LogLine &line)
{
    const bool isError = line.channel == model::LogLine::Channel::Error;
    const QJsonObject object{{u"container"_s, instance.value},
                             {u"at"_s, line.at.toUTC().toString(Qt::ISODateWithMs)},
                             {u"stream"_s, isError ? u"stderr"_s : u"stdout"_s},
                             {u"line"_s, QString::fromUtf8(line.text)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray gapJson(const model::InstanceId &instance, const QDateTime &lost, const QDateTime &back)
{
    const QJsonObject gap{{u"lost"_s, lost.toUTC().toString(Qt::ISODateWithMs)},
                          {u"back"_s, back.toUTC().toString(Qt::ISODateWithMs)}};
    return QJsonDocument({{u"container"_s, instance.value}, {u"gap"_s, gap}}).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray logBytes(const QString &prefix, const model::LogLine &line)
{
    return prefix.toUtf8() + line.text + '\n';
}

} // namespace pilothouse::cli
