// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/fields.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

Field &FieldWriter::add(const QString &label, const QString &value)
{
    if (value.isEmpty())
        return m_dropped = {};
    Field field;
    field.key = u"%1/%2/%3"_s.arg(m_section, label).arg(m_fields.size());
    field.section = m_section;
    field.label = label;
    field.value = value;
    field.mono = true;
    return m_fields.emplace_back(std::move(field));
}

void FieldWriter::words(const QString &label, const QString &value, const QString &where)
{
    Field &field = add(label, value);
    field.mono = false;
    field.where = where;
}

void FieldWriter::status(const QString &label, const QString &value, status::Kind kind)
{
    Field &field = add(label, value);
    field.mono = false;
    field.status = kind;
}

void FieldWriter::drift(const QString &label, const QString &observed, const QString &desired)
{
    const QString nothing = u"\u2013"_s;
    add(label, desired.isEmpty() ? nothing : desired).was = observed.isEmpty() ? nothing : observed;
}

QHash<int, QByteArray> FieldList::roleNames() const
{
    return {{SectionRole, "section"}, {LabelRole, "label"}, {ValueRole, "value"},         {WasRole, "was"},
            {WhereRole, "where"},     {MonoRole, "mono"},   {HasStatusRole, "hasStatus"}, {StatusRole, "status"}};
}

QVariant FieldList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Field &shown = row(index.row());
    switch (role) {
    case SectionRole:
        return shown.section;
    case Qt::DisplayRole:
    case LabelRole:
        return shown.label;
    case ValueRole:
        return shown.value;
    case WasRole:
        return shown.was;
    case WhereRole:
        return shown.where;
    case MonoRole:
        return shown.mono;
    case HasStatusRole:
        return shown.status.has_value();
    case StatusRole:
        return QVariant::fromValue(shown.status.value_or(status::Kind::Stopped));
    default:
        return {};
    }
}

} // namespace pilothouse::app
