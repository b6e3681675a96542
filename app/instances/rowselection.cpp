// SPDX-License-Identifier: Apache-2.0
#include "app/instances/rowselection.h"

#include <algorithm>

namespace pilothouse::app {

namespace {

/// From the anchor to the row, the anchor first.
QStringList span(const QStringList &order, qsizetype anchor, qsizetype row)
{
    QStringList keys = order.mid(std::min(anchor, row), std::abs(anchor - row) + 1);
    if (row < anchor)
        std::reverse(keys.begin(), keys.end());
    return keys;
}

} // namespace

void RowSelection::apply(Gesture gesture, const QStringList &order, int row)
{
    if (order.isEmpty())
        return;
    const qsizetype at = std::clamp<qsizetype>(row, 0, order.size() - 1);
    m_current = order[at];
    switch (gesture) {
    case Gesture::Focus:
        return;
    case Gesture::Replace:
        m_keys = {m_current};
        m_anchor = m_current;
        return;
    case Gesture::Toggle:
        if (m_keys.removeAll(m_current) == 0)
            m_keys.append(m_current);
        m_anchor = m_current;
        return;
    case Gesture::Extend:
        break;
    }
    const qsizetype anchor = order.indexOf(m_anchor);
    if (anchor < 0)
        m_anchor = m_current;
    m_keys = span(order, anchor < 0 ? at : anchor, at);
}

void RowSelection::selectAll(const QStringList &order)
{
    m_keys = order;
    if (!order.contains(m_anchor))
        m_anchor = order.value(0);
}

void RowSelection::adopt(const QStringList &keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    if (keys.contains(m_anchor))
        return;
    m_anchor = keys.value(0);
    if (!keys.isEmpty())
        m_current = m_anchor;
}

} // namespace pilothouse::app
