// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse

/// Looks like a search field and opens the palette, where the searching is done.
AbstractButton {
    id: button

    implicitHeight: Theme.controlHeight
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    text: qsTr("Search instances, ships, actions")
    Accessible.name: text
    Accessible.description: qsTr("Ctrl K")
    Keys.onReturnPressed: clicked()

    contentItem: Item {
        Text {
            anchors.left: parent.left
            anchors.leftMargin: 12
            anchors.right: hint.left
            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            font: Theme.body
            color: Theme.muted
            elide: Text.ElideRight
        }
        KeyHint {
            id: hint
            keys: qsTr("Ctrl K")
            anchors.right: parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.bg
        border.color: button.hovered ? Theme.muted : Theme.line

        FocusRing { shown: button.visualFocus }
    }
}
