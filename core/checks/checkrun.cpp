// SPDX-License-Identifier: Apache-2.0
#include "core/checks/checkrun.h"

#include "core/checks/execprobe.h"
#include "core/checks/httpprobe.h"
#include "core/checks/logtail.h"
#include "core/checks/rexecprobe.h"
#include "core/checks/sleepprobe.h"
#include "core/checks/tcpprobe.h"

using namespace Qt::StringLiterals;

namespace pilothouse::checks {

using base::Error;
using base::ErrorCode;
using model::LifecycleState;

CheckRun::CheckRun(engine::Engine &engine, const model::Check &check, Subject subject, const Pace &pace,
                   QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_check(check)
    , m_subject(std::move(subject))
    , m_probe(makeProbe(pace))
    , m_watch(new ConditionWatch(engine, m_subject.instance.value, check.state, pace, this))
{
    connect(m_probe, &Probe::progressed, this, &CheckRun::progressed);
    connect(m_probe, &Probe::passed, this, &CheckRun::pass);
    connect(m_probe, &Probe::failed, this, &CheckRun::fail);
    connect(m_watch, &ConditionWatch::met, this, &CheckRun::begin);
    connect(m_watch, &ConditionWatch::broken, this, &CheckRun::breakOff);
}

CheckRun::~CheckRun() = default;

Probe *CheckRun::makeProbe(const Pace &pace)
{
    using namespace model;
    return std::visit(
        base::Match{
            [&](const TcpCheck &check) -> Probe * { return new TcpProbe(check, pace, this); },
            [&](const HttpCheck &check) -> Probe * { return new HttpProbe(check, pace, this); },
            [&](const ExecCheck &check) -> Probe * { return new ExecProbe(check, m_subject.variables, pace, this); },
            [&](const RexecCheck &check) -> Probe * {
                return new RexecProbe(m_engine, m_subject.instance.value, check, pace, this);
            },
            [&](const SleepCheck &check) -> Probe * { return new SleepProbe(check, pace, this); },
        },
        m_check.what);
}

void CheckRun::start()
{
    m_watch->start();
}

void CheckRun::giveUp()
{
    if (std::exchange(m_ended, true))
        return;
    m_watch->stop();
    m_probe->disconnect(this);
    m_probe->deleteLater();
}

/// Nothing is run on behalf of a container that is not as it should be.
void CheckRun::begin()
{
    if (!std::exchange(m_begun, true))
        m_probe->start();
}

void CheckRun::pass(const QString &note)
{
    if (std::exchange(m_ended, true))
        return;
    m_watch->stop();
    Q_EMIT finished(note);
}

void CheckRun::breakOff(const Error &why)
{
    const bool isDownAlready = m_check.state == LifecycleState::PreStop && why.code == ErrorCode::Conflict && !m_begun;
    if (isDownAlready) // by itself: what the checks were to hold up has come to pass
        return pass(u"down already"_s);
    fail({why.code, m_begun ? u"broken off: "_s + why.message : u"not begun: "_s + why.message, {}});
}

void CheckRun::fail(const Error &why)
{
    if (std::exchange(m_ended, true))
        return;
    m_watch->stop();
    m_probe->disconnect(this);
    m_probe->deleteLater();
    const QString check = u"%1 check %2 "_s.arg(toIdentifier(m_check.state), toCall(m_check));
    const Error error = Error{why.code, check + why.message, {}}.in(m_subject.instance.value);
    if (m_check.state != LifecycleState::Running || why.code == ErrorCode::Unreachable)
        return Q_EMIT finished(tl::unexpected(error));
    auto *tail = new LogTail(m_engine, m_subject.instance.value, this);
    connect(tail, &LogTail::fetched, this, [this, error](const QStringList &lines) {
        Q_EMIT finished(tl::unexpected(Error{error.code, error.message, lines.join(u'\n')}));
    });
}

} // namespace pilothouse::checks
