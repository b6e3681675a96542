// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// One action or thing in the palette.
AbstractButton {
    id: row

    required property string title
    required property string styledTitle
    required property string detail
    required property string shortcut
    required property string iconName
    required property bool current

    implicitHeight: 36
    leftPadding: 12
    rightPadding: 12
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: detail.length > 0 ? qsTr("%1, %2").arg(title).arg(detail) : title
    Accessible.selected: current

    contentItem: RowLayout {
        spacing: 10

        Icon {
            name: row.iconName
            color: Theme.muted
            Layout.preferredWidth: 18
            Layout.preferredHeight: 18
        }
        Text {
            text: row.styledTitle
            textFormat: Text.StyledText
            font: Theme.body
            color: Theme.text
            elide: Text.ElideRight
            Layout.maximumWidth: 360
        }
        Text {
            text: row.detail
            font: Theme.small
            color: Theme.muted
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        KeyHint { keys: row.shortcut }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.current ? Theme.selection : row.hovered ? Theme.hover : "transparent"
    }
}
