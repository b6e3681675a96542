// SPDX-License-Identifier: Apache-2.0
#include "core/engine/times.h"

namespace pilothouse::engine {

namespace {

// Digits [at, at + count) as a number; -1 if one is none.
int number(QByteArrayView text, qsizetype at, qsizetype count)
{
    int value = 0;
    for (auto i = at; i < at + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

// Milliseconds of ".123456789"; moves `at` behind the decimals.
int fraction(QByteArrayView text, qsizetype &at)
{
    if (at >= text.size() || text[at] != '.')
        return 0;
    int value = 0;
    int digits = 0;
    for (++at; number(text, at, 1) >= 0; ++at) {
        if (digits++ < 3)
            value = value * 10 + number(text, at, 1);
    }
    for (; digits < 3; ++digits)
        value *= 10;
    return value;
}

} // namespace

// Written by hand: QDateTime::fromString would be half the cost of a busy log stream.
QDateTime timeFromRfc3339(QByteArrayView text)
{
    if (text.size() < 20 || text[10] != 'T')
        return {};
    const QDate date(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
    if (!date.isValid() || date.year() <= 1)
        return {};
    qsizetype at = 19;
    const auto milliseconds = fraction(text, at);
    const QTime time(number(text, 11, 2), number(text, 14, 2), number(text, 17, 2), milliseconds);
    if (!time.isValid() || at >= text.size())
        return {};
    QDateTime local(date, time, Qt::UTC);
    if (text[at] == 'Z')
        return local;
    const auto hours = number(text, at + 1, 2);
    const auto minutes = number(text, at + 4, 2);
    if ((text[at] != '+' && text[at] != '-') || hours < 0 || minutes < 0)
        return {};
    const auto offset = (hours * 60 + minutes) * 60;
    return local.addSecs(text[at] == '+' ? -offset : offset);
}

} // namespace pilothouse::engine
