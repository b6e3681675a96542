// SPDX-License-Identifier: Apache-2.0
#include "core/checks/probe.h"

using namespace Qt::StringLiterals;

namespace pilothouse::checks {

using base::ErrorCode;
using std::chrono::milliseconds;
using std::chrono::seconds;

RepeatedProbe::RepeatedProbe(Patience patience, const Pace &pace, QObject *parent)
    : Probe(parent)
    , m_patience(patience)
    , m_pace(pace)
    , m_next(this)
    , m_deadline(this)
{
    m_next.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &RepeatedProbe::begin);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        drop();
        end();
    });
}

void RepeatedProbe::start()
{
    m_since.start();
    if (m_patience.time.count() > 0)
        m_deadline.start(m_patience.time);
    Q_EMIT progressed(-1, m_patience.attempts > 0 ? u"attempt 1 of %1"_s.arg(m_patience.attempts) : u"first request"_s);
    begin();
}

void RepeatedProbe::begin()
{
    ++m_attempt;
    attempt();
}

void RepeatedProbe::hit()
{
    m_deadline.stop();
    Q_EMIT passed(m_attempt == 1 ? QString() : u"at attempt %1"_s.arg(m_attempt));
}

void RepeatedProbe::miss(const QString &why)
{
    m_lastMiss = why;
    const bool isLast = m_patience.attempts > 0 ? m_attempt >= m_patience.attempts
                                                : milliseconds(m_since.elapsed()) + m_pace.between > m_patience.time;
    if (isLast)
        return end();
    Q_EMIT progressed(-1, count() + u": "_s + why);
    m_next.start(m_pace.between);
}

/// "attempt 3 of 180", "attempt 3, 12 of 300 s".
QString RepeatedProbe::count() const
{
    if (m_patience.attempts > 0)
        return u"attempt %1 of %2"_s.arg(m_attempt).arg(m_patience.attempts);
    return u"attempt %1, %2 of %3 s"_s.arg(m_attempt)
        .arg(m_since.elapsed() / 1000)
        .arg(std::chrono::duration_cast<seconds>(m_patience.time).count());
}

void RepeatedProbe::refuse(const base::Error &why)
{
    m_deadline.stop();
    Q_EMIT failed(why);
}

void RepeatedProbe::end()
{
    m_deadline.stop();
    const QString attempts = m_attempt == 1 ? u"1 attempt"_s : u"%1 attempts"_s.arg(m_attempt);
    const QString within = m_patience.attempts > 0
        ? u"in "_s + attempts
        : u"within %1 s (%2)"_s.arg(double(m_patience.time.count()) / 1000).arg(attempts);
    const QString why = m_lastMiss.isEmpty() ? u"no answer"_s : m_lastMiss;
    Q_EMIT failed({ErrorCode::TimedOut, u"did not pass %1: %2"_s.arg(within, why), {}});
}

} // namespace pilothouse::checks
