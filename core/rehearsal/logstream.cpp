// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/logstream.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

constexpr qsizetype largestWrite = qsizetype(64) * 1024;

} // namespace

LogStream::LogStream(Exchange *exchange, Containers &containers, const Container &container)
    : QObject(exchange)
    , m_exchange(*exchange)
    , m_containers(containers)
    , m_id(container.id)
{
    const Call &call = exchange->call();
    m_since = parseTime(call.parameter(u"since"_s));
    m_until = parseTime(call.parameter(u"until"_s));
    m_follows = call.flag(u"follow"_s);
    m_hasTimestamps = call.flag(u"timestamps"_s);
    m_wantsOutput = call.flag(u"stdout"_s);
    m_wantsError = call.flag(u"stderr"_s);
    m_isTty = container.config.value(u"Tty"_s).toBool();
    m_begun = containers.ground().clock.now();
    m_place = firstPlace(container);
    connect(exchange, &Exchange::drained, this, &LogStream::pump);
    connect(&containers, &Containers::changed, this, [this](const QString &id) {
        if (id == m_id)
            pump();
    });
    exchange->beginStream();
    QMetaObject::invokeMethod(this, &LogStream::pump, Qt::QueuedConnection);
}

LogStream::Place LogStream::firstPlace(const Container &container) const
{
    const auto now = m_begun;
    bool isNumber = false;
    qint64 wanted = m_exchange.call().parameter(u"tail"_s).toLongLong(&isNumber);
    if (!isNumber || wanted < 0)
        return {};
    for (std::size_t period = container.log.size(); period > 0; --period) {
        const qint64 count = container.log[period - 1].count(now);
        if (count >= wanted)
            return {period - 1, count - wanted};
        wanted -= count;
    }
    return {};
}

void LogStream::pump()
{
    const Container *container = m_containers.find(m_id);
    if (!container) {
        m_exchange.endStream();
        return;
    }
    const auto next = writeDue(*container);
    if (m_exchange.isFull()) // goes on at `drained`
        return;
    if (!m_follows || !container->isAlive()) {
        m_exchange.endStream();
        return;
    }
    if (!next || m_isScheduled)
        return;
    Clock &clock = m_containers.ground().clock;
    m_isScheduled = true;
    clock.after(*next - clock.now(), this, [this] {
        m_isScheduled = false;
        pump();
    });
}

std::optional<Clock::Time> LogStream::writeDue(const Container &container)
{
    const Clock &clock = m_containers.ground().clock;
    const auto now = m_follows ? clock.now() : m_begun;
    QByteArray bytes;
    for (; m_place.period < container.log.size(); m_place = {m_place.period + 1, 0}) {
        const LogPeriod &period = container.log[m_place.period];
        const qint64 count = period.count(now);
        for (; m_place.line < count && !m_exchange.isFull(); ++m_place.line) {
            const Output output = period.script->line(m_place.line);
            const qint64 at = clock.toWall(period.begin + output.at);
            if (at < m_since || (m_until > 0 && at > m_until))
                continue;
            bytes += toFrame(output, at);
            if (bytes.size() > largestWrite)
                m_exchange.write(std::exchange(bytes, {}));
        }
        const bool isLast = m_place.period + 1 == container.log.size();
        if (m_place.line < count || isLast)
            break;
    }
    m_exchange.write(bytes);
    if (container.log.empty() || !container.isAlive())
        return std::nullopt;
    const LogPeriod &last = container.log.back();
    const bool hasMore = last.script->isEndless() || m_place.line < qint64(last.script->once.size());
    return hasMore ? std::optional(last.begin + last.script->line(m_place.line).at) : std::nullopt;
}

QByteArray LogStream::toFrame(const Output &output, qint64 at) const
{
    const bool isError = output.channel == model::LogLine::Channel::Error;
    if (!(isError ? m_wantsError : m_wantsOutput))
        return {};
    QByteArray line = output.text + '\n';
    if (m_hasTimestamps)
        line.prepend(toRfc3339(at).toLatin1() + ' ');
    if (m_isTty)
        return line;
    QByteArray frame(8, '\0');
    frame[0] = isError ? 2 : 1;
    qToBigEndian(quint32(line.size()), frame.data() + 4);
    return frame + line;
}

} // namespace pilothouse::rehearsal
