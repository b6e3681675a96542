// SPDX-License-Identifier: Apache-2.0
#include "app/cli/logtask.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

namespace {

/// How many lines a container can have printed between its start and our hearing of it.
constexpr int reattachedLines = 10'000;

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
            if (voice->isWaiting && voice->ship == ship)
                reattach(*voice);
    });
    for (const auto &id : *chosen) {
        auto voice = std::make_unique<Voice>();
        voice->instance = id;
        voice->ship = m_scene.environment->instances.find(id)->ship;
        voice->prefix = chosen->size() == 1 ? QString() : id.value.leftJustified(width) + u" | "_s;
        m_voices.push_back(std::move(voice));
        listen(*m_voices.back(), m_scene.arguments.lines);
    }
    if (chosen->empty())
        Q_EMIT finished(exitDone);
}

void LogTask::listen(Voice &voice, int tail)
{
    voice.isWaiting = false;
    voice.lines = m_scene.fleet.logs(voice.ship, voice.instance,
                                     {.tail = tail,
                                      .follow = isFollowing(),
                                      .timestamps = isFollowing() || m_scene.arguments.format == Format::Json});
    voice.lines.each(
        this, [this, &voice](const std::vector<model::LogLine> &lines) { print(voice, lines); },
        [this, &voice](const base::Result<void> &result) { ended(voice, result); });
}

/// Leaves out what was printed before the container stopped. An engine may note a start after the first lines of it.
void LogTask::print(Voice &voice, const std::vector<model::LogLine> &lines)
{
    const bool isJson = m_scene.arguments.format == Format::Json;
    QByteArray bytes;
    for (const auto &line : lines) {
        const bool isOld = voice.started.isValid() && line.at.isValid()
            && (voice.heard.isValid() ? line.at <= voice.heard : line.at < voice.started.addSecs(-1));
        if (isOld)
            continue;
        voice.last = line.at;
        bytes += isJson ? logJson(voice.instance, line) : logBytes(voice.prefix, line);
    }
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

void LogTask::ended(Voice &voice, const base::Result<void> &result)
{
    if (result && isFollowing()) {
        await(voice);
        return;
    }
    if (!result) {
        printFailure(result.error().message.contains(voice.instance.value) ? result.error()
                                                                           : result.error().in(voice.instance.value));
        m_exitCode = exitFailed;
    }
    close();
}

/// What is known of the container may be older than the end of its log.
void LogTask::await(Voice &voice)
{
    m_scene.fleet.observe().then(this, [this, &voice](const base::Result<model::ObservedState> &) {
        voice.isWaiting = true;
        reattach(voice);
        if (voice.isWaiting)
            printError(
                u"pilotctl: %1 is not running; its log goes on when it starts again\n"_s.arg(voice.instance.value));
    });
}

void LogTask::reattach(Voice &voice)
{
    const auto *ship = m_scene.fleet.observed().ship(voice.ship);
    const auto *container = ship ? ship->container(voice.instance) : nullptr;
    if (!container || !container->isUp() || container->started == voice.started)
        return;
    voice.started = container->started;
    voice.heard = voice.last;
    listen(voice, reattachedLines);
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

QByteArray logBytes(const QString &prefix, const model::LogLine &line)
{
    return prefix.toUtf8() + line.text + '\n';
}

} // namespace pilothouse::cli
