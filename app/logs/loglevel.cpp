// SPDX-License-Identifier: Apache-2.0
#include "app/logs/loglevel.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pilothouse::app::loglevel {

namespace {

Kind fromWord(QStringView word)
{
    const QString lower = word.toString().toLower();
    if (lower.startsWith("warn"_L1))
        return Kind::Warning;
    if (lower == "info"_L1 || lower == "notice"_L1)
        return Kind::Info;
    if (lower == "debug"_L1 || lower == "trace"_L1 || lower == "verbose"_L1)
        return Kind::Debug;
    return Kind::Error;
}

} // namespace

Found find(const QString &line)
{
    static const QString words =
        u"ERROR|ERR|FATAL|PANIC|CRITICAL|CRIT|SEVERE|WARNING|WARN|INFO|NOTICE|DEBUG|TRACE|VERBOSE"_s;
    static const QRegularExpression pattern(
        uR"re((?:\b(%1)\b)|(?:\[(?i:(%1))\])|(?:(?i:"?\b(?:level|lvl|severity)"?\s*[=:]\s*"?(%1)\b)))re"_s.arg(words));
    const auto match = pattern.match(QStringView(line).left(120));
    if (!match.hasMatch())
        return {};
    int group = 1;
    while (match.capturedLength(group) == 0)
        ++group;
    return {fromWord(match.capturedView(group)), match.capturedStart(group), match.capturedLength(group)};
}

QString toText(Kind kind)
{
    switch (kind) {
    case Kind::Unknown:
        return {};
    case Kind::Debug:
        return u"DEBUG"_s;
    case Kind::Info:
        return u"INFO"_s;
    case Kind::Warning:
        return u"WARN"_s;
    case Kind::Error:
        return u"ERROR"_s;
    }
    return {};
}

} // namespace pilothouse::app::loglevel
