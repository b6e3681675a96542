// SPDX-License-Identifier: Apache-2.0
#include "app/logs/logentry.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

/// The level has a column of its own: taken from the front of the line, with its brackets and colon.
void removeLeadingLevel(AnsiText &content, const loglevel::Found &found)
{
    const bool bracketed = found.start == 1 && content.text.startsWith(u'[');
    if (found.start != 0 && !bracketed)
        return;
    qsizetype end = found.start + found.length;
    while (end < content.text.size() && u"]: "_s.contains(content.text[end]))
        ++end;
    content.text.remove(0, end);
    std::vector<AnsiSpan> kept;
    for (AnsiSpan span : content.spans) {
        const int spanEnd = std::max(0, span.start + span.length - int(end));
        span.start = std::max(0, span.start - int(end));
        span.length = spanEnd - span.start;
        if (span.length > 0)
            kept.push_back(span);
    }
    content.spans = std::move(kept);
}

} // namespace

LogEntry toEntry(const model::LogLine &line, int source, const QDateTime &arrived)
{
    LogEntry entry;
    entry.at = (line.at.isValid() ? line.at : arrived).toMSecsSinceEpoch();
    entry.source = source;
    entry.fromErrorChannel = line.channel == model::LogLine::Channel::Error;
    entry.content = fromTerminal(line.text);
    const loglevel::Found found = loglevel::find(entry.content.text);
    entry.level = found.kind;
    if (found.kind != loglevel::Kind::Unknown)
        removeLeadingLevel(entry.content, found);
    return entry;
}

LogEntry divider(const QString &text, int source, const QDateTime &at)
{
    LogEntry entry;
    entry.kind = LogEntry::Kind::Divider;
    entry.at = at.toMSecsSinceEpoch();
    entry.source = source;
    entry.content.text = text;
    return entry;
}

QString timeText(const LogEntry &entry)
{
    return QDateTime::fromMSecsSinceEpoch(entry.at).toString(u"HH:mm:ss.zzz"_s);
}

} // namespace pilothouse::app
