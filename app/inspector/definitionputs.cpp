// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/definitionputs.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using manifest::NodeKind;
using manifest::ValueKind;
using manifest::edit::Put;

namespace {

/// Values that may be lists or mappings, and are meant to be where they look like that.
bool mayNest(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Ports:
    case ValueKind::Volumes:
    case ValueKind::Ulimits:
    case ValueKind::Hosts:
    case ValueKind::Checks:
    case ValueKind::Files:
    case ValueKind::Keys:
    case ValueKind::Things:
    case ValueKind::Any:
        return true;
    default:
        return false;
    }
}

/// An empty value says something too: it is not what counts when the key is left out.
bool mayBeEmpty(const DefinitionRow &row)
{
    const bool isItem = row.kind == DefinitionRow::Kind::Item || row.takesItem();
    return isItem && (row.description->kind == ValueKind::TextMap || row.description->kind == ValueKind::Variables);
}

QByteArray truthText(const DefinitionRow &row, const QString &text)
{
    static const QStringList words{u"true"_s, u"false"_s};
    const bool isYes = text == "yes"_L1;
    const bool inWords = row.text.isEmpty() || words.contains(row.text.toLower());
    return inWords ? (isYes ? "true" : "false") : (isYes ? "yes" : "no");
}

QByteArray yamlOf(const DefinitionRow &row, const QString &text)
{
    const ValueKind kind = row.description->kind;
    const bool isCollection = row.written != NodeKind::Scalar && !row.takesItem();
    if (isCollection || (mayNest(kind) && (text.startsWith(u'{') || text.startsWith(u'['))))
        return text.toUtf8();
    if (kind == ValueKind::Truth)
        return truthText(row, text);
    static const QRegularExpression number(u"^-?\\d{1,18}[kmg]?$"_s, QRegularExpression::CaseInsensitiveOption);
    const bool isNumeric = kind == ValueKind::Number || kind == ValueKind::Seconds || kind == ValueKind::ByteCount;
    if (isNumeric && number.match(text).hasMatch())
        return text.toUtf8();
    const bool wasText = row.isText && row.source == DefinitionRow::Source::Own && !row.takesItem();
    return wasText ? manifest::edit::yamlScalar(text) : manifest::plainScalar(text);
}

/// A mapping that is not there yet.
struct NewMapping {
    manifest::Pointer place;
    std::vector<std::pair<QString, QByteArray>> keys;
    bool isOnOneLine = false;

    [[nodiscard]] QByteArray yaml() const
    {
        QByteArrayList lines;
        for (const auto &[name, value] : keys)
            lines.append(name.toUtf8() + ": " + value);
        return isOnOneLine ? '{' + lines.join(", ") + '}' : lines.join('\n');
    }
};

} // namespace

TypedValue typedOf(const DefinitionRow &row)
{
    if (row.isSecret || row.takesItem())
        return {};
    if (row.description->kind == ValueKind::Truth && !row.text.isEmpty()) {
        static const QStringList yes{u"true"_s, u"yes"_s, u"on"_s, u"y"_s, u"1"_s};
        return {{}, yes.contains(row.text.toLower()) ? u"yes"_s : u"no"_s};
    }
    return {{}, row.text};
}

std::vector<Put> putsFor(const DefinitionRow &row, const TypedValue &typed)
{
    const QString text = row.kind == DefinitionRow::Kind::Item || row.takesItem() ? typed.text : typed.text.trimmed();
    const QString name = typed.name.trimmed();
    if (text.isEmpty() && (!mayBeEmpty(row) || row.isSecret)) {
        const bool isThere = row.source == DefinitionRow::Source::Own && row.kind != DefinitionRow::Kind::Offer;
        if (!isThere || row.takesItem() || row.isSecret)
            return {};
        // what is needed is not emptied by taking out what needs it
        return row.removes.isEmpty() ? removalOf(row) : std::vector<Put>{{manifest::toString(row.place), std::nullopt}};
    }
    if (row.isWithin)
        return putsFor(std::vector{FilledRow{row, typed}});
    if (!row.takesItem())
        return typed == typedOf(row) && row.source == DefinitionRow::Source::Own
            ? std::vector<Put>()
            : std::vector<Put>{{manifest::toString(row.place), yamlOf(row, text)}};
    manifest::Pointer place = row.place;
    if (row.takesName()) {
        if (name.isEmpty())
            return {};
        place.push_back(name.toStdString());
        return {{manifest::toString(place), yamlOf(row, text)}};
    }
    if (row.kind == DefinitionRow::Kind::Offer || row.isEmpty)
        return {{manifest::toString(place), '[' + yamlOf(row, text) + ']'}};
    if (row.written == NodeKind::Scalar) // one text becomes a list of two
        return {{manifest::toString(place), '[' + manifest::plainScalar(row.text) + ", " + yamlOf(row, text) + ']'}};
    place.push_back("-");
    return {{manifest::toString(place), yamlOf(row, text)}};
}

bool comesWith(const DefinitionRow &one, const DefinitionRow &other)
{
    return one.isWithin && other.isWithin && one.place.size() == other.place.size()
        && std::equal(one.place.begin(), one.place.end() - 1, other.place.begin());
}

std::vector<Put> putsFor(const std::vector<FilledRow> &rows)
{
    std::vector<Put> puts;
    std::vector<NewMapping> mappings;
    for (const auto &[row, typed] : rows) {
        if (!row.isWithin) {
            std::ranges::move(putsFor(row, typed), std::back_inserter(puts));
            continue;
        }
        if (typed.text.trimmed().isEmpty())
            continue;
        const manifest::Pointer place(row.place.begin(), row.place.end() - 1);
        auto mapping = std::ranges::find(mappings, place, &NewMapping::place);
        if (mapping == mappings.end())
            mapping = mappings.insert(mapping, {place, row.along, row.isDeep});
        const QString name = QString::fromStdString(row.place.back());
        const auto key = std::ranges::find(mapping->keys, name, &std::pair<QString, QByteArray>::first);
        if (key == mapping->keys.end())
            mapping->keys.emplace_back(name, yamlOf(row, typed.text.trimmed()));
        else
            key->second = yamlOf(row, typed.text.trimmed());
    }
    for (const NewMapping &mapping : mappings)
        puts.push_back({manifest::toString(mapping.place), mapping.yaml()});
    return puts;
}

std::vector<Put> removalOf(const DefinitionRow &row)
{
    return {{manifest::toString(row.remove), std::nullopt}};
}

} // namespace pilothouse::app
