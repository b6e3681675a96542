// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/heldentries.h"

#include <QStringList>

#include <algorithm>

namespace pilothouse::app {

bool HeldEntries::isSettling() const
{
    return std::ranges::any_of(m_entries, [](const HeldEntry &entry) { return entry.problem.isEmpty(); });
}

QString HeldEntries::outOfSight() const
{
    const auto found = std::ranges::find_if(
        m_entries, [&](const HeldEntry &entry) { return entry.thing != m_shown && !entry.problem.isEmpty(); });
    return found == m_entries.end() ? QString() : found->thing;
}

QString HeldEntries::sentences() const
{
    QStringList lines;
    for (const HeldEntry &entry : m_entries)
        lines.append(
            tr("%1 of %2: %3").arg(entry.label, entry.thing.mid(entry.thing.indexOf(u':') + 1), entry.problem));
    return lines.join(u'\n');
}

const HeldEntry *HeldEntries::find(const QString &thing, const QString &field) const
{
    const auto found = std::ranges::find_if(
        m_entries, [&](const HeldEntry &entry) { return entry.thing == thing && entry.field == field; });
    return found == m_entries.end() ? nullptr : &*found;
}

void HeldEntries::hold(const HeldEntry &entry)
{
    std::erase_if(m_entries,
                  [&](const HeldEntry &one) { return one.thing == entry.thing && one.field == entry.field; });
    m_entries.push_back(entry);
    Q_EMIT changed();
}

void HeldEntries::refuse(const QString &thing, const QString &field, const QString &problem)
{
    const HeldEntry *entry = find(thing, field);
    if (!entry || entry->problem == problem)
        return;
    m_entries[std::size_t(entry - m_entries.data())].problem = problem;
    Q_EMIT changed();
}

void HeldEntries::drop(const QString &thing, const QString &field)
{
    if (std::erase_if(m_entries, [&](const HeldEntry &one) { return one.thing == thing && one.field == field; }) > 0)
        Q_EMIT changed();
}

void HeldEntries::clear()
{
    m_open = false;
    m_entries.clear();
    Q_EMIT changed();
}

void HeldEntries::setShown(const QString &thing)
{
    if (thing == m_shown)
        return;
    m_shown = thing;
    Q_EMIT changed();
}

void HeldEntries::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    Q_EMIT changed();
}

} // namespace pilothouse::app
