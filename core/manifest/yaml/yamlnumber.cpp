// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/yaml/yamlnumber.h"

#include <QRegularExpression>
#include <QStringList>

#include <charconv>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

/// Decimal digits of any size, since Python's integers have any size.
class Digits
{
public:
    void multiplyAndAdd(unsigned factor, unsigned summand)
    {
        unsigned carry = summand;
        for (auto &digit : m_digits) {
            carry += unsigned(digit) * factor;
            digit = uchar(carry % 10);
            carry /= 10;
        }
        for (; carry > 0; carry /= 10)
            m_digits.push_back(uchar(carry % 10));
    }
    [[nodiscard]] QString toString() const
    {
        if (m_digits.empty())
            return u"0"_s;
        QString text;
        for (auto it = m_digits.rbegin(); it != m_digits.rend(); ++it)
            text += QChar(u'0' + *it);
        return text;
    }

private:
    std::vector<uchar> m_digits;
};

unsigned digitValue(QChar c)
{
    const ushort u = c.unicode();
    return u <= u'9' ? u - u'0' : (u | 0x20) - u'a' + 10;
}

QString decimal(QString digits)
{
    unsigned base = 10;
    Digits result;
    if (digits.contains(u':')) {
        for (const QString &part : digits.split(u':')) {
            result.multiplyAndAdd(60, 0);
            Digits group;
            for (const QChar c : part)
                group.multiplyAndAdd(10, digitValue(c));
            // Only the first group may have more than two digits, and then the sum so far is zero.
            if (result.toString() == "0"_L1)
                result = group;
            else
                result.multiplyAndAdd(1, part.toUInt());
        }
        return result.toString();
    }
    if (digits.startsWith("0b"_L1) || digits.startsWith("0x"_L1)) {
        base = digits[1] == u'b' ? 2 : 16;
        digits.remove(0, 2);
    } else if (digits.startsWith(u'0')) {
        base = 8;
    }
    for (const QChar c : digits)
        result.multiplyAndAdd(base, digitValue(c));
    return result.toString();
}

} // namespace

// The expressions are PyYAML's own.
bool isInteger(const QString &text)
{
    static const QRegularExpression pattern(uR"(\A(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*))"
                                            uR"(|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)\z)"_s);
    return pattern.match(text).hasMatch();
}

bool isFloat(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(\A(?:[-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?)"
        uR"(|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z)"_s);
    return pattern.match(text).hasMatch();
}

QString decimalText(QString integer)
{
    integer.remove(u'_');
    const bool negative = integer.startsWith(u'-');
    if (negative || integer.startsWith(u'+'))
        integer.remove(0, 1);
    const QString digits = decimal(integer);
    return negative && digits != "0"_L1 ? u'-' + digits : digits;
}

double floatValue(QString text)
{
    text.remove(u'_');
    text = text.toLower();
    const double sign = text.startsWith(u'-') ? -1 : 1;
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        text.remove(0, 1);
    if (text == ".inf"_L1)
        return sign * std::numeric_limits<double>::infinity();
    if (text == ".nan"_L1)
        return std::numeric_limits<double>::quiet_NaN();
    double value = 0;
    for (const QString &part : text.split(u':')) {
        const QByteArray digits = part.toLatin1();
        double group = 0;
        const auto read = std::from_chars(digits.begin(), digits.end(), group);
        if (read.ec == std::errc::result_out_of_range)
            group = digits.contains("e-") ? 0 : std::numeric_limits<double>::infinity();
        value = value * 60 + group;
    }
    return sign * value;
}

} // namespace pilothouse::manifest
