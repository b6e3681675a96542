// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// The ground of one row of a table: selection, hover, the keyboard's place, clicks. Cells go inside.
Rectangle {
    id: row

    required property SortedTable table
    required property int index
    required property bool selected
    required property bool current
    required property string sentence ///< what a screen reader says
    default property alias cells: line.data

    signal opened

    height: Theme.rowHeight
    color: selected ? Theme.selection : hover.hovered ? Theme.hover : "transparent"
    Accessible.role: Accessible.Row
    Accessible.name: sentence
    Accessible.selectable: true
    Accessible.selected: selected
    Accessible.onPressAction: table.click(index, 0)

    HLine {
        anchors.bottom: parent.bottom
        width: parent.width
        opacity: 0.6
    }
    Row {
        id: line
        x: Theme.margin
        height: parent.height
    }
    Rectangle {
        width: 2
        height: parent.height
        color: Theme.accent
        visible: row.current && row.ListView.view !== null && row.ListView.view.activeFocus
    }
    HoverHandler { id: hover }
    MouseArea {
        anchors.fill: parent
        z: -1 // buttons in cells come first
        onPressed: mouse => {
            row.ListView.view.forceActiveFocus()
            row.table.click(row.index, mouse.modifiers)
        }
        onDoubleClicked: row.opened()
    }
}
