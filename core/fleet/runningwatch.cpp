// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/runningwatch.h"

#include "core/checks/logtail.h"
#include "core/engine/containerjson.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::fleet {

using base::ErrorCode;
using base::Result;
using model::ContainerState;
using model::Health;
using model::ObservedContainer;

namespace {

// MaestroNG looks eleven times, half a second apart, until a container runs.
constexpr auto patience = 5500ms;
constexpr auto longestInterval = 500ms;
constexpr auto moment = 100ms;

enum class Moment { AfterStart, BeforeHealth };

QString howItEnded(const ObservedContainer &container, Moment when)
{
    QString text = container.state == ContainerState::Restarting ? u"keeps exiting (%1) and being restarted"_s
        : when == Moment::AfterStart                             ? u"exited (%1) right after its start"_s
                                                                 : u"exited (%1) before it was healthy"_s;
    text = text.arg(container.exitCode);
    if (container.outOfMemory)
        text += u", out of memory"_s;
    if (!container.problem.isEmpty())
        text += u": "_s + container.problem;
    return text;
}

bool hasEnded(const ObservedContainer &container)
{
    return container.state == ContainerState::Exited || container.state == ContainerState::Dead
        || container.state == ContainerState::Removing;
}

} // namespace

RunningWatch::RunningWatch(engine::Engine &engine, const model::InstanceId &container, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_container(container)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RunningWatch::look);
}

void RunningWatch::start()
{
    m_since.start();
    look();
}

void RunningWatch::giveUp()
{
    end(base::failure(ErrorCode::Cancelled, u"given up"_s));
}

void RunningWatch::end(const Result<QString> &result)
{
    if (!std::exchange(m_ended, true))
        Q_EMIT finished(result);
}

void RunningWatch::look()
{
    m_engine.containers().inspectJson(m_container.value).then(this, [this](const Result<QJsonObject> &json) {
        if (!m_ended)
            take(json);
    });
}

void RunningWatch::take(const Result<QJsonObject> &json)
{
    const auto seen = json.and_then(engine::containerFromJson);
    if (!seen)
        return end(tl::unexpected(seen.error()));
    const bool isSteady = m_up && m_up->started == seen->started && m_up->restartCount == seen->restartCount;
    const bool wasSteady = !m_said.isEmpty(); // and has been waited for to be healthy
    if (hasEnded(*seen))
        return fail(howItEnded(*seen, wasSteady ? Moment::BeforeHealth : Moment::AfterStart));
    if (seen->state == ContainerState::Running && isSteady)
        return takeHealth(*seen, healthGate(*json));
    if (!wasSteady && std::chrono::milliseconds(m_since.elapsed()) > patience)
        return fail(seen->state == ContainerState::Restarting || m_up ? howItEnded(*seen, Moment::AfterStart)
                                                                      : u"is not running after 5.5 s"_s);
    if (wasSteady && !isSteady)
        return fail(howItEnded(*seen, Moment::BeforeHealth));
    if (seen->state == ContainerState::Running) {
        m_up = *seen;
        m_timer.start(moment);
        return;
    }
    m_timer.start(m_interval);
    m_interval = std::min<std::chrono::milliseconds>(m_interval + 100ms, longestInterval);
}

/// It runs. Where the engine checks its health, that counts as well.
void RunningWatch::takeHealth(const ObservedContainer &container, const HealthGate &gate)
{
    switch (container.health) {
    case Health::None:
        return end(QString());
    case Health::Healthy:
        return end(u"healthy"_s);
    case Health::Unhealthy:
        return fail(gate.lastFailure.isEmpty() ? u"is unhealthy"_s : u"is unhealthy: "_s + gate.lastFailure);
    case Health::Starting:
        break;
    }
    if (std::chrono::milliseconds(m_since.elapsed()) > gate.time)
        return fail(u"is neither healthy nor unhealthy after %1 s"_s.arg(m_since.elapsed() / 1000));
    QString text = u"health: starting"_s;
    if (gate.failingStreak > 0)
        text += u", failed %1 of %2 times: %3"_s.arg(gate.failingStreak).arg(gate.retries).arg(gate.lastFailure);
    if (text != std::exchange(m_said, text))
        Q_EMIT progressed(text);
    m_timer.start(longestInterval);
}

void RunningWatch::fail(const QString &why)
{
    auto *tail = new checks::LogTail(m_engine, m_container.value, this);
    connect(tail, &checks::LogTail::fetched, this,
            [this, why](const QStringList &lines) { end(base::failure(ErrorCode::Conflict, why, lines.join(u'\n'))); });
}

} // namespace pilothouse::fleet
