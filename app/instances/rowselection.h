// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace pilothouse::app {

/// What is selected in a table, by key, and how clicks and keys change it, as every desktop table does it. The first
/// key is the one inspected. Pure: the order of the rows is handed in, so that sorting leaves the selection alone.
class RowSelection
{
public:
    enum class Gesture {
        Replace, ///< plain click or arrow: this row alone
        Toggle,  ///< Ctrl: this row in or out
        Extend,  ///< Shift: all from the anchor to this row
        Focus,   ///< Ctrl+arrow: only the current row moves
    };

    /// `order` holds every row's key from top to bottom; `row` is clamped to it.
    void apply(Gesture gesture, const QStringList &order, int row);
    void selectAll(const QStringList &order);
    /// As decided elsewhere, e.g. on the map. The anchor stays when it is still selected.
    void adopt(const QStringList &keys);

    [[nodiscard]] const QStringList &keys() const { return m_keys; }
    /// The row the keyboard stands on; empty when nothing was touched yet.
    [[nodiscard]] const QString &current() const { return m_current; }

private:
    QStringList m_keys;
    QString m_anchor;
    QString m_current;
};

} // namespace pilothouse::app
