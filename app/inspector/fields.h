// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/keyedtable.h"
#include "app/shell/status.h"

#include <QString>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace pilothouse::app {

/// One line of the inspector: a name and a value under a heading.
struct Field {
    QString key; ///< unique in its list
    QString section;
    QString label;
    QString value;
    QString was;   ///< for a drift: what the engine has instead of `value`
    QString where; ///< "shop.yaml:42", of what the manifest says
    bool mono = false;
    std::optional<status::Kind> status; ///< shown as a shape before the value

    bool operator==(const Field &) const = default;
};

/// Gathers fields under headings; empty values are left out.
class FieldWriter
{
public:
    void section(const QString &title) { m_section = title; }
    void words(const QString &label, const QString &value, const QString &where = {});
    void value(const QString &label, const QString &value, const QString &where = {})
    {
        add(label, value).where = where;
    }
    void status(const QString &label, const QString &value, status::Kind kind);
    void drift(const QString &label, const QString &observed, const QString &desired);

    [[nodiscard]] std::vector<Field> take() { return std::move(m_fields); }

private:
    Field &add(const QString &label, const QString &value);

    std::vector<Field> m_fields;
    Field m_dropped;
    QString m_section;
};

/// Fields for the inspector's Overview and Definition. GUI thread.
class FieldList : public KeyedTable<Field>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Inspector has them")
public:
    enum Role {
        SectionRole = Qt::UserRole + 1,
        LabelRole,
        ValueRole,
        WasRole,
        WhereRole,
        MonoRole,
        HasStatusRole,
        StatusRole
    };
    Q_ENUM(Role)

    using KeyedTable::KeyedTable;

    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace pilothouse::app
