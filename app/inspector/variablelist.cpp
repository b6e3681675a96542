// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/variablelist.h"

#include "app/instances/words.h"
#include "core/base/log.h"

#include <QCoreApplication>

#include <map>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

QString originText(const model::Variable &variable)
{
    if (variable.where.line > 0)
        return placeText(variable.where);
    switch (variable.origin) {
    case model::VariableOrigin::ServiceFile:
    case model::VariableOrigin::InstanceFile:
        return variable.where.file.isEmpty() ? VariableList::tr("a file") : placeText(variable.where);
    case model::VariableOrigin::ServiceVariables:
        return VariableList::tr("the service");
    case model::VariableOrigin::InstanceVariables:
        return VariableList::tr("the instance");
    case model::VariableOrigin::EnvironmentName:
        return VariableList::tr("generated: environment");
    case model::VariableOrigin::Container:
        return VariableList::tr("generated: container");
    case model::VariableOrigin::Link:
        return VariableList::tr("generated: dependency");
    }
    return {};
}

std::vector<VariableRow> variableRows(const std::vector<model::Variable> &sources)
{
    std::map<QString, VariableRow> rows;
    for (const auto &variable : sources) {
        VariableRow &row = rows[variable.setting.name];
        if (!row.key.isEmpty())
            row.overridden.insert(row.overridden.begin(), row.inForce);
        row.key = variable.setting.name;
        row.secret = base::looksSecret(row.key);
        row.inForce = {variable.setting.value.value_or(QString()), !variable.setting.value, originText(variable)};
    }
    std::vector<VariableRow> sorted;
    sorted.reserve(std::size_t(rows.size()));
    for (auto &[name, row] : rows)
        sorted.push_back(std::move(row));
    return sorted;
}

void VariableList::toggleReveal(int position)
{
    const QString name = row(position).key;
    if (!m_revealed.remove(name))
        m_revealed.insert(name);
    Q_EMIT dataChanged(index(position), index(position), {ValueRole, RevealedRole, OverriddenValuesRole});
}

void VariableList::conceal()
{
    const QSet<QString> revealed = std::exchange(m_revealed, {});
    for (int position = 0; position < rowCount(); ++position) {
        if (revealed.contains(row(position).key))
            Q_EMIT dataChanged(index(position), index(position), {ValueRole, RevealedRole, OverriddenValuesRole});
    }
}

QHash<int, QByteArray> VariableList::roleNames() const
{
    return {{NameRole, "name"},
            {ValueRole, "value"},
            {SecretRole, "secret"},
            {RevealedRole, "revealed"},
            {OriginRole, "origin"},
            {OverriddenValuesRole, "overriddenValues"},
            {OverriddenOriginsRole, "overriddenOrigins"}};
}

QString VariableList::valueText(const VariableRow &variable, const VariableSource &source) const
{
    if (source.removes)
        return tr("(removed)");
    if (source.value.isEmpty())
        return tr("(empty)");
    return variable.secret && !m_revealed.contains(variable.key) ? base::mask() : source.value;
}

QVariant VariableList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const VariableRow &shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return shown.key;
    case ValueRole:
        return valueText(shown, shown.inForce);
    case SecretRole:
        return shown.secret;
    case RevealedRole:
        return m_revealed.contains(shown.key);
    case OriginRole:
        return shown.inForce.origin;
    case OverriddenValuesRole: {
        QStringList values;
        for (const VariableSource &source : shown.overridden)
            values.append(valueText(shown, source));
        return values;
    }
    case OverriddenOriginsRole: {
        QStringList origins;
        for (const VariableSource &source : shown.overridden)
            origins.append(source.origin);
        return origins;
    }
    default:
        return {};
    }
}

} // namespace pilothouse::app
