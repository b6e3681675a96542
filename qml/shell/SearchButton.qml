// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
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

    contentItem: RowLayout {
        spacing: 8

        Text {
            text: button.text
            font: Theme.body
            color: Theme.muted
            elide: Text.ElideRight
            Layout.leftMargin: 12
            Layout.fillWidth: true
        }
        KeyHint {
            keys: qsTr("Ctrl K")
            Layout.rightMargin: 10
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.bg
        border.color: button.hovered ? Theme.muted : Theme.line

        FocusRing { shown: button.visualFocus }
    }
}
