// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/definitionlist.h"

#include "app/inspector/definitionkeys.h"
#include "app/instances/words.h"
#include "core/base/log.h"
#include "core/manifest/excerpt.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DefinitionForm)
};

QString withUnit(const manifest::KeyDescription &key, const QString &value)
{
    const QString unit = unitText(key);
    return unit.isEmpty() || value.isEmpty() ? value : value + u' ' + unit;
}

QString heldValue(const DefinitionRow &row)
{
    const QString text = row.isSecret || base::looksSecret(row.held->name) ? base::mask() : row.held->text;
    return row.held->name.isEmpty() ? text : row.held->name + u": "_s + text;
}

QString shownValue(const DefinitionRow &row)
{
    if (row.held)
        return heldValue(row);
    using Kind = DefinitionRow::Kind;
    switch (row.kind) {
    case Kind::Group:
        return row.isEmpty ? Words::tr("none") : QString();
    case Kind::Offer:
        return row.description->isOfImage ? Words::tr("the image’s")
                                          : withUnit(*row.description, QString::fromLatin1(row.description->usual));
    case Kind::Item:
        if (row.description->kind == manifest::ValueKind::Things)
            return row.note;
        break;
    case Kind::Value:
        break;
    }
    if (row.text.isEmpty())
        return Words::tr("nothing");
    if (!row.isSecret)
        return withUnit(*row.description, row.text);
    const QString masked = manifest::maskedSource(row.text); // of a collection, what in it is secret
    return masked == row.text ? base::mask() : masked;
}

} // namespace

QString helpText(const manifest::KeyDescription &key)
{
    return QCoreApplication::translate("KeyDescription", key.help);
}

QString unitText(const manifest::KeyDescription &key)
{
    return key.unit ? QCoreApplication::translate("KeyDescription", key.unit) : QString();
}

QHash<int, QByteArray> DefinitionList::roleNames() const
{
    return {{KeyRole, "key"},
            {SectionRole, "section"},
            {LabelRole, "label"},
            {ValueRole, "value"},
            {NoteRole, "note"},
            {HelpRole, "help"},
            {WhereRole, "where"},
            {FileRole, "file"},
            {LineRole, "line"},
            {IsOfferRole, "isOffer"},
            {IsGroupRole, "isGroup"},
            {IsItemRole, "isItem"},
            {IsInheritedRole, "isInherited"},
            {IsEditableRole, "isEditable"},
            {IsRemovableRole, "isRemovable"},
            {IsHeldRole, "isHeld"},
            {ProblemRole, "problem"}};
}

QVariant DefinitionList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DefinitionRow &shown = row(index.row());
    using Kind = DefinitionRow::Kind;
    using Source = DefinitionRow::Source;
    switch (role) {
    case KeyRole:
        return shown.key;
    case SectionRole:
        return shown.section;
    case Qt::DisplayRole:
    case LabelRole:
        return shown.label;
    case ValueRole:
        return shownValue(shown);
    case NoteRole:
        return shown.description->kind == manifest::ValueKind::ByteCount ? shown.note : QString();
    case HelpRole:
        return helpText(*shown.description);
    case WhereRole: // once for what stands on one line
        return index.row() > 0 && row(index.row() - 1).where.line == shown.where.line
                && row(index.row() - 1).section == shown.section
            ? QString()
            : placeText(shown.where);
    case FileRole:
        return shown.where.file;
    case LineRole:
        return shown.where.line;
    case IsOfferRole:
        return shown.kind == Kind::Offer;
    case IsGroupRole:
        return shown.kind == Kind::Group;
    case IsItemRole:
        return shown.kind == Kind::Item;
    case IsInheritedRole:
        return shown.source == Source::Inherited || shown.source == Source::Added;
    case IsEditableRole:
        return shown.isEditable();
    case IsRemovableRole:
        return shown.isRemovable();
    case IsHeldRole:
        return shown.held.has_value();
    case ProblemRole:
        return shown.problem;
    default:
        return {};
    }
}

std::vector<DefinitionRow> heldRows(std::vector<DefinitionRow> rows, const std::vector<HeldEntry> &entries,
                                    const QString &thing)
{
    std::erase_if(rows, [](const DefinitionRow &row) { return row.key.startsWith("held"_L1); });
    for (DefinitionRow &row : rows) {
        row.held.reset();
        row.problem.clear();
    }
    for (const HeldEntry &entry : entries) {
        if (entry.thing != thing)
            continue;
        auto row = std::ranges::find_if(
            rows, [&](const DefinitionRow &one) { return one.isEditable() && one.field() == entry.field; });
        if (row == rows.end()) {
            const auto place = manifest::pointerFromString(entry.field);
            row = rows.insert(rows.begin(), {.key = u"held"_s + entry.field, .label = entry.label});
            row->section = rows.size() > 1 ? rows[1].section : QString();
            row->place = row->remove = place.value_or(manifest::Pointer());
            row->description = &unknownKey();
        }
        row->held = TypedValue{entry.name, entry.text};
        row->problem = entry.problem;
    }
    return rows;
}

const DefinitionRow *DefinitionList::findField(const QString &field) const
{
    const auto found = std::ranges::find_if(
        rows(), [&](const DefinitionRow &row) { return row.isEditable() && row.field() == field; });
    return found == rows().end() ? nullptr : &*found;
}

const DefinitionRow *DefinitionList::find(const QString &key) const
{
    const auto found = std::ranges::find(rows(), key, &DefinitionRow::key);
    return found == rows().end() ? nullptr : &*found;
}

} // namespace pilothouse::app
