// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/keyedtable.h"
#include "core/model/environment.h"

#include <QSet>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// One place that says what a variable is.
struct VariableSource {
    QString value;        ///< empty when `removes`
    bool removes = false; ///< sent without a value: takes away what the image sets
    QString origin;

    bool operator==(const VariableSource &) const = default;
};

/// A variable, what it is in force and what that overrides.
struct VariableRow {
    QString key; ///< its name
    bool secret = false;
    VariableSource inForce;
    std::vector<VariableSource> overridden; ///< strongest first

    bool operator==(const VariableRow &) const = default;
};

/// `sources` in order, weakest first, as planning::Variables gives them; the rows are sorted by name.
[[nodiscard]] std::vector<VariableRow> variableRows(const std::vector<model::Variable> &sources);

/// "shop.yaml:42", or what generated it: "generated: container".
[[nodiscard]] QString originText(const model::Variable &variable);

/// An instance's variables. A secret value leaves this list only while its row is revealed, by a deliberate click,
/// until something else is inspected. GUI thread.
class VariableList : public KeyedTable<VariableRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Inspector has one")
public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        ValueRole,
        SecretRole,
        RevealedRole,
        OriginRole,
        OverriddenValuesRole,
        OverriddenOriginsRole
    };
    Q_ENUM(Role)

    using KeyedTable::KeyedTable;

    /// Shows or masks the value of a secret again.
    Q_INVOKABLE void toggleReveal(int row);
    /// Masks all secrets.
    void conceal();

    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString valueText(const VariableRow &variable, const VariableSource &source) const;

    QSet<QString> m_revealed;
};

} // namespace pilothouse::app
