// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// The head of a column: a click or Return sorts by it, a second one the other way round.
AbstractButton {
    id: cell

    required property SortedTable table
    required property int column
    readonly property bool sorted: table.sortedColumn === column

    implicitHeight: 28
    visible: width > 0
    leftPadding: 0
    rightPadding: 8
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: text
    Accessible.description: !sorted ? qsTr("Sort by this column")
        : table.descending ? qsTr("Sorted, descending") : qsTr("Sorted, ascending")
    onClicked: table.sortBy(column)
    Keys.onReturnPressed: table.sortBy(column)

    contentItem: Row {
        spacing: 2

        Text {
            text: cell.text
            font: cell.sorted ? Theme.smallBold : Theme.small
            color: cell.sorted || cell.hovered ? Theme.text : Theme.muted
            elide: Text.ElideRight
            width: Math.min(implicitWidth, cell.availableWidth - (cell.sorted ? 14 : 0))
            anchors.verticalCenter: parent.verticalCenter
        }
        Icon {
            name: "chevron-down"
            color: Theme.text
            visible: cell.sorted
            width: 12
            height: 12
            rotation: cell.table.descending ? 0 : 180
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    background: Item {
        FocusRing { shown: cell.visualFocus }
    }
}
