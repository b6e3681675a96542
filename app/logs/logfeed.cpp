// SPDX-License-Identifier: Apache-2.0
#include "app/logs/logfeed.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace pilothouse::app {

LogFeed::LogFeed(QObject *parent)
    : QObject(parent)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(40ms);
    connect(&m_flush, &QTimer::timeout, this, &LogFeed::flush);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &LogFeed::refreshSources);
}

LogFeed::~LogFeed() = default;

void LogFeed::setFollowing(bool following)
{
    if (following == m_following)
        return;
    m_following = following;
    m_newLineCount = 0;
    Q_EMIT followingChanged();
    Q_EMIT newLineCountChanged();
}

void LogFeed::setOpener(LogOpener opener)
{
    m_streams.clear();
    m_pending.clear();
    m_log.clear();
    m_opener = std::move(opener);
    refreshSources();
}

void LogFeed::setTargets(const std::vector<LogTarget> &targets)
{
    if (!m_opener)
        return;
    removeGone(targets);
    for (const LogTarget &target : targets)
        streamOf(target).update(target);
    refreshSources();
    m_streams.empty() ? m_tick.stop() : m_tick.start();
}

void LogFeed::removeGone(const std::vector<LogTarget> &targets)
{
    std::erase_if(m_streams, [&](const std::unique_ptr<LogStream> &stream) {
        const bool wanted =
            std::ranges::find(targets, stream->target().instance, &LogTarget::instance) != targets.end();
        if (!wanted) {
            std::erase_if(m_pending, [&](const LogEntry &entry) { return entry.source == stream->number(); });
            m_log.removeSource(stream->number());
        }
        return !wanted;
    });
}

LogStream &LogFeed::streamOf(const LogTarget &target)
{
    const auto found = std::ranges::find_if(
        m_streams, [&](const auto &stream) { return stream->target().instance == target.instance; });
    if (found != m_streams.end())
        return **found;
    const qsizetype known = m_names.indexOf(target.instance.value);
    const int number = int(known >= 0 ? known : m_names.size());
    if (known < 0)
        m_names.append(target.instance.value);
    m_log.setSourceNames(m_names);
    LogStream &stream = *m_streams.emplace_back(std::make_unique<LogStream>(number, m_opener));
    connect(&stream, &LogStream::arrived, this, &LogFeed::gather);
    connect(&stream, &LogStream::stateChanged, this, &LogFeed::refreshSources);
    return stream;
}

void LogFeed::gather(const std::vector<LogEntry> &entries)
{
    m_pending.insert(m_pending.end(), entries.begin(), entries.end());
    if (!m_flush.isActive())
        m_flush.start();
}

void LogFeed::flush()
{
    const int before = m_filter.rowCount();
    m_log.append(std::exchange(m_pending, {}));
    if (m_following)
        return;
    m_newLineCount += std::max(0, m_filter.rowCount() - before);
    Q_EMIT newLineCountChanged();
}

void LogFeed::refreshSources()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool ticked = sender() == &m_tick;
    std::vector<LogSource> sources;
    sources.reserve(m_streams.size());
    for (const auto &stream : m_streams)
        sources.push_back(toSource(*stream, ticked ? stream->takeLineCount() : 0, now));
    m_sources.setRows(std::move(sources));
}

} // namespace pilothouse::app
