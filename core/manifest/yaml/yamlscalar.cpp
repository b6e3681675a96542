// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/yaml/yamlscalar.h"

#include "core/manifest/yaml/pythontext.h"
#include "core/manifest/yaml/yamlnumber.h"
#include "core/manifest/yaml/yamltimestamp.h"

#include <algorithm>
#include <array>
#include <cctype>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

/// Longer plain text is never taken for a number: nobody means it, and converting it costs.
constexpr std::size_t longestNumber = 400;

constexpr std::array trueWords = {"yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"};
constexpr std::array falseWords = {"no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"};

template <typename Words>
bool isOneOf(std::string_view text, const Words &words)
{
    return std::ranges::find(words, text) != words.end();
}

Scalar integerScalar(const QString &text)
{
    Scalar scalar;
    scalar.type = Scalar::Type::Integer;
    scalar.text = decimalText(text);
    bool fits = false;
    const qint64 value = scalar.text.toLongLong(&fits);
    if (fits)
        scalar.integer = value;
    return scalar;
}

/// The usual case, quickly: decimal digits that need no thought.
std::optional<Scalar> simpleInteger(const std::string &text)
{
    const bool plain = text.size() < 18 && (text[0] != '0' || text.size() == 1) && text[0] != '-'
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!plain)
        return {};
    Scalar scalar;
    scalar.type = Scalar::Type::Integer;
    scalar.text = QString::fromLatin1(text.data(), qsizetype(text.size()));
    scalar.integer = scalar.text.toLongLong();
    return scalar;
}

Scalar textScalar(const std::string &text)
{
    Scalar scalar;
    scalar.type = Scalar::Type::Text;
    // Of text that begins with U+FEFF, Qt takes it for a byte order mark and leaves it out.
    scalar.text =
        (text.starts_with("\xEF\xBB\xBF") ? QString(QChar(0xFEFF)) : QString()) + QString::fromStdString(text);
    return scalar;
}

Scalar booleanScalar(bool value)
{
    Scalar scalar;
    scalar.type = Scalar::Type::Boolean;
    scalar.boolean = value;
    scalar.text = value ? u"True"_s : u"False"_s;
    return scalar;
}

Scalar floatScalar(const QString &text)
{
    Scalar scalar;
    scalar.type = Scalar::Type::Float;
    scalar.number = floatValue(text);
    scalar.text = pythonText(scalar.number);
    return scalar;
}

bool mayBeNumber(std::string_view text)
{
    return !text.empty() && text.size() <= longestNumber
        && std::string_view("-+.0123456789").find(text[0]) != text.npos;
}

Scalar plainScalar(const std::string &text)
{
    if (isOneOf(text, trueWords) || isOneOf(text, falseWords))
        return booleanScalar(isOneOf(text, trueWords));
    if (!mayBeNumber(text))
        return textScalar(text);
    if (auto integer = simpleInteger(text))
        return *integer;
    const QString number = QString::fromStdString(text);
    if (isFloat(number))
        return floatScalar(number);
    if (isInteger(number))
        return integerScalar(number);
    if (const auto timestamp = timestampFromString(number)) {
        Scalar scalar;
        scalar.type = Scalar::Type::Timestamp;
        scalar.text = timestamp->text;
        scalar.timestampLiteral = timestamp->literal;
        return scalar;
    }
    return textScalar(text);
}

Scalar taggedScalar(const Node &node)
{
    switch (node.tag) {
    case NodeTag::Null: {
        Scalar scalar;
        scalar.text = u"None"_s;
        return scalar;
    }
    case NodeTag::Text:
        return textScalar(node.text);
    case NodeTag::Boolean: {
        const QString word = QString::fromStdString(node.text).toLower();
        return booleanScalar(word == "yes"_L1 || word == "true"_L1 || word == "on"_L1);
    }
    case NodeTag::Integer:
        return integerScalar(QString::fromStdString(node.text));
    case NodeTag::Float:
        return floatScalar(QString::fromStdString(node.text));
    case NodeTag::Plain:
    case NodeTag::Timestamp:
        break;
    }
    return plainScalar(node.text);
}

} // namespace

bool Scalar::isTrue() const
{
    switch (type) {
    case Type::Null:
        return false;
    case Type::Boolean:
        return boolean;
    case Type::Integer:
        return integer != 0;
    case Type::Float:
        return number != 0;
    case Type::Timestamp:
        return true;
    case Type::Text:
        return !text.isEmpty();
    }
    return true;
}

Scalar scalarOf(const Node &node)
{
    return taggedScalar(node);
}

QString Scalar::literal() const
{
    if (type == Type::Text)
        return pythonLiteral(text);
    return timestampLiteral.isEmpty() ? text : timestampLiteral;
}

bool isText(const Node &node)
{
    return node.isScalar()
        && (node.tag == NodeTag::Text || (node.tag == NodeTag::Plain && taggedScalar(node).type == Scalar::Type::Text));
}

bool isTruthy(const Node &node)
{
    switch (node.kind) {
    case NodeKind::Sequence:
        return !node.items.empty();
    case NodeKind::Mapping:
        return !node.entries.empty();
    case NodeKind::Scalar:
        break;
    }
    return taggedScalar(node).isTrue();
}

bool isSurprisingNumber(const Node &node)
{
    if (!node.isScalar() || node.tag != NodeTag::Plain || !mayBeNumber(node.text))
        return false;
    const Scalar scalar = taggedScalar(node);
    if (scalar.type != Scalar::Type::Integer)
        return false;
    const auto digits = std::string_view(node.text).substr(node.text.find_first_not_of("+-"));
    const bool octal = digits.size() > 1 && digits[0] == '0' && digits[1] != 'x' && digits[1] != 'b';
    return octal || digits.find(':') != digits.npos;
}

std::string keyIdentity(const Node &key)
{
    if (key.tag == NodeTag::Text
        || (key.tag == NodeTag::Plain && !key.text.empty() && std::isalpha(uchar(key.text[0])) != 0
            && !isOneOf(key.text, trueWords) && !isOneOf(key.text, falseWords)))
        return 't' + key.text;
    const Scalar scalar = taggedScalar(key);
    switch (scalar.type) {
    case Scalar::Type::Text:
        return 't' + scalar.text.toStdString();
    case Scalar::Type::Boolean:
        return scalar.boolean ? "n1" : "n0"; // in Python 1 == True
    case Scalar::Type::Integer:
        return 'n' + scalar.text.toStdString();
    case Scalar::Type::Float: {
        QString text = scalar.text;
        if (text.endsWith(".0"_L1))
            text.chop(2);
        return 'n' + text.toStdString();
    }
    case Scalar::Type::Null:
    case Scalar::Type::Timestamp:
        break;
    }
    return 'o' + scalar.text.toStdString();
}

std::optional<NodeTag> scalarTag(std::string_view tag)
{
    constexpr std::string_view standard = "tag:yaml.org,2002:";
    if (tag.empty() || tag == "?")
        return NodeTag::Plain;
    if (tag == "!")
        return NodeTag::Text;
    if (!tag.starts_with(standard))
        return {};
    const auto name = tag.substr(standard.size());
    if (name == "str")
        return NodeTag::Text;
    if (name == "null")
        return NodeTag::Null;
    if (name == "bool")
        return NodeTag::Boolean;
    if (name == "int")
        return NodeTag::Integer;
    if (name == "float")
        return NodeTag::Float;
    if (name == "timestamp")
        return NodeTag::Timestamp;
    return {};
}

bool fitsTag(std::string_view text, NodeTag tag)
{
    const QString string = QString::fromUtf8(text.data(), qsizetype(text.size()));
    switch (tag) {
    case NodeTag::Plain:
    case NodeTag::Text:
    case NodeTag::Null:
        return true;
    case NodeTag::Boolean:
        return isOneOf(text, trueWords) || isOneOf(text, falseWords);
    case NodeTag::Integer:
        return text.size() <= longestNumber && isInteger(string);
    case NodeTag::Float:
        return text.size() <= longestNumber && (isFloat(string) || isInteger(string));
    case NodeTag::Timestamp:
        return timestampFromString(string).has_value();
    }
    return false;
}

bool isNullText(std::string_view text)
{
    return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

} // namespace pilothouse::manifest
