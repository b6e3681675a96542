// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/entrywriter.h"

namespace pilothouse::app {

void EntryWriter::setEditing(Editing *editing)
{
    if (m_editing)
        m_editing->disconnect(this);
    m_editing = editing;
    m_tasks.clear();
    m_busy = false;
    if (editing)
        connect(editing, &Editing::changed, this, &EntryWriter::next, Qt::QueuedConnection);
}

void EntryWriter::write(Task task)
{
    task.file = m_editing ? m_editing->file() : QString();
    m_tasks.push_back(std::move(task));
    next();
}

void EntryWriter::next()
{
    if (!m_editing)
        return;
    const auto isOfAnother = [&](const Task &task) { return task.file != m_editing->file(); };
    if (!m_tasks.empty() && isOfAnother(m_tasks.front())) { // whose edits are answered no more
        m_busy = false;
        m_way = 0;
    }
    std::erase_if(m_tasks, isOfAnother);
    if (m_busy || m_tasks.empty() || m_editing->isBusy())
        return;
    m_busy = true;
    const Task &task = m_tasks.front();
    m_editing->put(task.what, task.ways[m_way].puts, this,
                   [this](const std::optional<base::Error> &problem) { answer(problem); });
}

/// What cannot be written in any way is told why not together with what it belongs to.
void EntryWriter::answer(const std::optional<base::Error> &problem)
{
    m_busy = false;
    if (problem && m_way + 1 < m_tasks.front().ways.size()) {
        ++m_way;
        return next();
    }
    const Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    const Way way = task.ways[std::exchange(m_way, 0)];
    if (problem)
        Q_EMIT refused(task.thing, task.field, *problem);
    else
        Q_EMIT written(task.thing, way.fields);
    next();
}

} // namespace pilothouse::app
