// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse

/// Why a found engine could not be opened, and the lines that would make it a ship of a manifest.
Rectangle {
    id: box

    required property string problem
    required property string lines

    implicitHeight: column.implicitHeight + 20
    radius: Theme.radius
    color: Theme.panel
    border.color: Theme.failed

    Column {
        id: column
        x: 12
        y: 10
        width: parent.width - 24
        spacing: 6

        Text {
            width: parent.width
            text: box.problem
            font: Theme.body
            color: Theme.failed
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Text {
            width: parent.width
            text: qsTr("The lines that make it a ship of a manifest:")
            font: Theme.small
            color: Theme.muted
            wrapMode: Text.Wrap
        }
        TextEdit {
            width: parent.width
            text: box.lines.trim()
            font: Theme.mono
            color: Theme.text
            readOnly: true
            selectByMouse: true
            selectionColor: Theme.accent
            wrapMode: TextEdit.Wrap
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Lines for a manifest")
        }
    }
}
