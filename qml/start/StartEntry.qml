// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// A row of the first window: an icon, a name, where it is.
AbstractButton {
    id: entry

    required property string symbol
    required property string address
    property string aside: ""

    implicitHeight: 44
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.name: text + ", " + address
    Keys.onReturnPressed: clicked()

    contentItem: RowLayout {
        spacing: 10

        Icon {
            name: entry.symbol
            color: Theme.muted
            Layout.leftMargin: 10
            Layout.preferredWidth: 20
            Layout.preferredHeight: 20
        }
        Column {
            Layout.fillWidth: true

            Text {
                text: entry.text
                font: Theme.body
                color: Theme.text
                elide: Text.ElideRight
                width: parent.width
            }
            Text {
                text: entry.address
                font: Theme.small
                color: Theme.muted
                elide: Text.ElideMiddle
                width: parent.width
            }
        }
        Text {
            text: entry.aside
            font: Theme.small
            color: Theme.muted
            Layout.rightMargin: 10
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: entry.hovered ? Theme.hover : "transparent"

        FocusRing { shown: entry.visualFocus }
    }
}
