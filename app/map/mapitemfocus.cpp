// SPDX-License-Identifier: Apache-2.0
//
// The map's focus on what a service needs and what needs it, in light and in words.
#include "app/map/mapitem.h"

#include "core/planning/deptree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

QString treeText(const model::Environment &environment, const QString &service, planning::Dependence which)
{
    return planning::deptreeText(planning::dependences(environment, which), {{service}}, planning::Repeats::Left);
}

/// The service that a key is about, or is the service of; empty for a ship and for what is gone.
QString serviceOf(const model::Environment &environment, const QString &key)
{
    const QString name = key.sliced(key.indexOf(u':') + 1);
    if (key.startsWith("instance:"_L1)) {
        const auto *instance = environment.instances.find({name});
        return instance ? instance->service.value : QString();
    }
    return key.startsWith("service:"_L1) && environment.services.contains({name}) ? name : QString();
}

} // namespace

bool MapItem::canFocus() const
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    return environment && !serviceOf(*environment, shownSelection().value(0)).isEmpty();
}

void MapItem::focusOn(const QString &key, Reach reach)
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    const QString service =
        environment ? serviceOf(*environment, key.isEmpty() ? shownSelection().value(0) : key) : QString();
    if (!service.isEmpty())
        setPin({service, MapReach(int(reach))});
}

void MapItem::setSpotlight(const QStringList &keys)
{
    if (!keys.isEmpty() || !pin().only.isEmpty())
        setPin({.service = {}, .reach = MapReach::Both, .only = keys});
}

QString MapItem::focusSummary() const
{
    const std::vector<char> reached = reachOf(scene(), pin());
    const int others = int(std::ranges::count(reached, char(1))) - 1;
    switch (pin().reach) {
    case MapReach::Needs:
        return tr("%1 needs %n other service(s)", nullptr, others).arg(pin().service);
    case MapReach::NeededBy:
        return tr("%n other service(s) need %1", nullptr, others).arg(pin().service);
    case MapReach::Both:
        return tr("%1 needs or is needed by %n other service(s)", nullptr, others).arg(pin().service);
    }
    Q_UNREACHABLE();
}

QString MapItem::focusTree() const
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    if (!environment || pin().service.isEmpty())
        return {};
    QStringList parts;
    if (pin().reach != MapReach::NeededBy)
        parts.append(tr("What it needs") + u'\n' + treeText(*environment, pin().service, planning::Dependence::Needs));
    if (pin().reach != MapReach::Needs)
        parts.append(tr("What needs it") + u'\n'
                     + treeText(*environment, pin().service, planning::Dependence::NeededBy));
    return parts.join(u'\n').trimmed();
}

} // namespace pilothouse::app
