// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// One page's entry in the rail.
AbstractButton {
    id: entry

    required property string iconName
    required property string keys
    property bool chosen: false
    readonly property color ink:  chosen || hovered ? Theme.text : Theme.muted

    opacity: enabled ? 1 : 0.45
    implicitWidth: Theme.railWidth
    implicitHeight: 60
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.description: keys
    Keys.onReturnPressed: entry.clicked()

    contentItem: Item {
        Icon {
            name: entry.iconName
            color: entry.ink
            width: 22
            height: 22
            anchors.horizontalCenter: parent.horizontalCenter
            y: 10
        }
        Text {
            text: entry.text
            font: Theme.small
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 8
            color: entry.ink
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            leftPadding: 4
            rightPadding: 4
            y: 36
        }
    }
    background: Rectangle {
        color: entry.chosen ? Theme.selection : entry.hovered && entry.enabled ? Theme.hover : "transparent"

        Rectangle {
            width: 3
            height: parent.height
            color: Theme.accent
            visible: entry.chosen
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: 2
            radius: Theme.radius
            color: "transparent"
            border.width: 2
            border.color: Theme.accent
            visible: entry.visualFocus
        }
    }
    ShortcutTip {
        text: entry.text
        keys: entry.keys
        visible: entry.hovered
        x: entry.width + 4
        y: 14
    }
}
