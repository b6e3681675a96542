// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/yaml/yamltimestamp.h"

#include <QDate>
#include <QRegularExpression>
#include <QStringList>
#include <QTime>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

QString padded(int number, int width)
{
    return QString::number(number).rightJustified(width, u'0');
}

struct Zone {
    QString text;    ///< "+00:00"
    QString literal; ///< "datetime.timezone.utc"
};

std::optional<Zone> zoneOf(const QRegularExpressionMatch &match)
{
    if (match.captured("tz"_L1).isEmpty())
        return Zone{};
    const int minutes = match.captured("tzh"_L1).toInt() * 60 + match.captured("tzm"_L1).toInt();
    if (minutes >= 24 * 60)
        return {};
    if (minutes == 0)
        return Zone{u"+00:00"_s, u"datetime.timezone.utc"_s};
    const bool west = match.captured("sign"_L1) == "-"_L1;
    const QString text = (west ? u"-"_s : u"+"_s) + padded(minutes / 60, 2) + u':' + padded(minutes % 60, 2);
    const int seconds = (west ? 24 * 60 - minutes : minutes) * 60;
    const QString delta = west ? u"days=-1, seconds=%1"_s : u"seconds=%1"_s;
    return Zone{text, u"datetime.timezone(datetime.timedelta(%1))"_s.arg(delta.arg(seconds))};
}

Timestamp withTime(const QDate &date, const QTime &time, int microseconds, const Zone &zone)
{
    QString text = u"%1-%2-%3 %4"_s.arg(padded(date.year(), 4), padded(date.month(), 2), padded(date.day(), 2),
                                        time.toString(u"HH:mm:ss"_s));
    QStringList parts{QString::number(date.year()), QString::number(date.month()), QString::number(date.day()),
                      QString::number(time.hour()), QString::number(time.minute())};
    if (time.second() != 0 || microseconds != 0)
        parts += QString::number(time.second());
    if (microseconds != 0) {
        text += u'.' + padded(microseconds, 6);
        parts += QString::number(microseconds);
    }
    if (!zone.literal.isEmpty())
        parts += u"tzinfo="_s + zone.literal;
    return {text + zone.text, u"datetime.datetime(%1)"_s.arg(parts.join(u", "_s))};
}

} // namespace

std::optional<Timestamp> timestampFromString(const QString &text)
{
    // PyYAML's resolver: a bare date has two digits throughout, one with a time need not.
    static const QRegularExpression bareDate(uR"(\A(?<y>[0-9]{4})-(?<mo>[0-9]{2})-(?<d>[0-9]{2})\z)"_s);
    static const QRegularExpression dateTime(
        uR"(\A(?<y>[0-9]{4})-(?<mo>[0-9]{1,2})-(?<d>[0-9]{1,2})(?:[Tt]|[ \t]+)(?<h>[0-9]{1,2}):(?<mi>[0-9]{2}))"
        uR"(:(?<s>[0-9]{2})(?:\.(?<f>[0-9]*))?(?:[ \t]*(?<tz>Z|(?<sign>[-+])(?<tzh>[0-9]{1,2})(?::(?<tzm>[0-9]{2}))?))?\z)"_s);
    if (text.size() < 8 || text[4] != u'-')
        return {};
    const auto dayOf = [](const QRegularExpressionMatch &m) {
        return QDate(m.captured("y"_L1).toInt(), m.captured("mo"_L1).toInt(), m.captured("d"_L1).toInt());
    };
    if (const auto match = bareDate.match(text); match.hasMatch()) {
        const QDate date = dayOf(match);
        if (!date.isValid())
            return {};
        return Timestamp{text, u"datetime.date(%1, %2, %3)"_s.arg(date.year()).arg(date.month()).arg(date.day())};
    }
    const auto match = dateTime.match(text);
    if (!match.hasMatch())
        return {};
    const QDate date = dayOf(match);
    const QTime time(match.captured("h"_L1).toInt(), match.captured("mi"_L1).toInt(), match.captured("s"_L1).toInt());
    const auto zone = zoneOf(match);
    if (!date.isValid() || !time.isValid() || !zone)
        return {};
    const int microseconds = match.captured("f"_L1).left(6).leftJustified(6, u'0').toInt();
    return withTime(date, time, microseconds, *zone);
}

} // namespace pilothouse::manifest
