// SPDX-License-Identifier: Apache-2.0
#include "app/logs/logsources.h"

#include "app/instances/words.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

constexpr int silentAfterSeconds = 30;

QString liveWords(const LogStream &stream, int linesPerSecond, const QDateTime &now)
{
    if (linesPerSecond > 0)
        return LogSources::tr("%L1 lines/s").arg(linesPerSecond);
    const qint64 silent = stream.lastArrival().secsTo(now);
    return silent < silentAfterSeconds ? LogSources::tr("live")
                                       : LogSources::tr("silent %1").arg(durationText(std::chrono::seconds(silent)));
}

} // namespace

LogSource toSource(const LogStream &stream, int linesPerSecond, const QDateTime &now)
{
    LogSource source{stream.target().instance.value, stream.number(), stream.state(), {}};
    switch (stream.state()) {
    case LogStream::State::Absent:
        source.words = stream.target().reachable ? LogSources::tr("no container") : LogSources::tr("ship unreachable");
        break;
    case LogStream::State::Waiting:
        source.words = LogSources::tr("no line yet");
        break;
    case LogStream::State::Live:
        source.words = liveWords(stream, linesPerSecond, now);
        break;
    case LogStream::State::Ended:
        source.words = LogSources::tr("stopped");
        break;
    case LogStream::State::Broken:
        source.words = LogSources::tr("broken: %1").arg(stream.problem());
        break;
    }
    return source;
}

QHash<int, QByteArray> LogSources::roleNames() const
{
    return {{NameRole, "name"}, {NumberRole, "number"}, {WordsRole, "words"}, {TroubleRole, "trouble"}};
}

QVariant LogSources::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogSource &shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return shown.key;
    case NumberRole:
        return shown.number;
    case WordsRole:
        return shown.words;
    case TroubleRole:
        return shown.state == LogStream::State::Absent || shown.state == LogStream::State::Broken;
    default:
        return {};
    }
}

} // namespace pilothouse::app
