// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/runningwatch.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::fleet {

using base::ErrorCode;
using base::Result;
using model::ContainerState;
using model::ObservedContainer;

namespace {

// MaestroNG looks eleven times, half a second apart, until a container runs.
constexpr auto patience = 5500ms;
constexpr auto longestInterval = 500ms;
constexpr auto moment = 250ms;
constexpr int logTail = 10;

QString howItEnded(const ObservedContainer &container)
{
    QString text = container.state == ContainerState::Restarting ? u"keeps exiting (%1) and being restarted"_s
                                                                 : u"exited (%1) right after its start"_s;
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
    if (!std::exchange(m_ended, true))
        Q_EMIT finished(base::failure(ErrorCode::Cancelled, u"given up"_s));
}

void RunningWatch::look()
{
    m_engine.containers().inspect(m_container.value).then(this, [this](const Result<ObservedContainer> &seen) {
        if (!m_ended)
            take(seen);
    });
}

void RunningWatch::take(const Result<ObservedContainer> &seen)
{
    if (!seen) {
        m_ended = true;
        Q_EMIT finished(tl::unexpected(seen.error()));
        return;
    }
    if (hasEnded(*seen))
        return fail(howItEnded(*seen));
    const bool isSteady = m_up && m_up->started == seen->started && m_up->restartCount == seen->restartCount;
    if (seen->state == ContainerState::Running && isSteady) {
        m_ended = true;
        Q_EMIT finished(QString());
        return;
    }
    if (std::chrono::milliseconds(m_since.elapsed()) > patience)
        return fail(seen->state == ContainerState::Restarting || m_up ? howItEnded(*seen)
                                                                      : u"is not running after 5.5 s"_s);
    if (seen->state == ContainerState::Running) {
        m_up = *seen;
        m_timer.start(moment);
        return;
    }
    m_timer.start(m_interval);
    m_interval = std::min<std::chrono::milliseconds>(m_interval + 100ms, longestInterval);
}

void RunningWatch::fail(const QString &why)
{
    m_ended = true;
    m_problem = {ErrorCode::Conflict, why, {}};
    const auto end = [this](const Result<void> &) {
        m_problem.detail = m_log.join(u'\n');
        Q_EMIT finished(tl::unexpected(m_problem));
    };
    m_lines = m_engine.containers().logs(m_container.value,
                                         engine::LogOptions{.tail = logTail, .follow = false, .timestamps = false});
    m_lines.each(
        this,
        [this](const std::vector<model::LogLine> &lines) {
            for (const auto &line : lines)
                m_log.push_back(QString::fromUtf8(line.text));
        },
        end);
}

} // namespace pilothouse::fleet
