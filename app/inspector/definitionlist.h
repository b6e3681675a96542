// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/definitionrow.h"
#include "app/instances/keyedtable.h"
#include "app/workspace/heldentries.h"

#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// The rows of the Definition form. GUI thread.
class DefinitionList : public KeyedTable<DefinitionRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A DefinitionForm has one")
public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        SectionRole,
        LabelRole,
        ValueRole, ///< for the eye: secrets are masked, of what is not there what counts without it
        NoteRole,
        HelpRole,
        WhereRole, ///< "shop.yaml:42", unless the row above stands on that line too
        FileRole,
        LineRole,
        IsOfferRole,
        IsGroupRole,
        IsItemRole,
        IsInheritedRole,
        IsEditableRole,
        IsRemovableRole,
        IsHeldRole,  ///< the value is what was typed, and not written
        ProblemRole, ///< why it is not
    };
    Q_ENUM(Role)

    using KeyedTable::KeyedTable;

    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] const DefinitionRow *find(const QString &key) const;
    [[nodiscard]] const DefinitionRow *findField(const QString &field) const; ///< the one that is edited
};

/// The rows of a thing with what is held of it; what has no row any more gets one.
[[nodiscard]] std::vector<DefinitionRow> heldRows(std::vector<DefinitionRow> rows,
                                                  const std::vector<HeldEntry> &entries, const QString &thing);

/// What a key's description says, in the operator's language.
[[nodiscard]] QString helpText(const manifest::KeyDescription &key);
/// "s"; empty without a unit.
[[nodiscard]] QString unitText(const manifest::KeyDescription &key);

} // namespace pilothouse::app
