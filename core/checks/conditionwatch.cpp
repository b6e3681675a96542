// SPDX-License-Identifier: Apache-2.0
#include "core/checks/conditionwatch.h"

using namespace Qt::StringLiterals;

namespace pilothouse::checks {

using base::Error;
using base::ErrorCode;
using base::Result;
using model::LifecycleState;
using model::ObservedContainer;

namespace {

QString howItIs(const ObservedContainer &container)
{
    if (container.state != model::ContainerState::Exited)
        return u"the container is %1"_s.arg(model::toIdentifier(container.state));
    QString text = u"the container exited (%1)"_s.arg(container.exitCode);
    if (container.outOfMemory)
        text += u", out of memory"_s;
    return text;
}

} // namespace

ConditionWatch::ConditionWatch(engine::Engine &engine, const QString &container, LifecycleState state, const Pace &pace,
                               QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_container(container)
    , m_wantsUp(state == LifecycleState::Running || state == LifecycleState::PreStop)
    , m_pace(pace)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConditionWatch::look);
}

void ConditionWatch::stop()
{
    m_stopped = true;
    m_timer.stop();
}

void ConditionWatch::look()
{
    m_engine.containers().inspect(m_container).then(this, [this](const Result<ObservedContainer> &seen) {
        if (!m_stopped)
            take(seen);
    });
}

void ConditionWatch::take(const Result<ObservedContainer> &seen)
{
    const bool isAbsent = !seen && seen.error().code == ErrorCode::NotFound;
    if (!seen && !isAbsent)
        return doubt(seen.error());
    const bool isUp = seen && seen->isUp();
    if (isUp != m_wantsUp)
        return doubt({ErrorCode::Conflict, isAbsent ? u"there is no such container"_s : howItIs(*seen), {}});
    m_doubted = false;
    m_timer.start(m_pace.watching);
    Q_EMIT met();
}

void ConditionWatch::doubt(const Error &why)
{
    if (std::exchange(m_doubted, true)) {
        stop();
        Q_EMIT broken(why);
    } else {
        m_timer.start(m_pace.doubting);
    }
}

} // namespace pilothouse::checks
