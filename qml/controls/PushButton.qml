// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// A button. `primary` is the one thing a page is for; `danger` is what cannot be taken back.
Button {
    id: control

    property bool primary: false
    property bool danger: false
    property bool flatLook: false
    property string iconName: ""
    property string keys: ""
    property string tip: ""
    readonly property color ink: !enabled ? Theme.muted : primary ? Theme.accentText : danger ? Theme.failed : Theme.text

    property color iconColor: ink

    implicitHeight: Theme.controlHeight
    implicitWidth: Math.max(Theme.controlHeight, implicitContentWidth + leftPadding + rightPadding)
    leftPadding: text.length > 0 ? 14 : 6
    rightPadding: leftPadding
    font: primary ? Theme.bold : Theme.body
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text.length > 0 ? text : tip
    Accessible.description: keys
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: RowLayout {
        spacing: 0

        Item { Layout.fillWidth: true }
        Icon {
            name: control.iconName
            color: control.iconColor
            visible: control.iconName.length > 0
            Layout.preferredWidth: 18
            Layout.preferredHeight: 18
            Layout.rightMargin: control.text.length > 0 ? 8 : 0
        }
        Text {
            text: control.text
            font: control.font
            color: control.ink
            visible: control.text.length > 0
        }
        KeyHint {
            keys: control.keys
            foreground: control.primary ? control.ink : Theme.muted
            framed: !control.primary
            Layout.leftMargin: 8
        }
        Item { Layout.fillWidth: true }
    }
    background: Rectangle {
        radius: Theme.radius
        color: {
            if (control.primary)
                return !control.enabled ? Theme.raised : control.down ? Qt.darker(Theme.accent, 1.15)
                    : control.hovered ? Qt.lighter(Theme.accent, 1.08) : Theme.accent
            if (control.flatLook && !control.hovered && !control.down)
                return "transparent"
            return control.down ? Theme.selection : control.hovered && control.enabled ? Theme.hover : Theme.raised
        }
        border.width: control.flatLook || (control.primary && control.enabled) ? 0 : 1
        border.color: control.danger && control.enabled ? Theme.failed : Theme.line

        FocusRing { shown: control.visualFocus }
    }
    ShortcutTip {
        text: control.tip
        visible: control.hovered && control.tip.length > 0
    }
}
