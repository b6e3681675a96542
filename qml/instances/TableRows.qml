// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// The rows of a sorted table, with the keys every desktop table knows: arrows, Page, Home, End, each with Shift to
/// extend and Ctrl to move only; Space toggles, Ctrl+A selects all.
ListView {
    id: rows

    required property SortedTable table
    required property string name
    readonly property int rowsInPage: Math.max(1, Math.floor(height / Theme.rowHeight) - 1)

    signal opened

    model: table
    clip: true
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    keyNavigationEnabled: false
    Accessible.role: Accessible.Table
    Accessible.name: name

    function go(count: int, modifiers: int) {
        table.step(count, modifiers)
        if (table.currentRow >= 0)
            positionViewAtIndex(table.currentRow, ListView.Contain)
    }

    Keys.onUpPressed: event => go(-1, event.modifiers)
    Keys.onDownPressed: event => go(1, event.modifiers)
    Keys.onSpacePressed: table.toggleCurrent()
    Keys.onReturnPressed: opened()
    Keys.onEnterPressed: opened()
    Keys.onPressed: event => {
        const steps = { [Qt.Key_PageUp]: -rowsInPage, [Qt.Key_PageDown]: rowsInPage, [Qt.Key_Home]: -count, [Qt.Key_End]: count }
        event.accepted = event.key in steps || event.matches(StandardKey.SelectAll)
        if (event.key in steps)
            go(steps[event.key], event.modifiers)
        else if (event.accepted)
            table.selectAll()
    }

    ScrollBar.vertical: ThinScrollBar { }

    Connections {
        target: rows.table

        function onAdopted() {
            rows.positionViewAtIndex(rows.table.currentRow, ListView.Contain)
        }
    }
}
