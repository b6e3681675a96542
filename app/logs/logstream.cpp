// SPDX-License-Identifier: Apache-2.0
#include "app/logs/logstream.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::app {

LogStream::LogStream(int number, LogOpener opener, QObject *parent)
    : QObject(parent)
    , m_open(std::move(opener))
    , m_number(number)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(3s);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        if (m_state == State::Broken && m_target.reachable)
            open();
    });
}

void LogStream::update(const LogTarget &target)
{
    const LogTarget before = std::exchange(m_target, target);
    const bool restarted = before.started.isValid() && target.started.isValid() && before.started != target.started;
    if (restarted)
        say(tr("%1: container restarted (exit %2), stream goes on").arg(target.instance.value).arg(target.exitCode),
            target.started);
    const bool idle = m_state == State::Absent || m_state == State::Ended || m_state == State::Broken;
    const bool again =
        restarted || m_state == State::Absent || (target.up && !before.up) || (target.reachable && !before.reachable);
    if (idle && again && target.exists && target.reachable)
        open();
}

void LogStream::open()
{
    m_receiver = std::make_unique<QObject>();
    m_subscription = m_open(m_target.ship, m_target.instance, m_seam.resume({}));
    setState(State::Waiting);
    if (!m_subscription.isValid())
        return;
    m_subscription.each(
        m_receiver.get(), [this](const std::vector<model::LogLine> &lines) { take(lines); },
        [this](const base::Result<void> &result) { end(result); });
}

void LogStream::take(const std::vector<model::LogLine> &lines)
{
    m_lastArrival = QDateTime::currentDateTimeUtc();
    std::vector<LogEntry> entries;
    entries.reserve(lines.size());
    const QDateTime known = m_seam.last();
    for (const auto &line : lines) {
        if (m_seam.takes(line))
            entries.push_back(toEntry(line, m_number, m_lastArrival));
    }
    mend(known);
    m_lineCount += int(entries.size());
    setState(State::Live);
    if (!entries.empty())
        Q_EMIT arrived(entries);
}

/// Says what a break has cost, behind the last line before it.
void LogStream::mend(const QDateTime &known)
{
    if (!m_broke.isValid() || m_seam.verdict() == fleet::LogSeam::Verdict::Pending)
        return;
    const QString lost = m_broke.toLocalTime().toString(u"HH:mm:ss"_s);
    const QString back = m_lastArrival.toLocalTime().toString(u"HH:mm:ss"_s);
    const QString cost = m_seam.verdict() == fleet::LogSeam::Verdict::Torn
        ? tr("%1: connection lost %2, back %3: lines may be missing")
        : tr("%1: connection lost %2, back %3: no line is missing");
    say(cost.arg(m_target.instance.value, lost, back), known.isValid() ? known : m_lastArrival);
    m_broke = {};
}

void LogStream::end(const base::Result<void> &result)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime at = m_seam.last().isValid() ? m_seam.last() : now;
    if (result) {
        say(tr("%1: container stopped, stream ended").arg(m_target.instance.value), at);
        setState(State::Ended);
        return;
    }
    if (!m_broke.isValid() && m_seam.last().isValid())
        m_broke = now;
    if (m_problem != result.error().message)
        say(tr("%1: stream broke: %2").arg(m_target.instance.value, result.error().message), at);
    m_problem = result.error().message;
    setState(State::Broken);
    m_retry.start();
}

void LogStream::say(const QString &text, const QDateTime &at)
{
    Q_EMIT arrived({divider(text, m_number, at)});
}

void LogStream::setState(State state)
{
    if (state == m_state)
        return;
    if (state == State::Live)
        m_problem.clear();
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace pilothouse::app
