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
            row.overrides = row.overrides.isEmpty() ? row.origin : u"%1, %2"_s.arg(row.origin, row.overrides);
        row.key = variable.setting.name;
        row.value = variable.setting.value.value_or(QString());
        row.removes = !variable.setting.value;
        row.secret = base::looksSecret(row.key);
        row.origin = originText(variable);
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
    Q_EMIT dataChanged(index(position), index(position), {ValueRole, RevealedRole});
}

void VariableList::conceal()
{
    const QSet<QString> revealed = std::exchange(m_revealed, {});
    for (int position = 0; position < rowCount(); ++position) {
        if (revealed.contains(row(position).key))
            Q_EMIT dataChanged(index(position), index(position), {ValueRole, RevealedRole});
    }
}

QHash<int, QByteArray> VariableList::roleNames() const
{
    return {{NameRole, "name"},         {ValueRole, "value"},   {SecretRole, "secret"},
            {RevealedRole, "revealed"}, {OriginRole, "origin"}, {OverridesRole, "overrides"}};
}

QString VariableList::valueText(const VariableRow &variable) const
{
    if (variable.removes)
        return tr("(removed)");
    return variable.secret && !m_revealed.contains(variable.key) ? base::mask() : variable.value;
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
        return valueText(shown);
    case SecretRole:
        return shown.secret && !shown.removes;
    case RevealedRole:
        return m_revealed.contains(shown.key);
    case OriginRole:
        return shown.origin;
    case OverridesRole:
        return shown.overrides;
    default:
        return {};
    }
}

} // namespace pilothouse::app
