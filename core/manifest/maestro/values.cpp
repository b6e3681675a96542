// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/values.h"

#include "core/base/log.h"
#include "core/manifest/yaml/pythontext.h"
#include "core/manifest/yaml/yamlscalar.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

QString quotedKey(std::string_view key)
{
    return QString::fromLatin1(key.data(), qsizetype(key.size()));
}

} // namespace

QString nameOf(const Node &node)
{
    if (node.isScalar() && node.tag == NodeTag::Text)
        return QString::fromStdString(node.text);
    return pythonText(node);
}

QString kindOf(const Node &node)
{
    if (node.isSequence())
        return u"a list"_s;
    if (node.isMapping())
        return u"a mapping"_s;
    switch (scalarOf(node).type) {
    case Scalar::Type::Null:
        return u"nothing"_s;
    case Scalar::Type::Boolean:
        return u"true or false"_s;
    case Scalar::Type::Integer:
    case Scalar::Type::Float:
        return u"a number"_s;
    case Scalar::Type::Timestamp:
        return u"a date"_s;
    case Scalar::Type::Text:
        break;
    }
    return u"text"_s;
}

const Node *valueOf(const Node &mapping, std::string_view key)
{
    const Node *value = mapping.find(key);
    return value && !value->isNull() ? value : nullptr;
}

const Node *mappingOf(const Node &mapping, std::string_view key, const Scope &scope)
{
    const Node *value = valueOf(mapping, key);
    if (!value || value->isMapping())
        return value;
    scope.error(value->mark, "wrong-type"_L1, u"%1 must be a mapping, not %2"_s.arg(quotedKey(key), kindOf(*value)));
    return nullptr;
}

std::optional<QString> textOf(const Node &mapping, std::string_view key, const Scope &scope)
{
    const Node *value = valueOf(mapping, key);
    if (!value)
        return {};
    if (value->isScalar()) {
        warnOfSurprise(*value, quotedKey(key), scope);
        return nameOf(*value);
    }
    scope.error(value->mark, "wrong-type"_L1, u"%1 must be text, not %2"_s.arg(quotedKey(key), kindOf(*value)));
    return {};
}

void warnOfSurprise(const Node &value, const QString &key, const Scope &scope)
{
    if (!value.isScalar() || value.tag == NodeTag::Text || value.isNull())
        return;
    QString written = QString::fromStdString(value.text);
    QString read = nameOf(value);
    if (read == written)
        return;
    if (base::looksSecret(key))
        written = read = base::mask();
    scope.warning(value.mark, "yaml-surprise"_L1, u"%1: %2 without quotes is %3"_s.arg(key, written, read),
                  u"quote it if the text is meant"_s);
}

std::optional<qint64> integerOf(const Node &node)
{
    if (!node.isScalar())
        return {};
    const Scalar scalar = scalarOf(node);
    switch (scalar.type) {
    case Scalar::Type::Integer:
        return scalar.integer;
    case Scalar::Type::Float:
        if (std::isfinite(scalar.number) && std::abs(scalar.number) < 1e15)
            return qint64(scalar.number);
        return {};
    case Scalar::Type::Text: {
        bool ok = false;
        const qint64 number = scalar.text.trimmed().toLongLong(&ok);
        return ok ? std::optional(number) : std::nullopt;
    }
    case Scalar::Type::Null:
    case Scalar::Type::Boolean:
    case Scalar::Type::Timestamp:
        break;
    }
    return {};
}

std::optional<qint64> secondsOf(const Node &mapping, std::string_view key, const Scope &scope)
{
    const Node *value = valueOf(mapping, key);
    if (!value)
        return {};
    const auto number = integerOf(*value);
    if (number && *number >= 0 && *number < 1'000'000'000) {
        const Scalar scalar = scalarOf(*value);
        return scalar.type == Scalar::Type::Float ? qint64(std::ceil(scalar.number)) : *number;
    }
    scope.error(value->mark, "wrong-type"_L1, u"%1 must be a number of seconds"_s.arg(quotedKey(key)));
    return {};
}

bool flagOf(const Node &mapping, std::string_view key)
{
    const Node *value = valueOf(mapping, key);
    return value && isTruthy(*value);
}

std::vector<const Node *> scalarsOf(const Node &mapping, std::string_view key, const Scope &scope)
{
    const Node *value = valueOf(mapping, key);
    if (!value)
        return {};
    if (value->isScalar())
        return {value};
    std::vector<const Node *> scalars;
    if (value->isMapping())
        scope.error(value->mark, "wrong-type"_L1, u"%1 must be a list, not a mapping"_s.arg(quotedKey(key)));
    for (const Node *item : value->items) {
        if (item->isScalar() && !item->isNull())
            scalars.push_back(item);
        else
            scope.error(item->mark, "wrong-type"_L1,
                        u"%1 must be a list of texts, but holds %2"_s.arg(quotedKey(key), kindOf(*item)));
    }
    return scalars;
}

QStringList textsOf(const Node &mapping, std::string_view key, const Scope &scope)
{
    QStringList texts;
    for (const Node *scalar : scalarsOf(mapping, key, scope))
        texts += nameOf(*scalar);
    return texts;
}

bool isIpAddress(const QString &text)
{
    static const QRegularExpression v4(uR"(\A(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!\z)|\z)){4}\z)"_s);
    static const QRegularExpression v6(uR"(\A(?=.*:.*:)[0-9A-Fa-f:.]{2,45}\z)"_s);
    return v4.match(text).hasMatch() || v6.match(text).hasMatch();
}

} // namespace pilothouse::manifest
