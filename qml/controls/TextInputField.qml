// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse

/// One line of text to type. `name` is what a screen reader calls it.
TextField {
    id: field

    required property string name
    property bool mono: false

    implicitHeight: Theme.controlHeight
    leftPadding: 12
    rightPadding: 12
    font: mono ? Theme.mono : Theme.body
    color: Theme.text
    placeholderTextColor: Theme.muted
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    selectByMouse: true
    verticalAlignment: TextInput.AlignVCenter
    Accessible.name: name

    background: Rectangle {
        radius: Theme.radius
        color: Theme.dark ? Theme.bg : Theme.panel
        border.width: field.activeFocus ? 2 : 1
        border.color: field.activeFocus ? Theme.accent : Theme.line
    }
}
