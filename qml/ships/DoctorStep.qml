// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse

/// One step on the way to an engine: how it went, and why not.
Item {
    id: line

    required property string step
    required property string what
    required property string words
    required property string outcome
    required property int status
    required property bool firstFailure

    implicitHeight: Math.max(name.implicitHeight, texts.implicitHeight) + 8
    Accessible.role: Accessible.ListItem
    Accessible.name: line.step + ", " + line.outcome + ": " + line.what + ". " + line.words

    Rectangle {
        anchors.fill: parent
        color: Theme.selection
        visible: line.firstFailure
    }
    Rectangle {
        width: 3
        height: parent.height
        color: Theme.failed
        visible: line.firstFailure
    }
    StatusGlyph {
        x: Theme.margin
        y: 6
        status: line.status
    }
    Text {
        id: name
        x: Theme.margin + 22
        y: 4
        width: 190
        text: line.step
        font: line.firstFailure ? Theme.bold : Theme.body
        color: Theme.text
        elide: Text.ElideRight
    }
    Column {
        id: texts
        x: name.x + name.width + 8
        y: 4
        width: line.width - x - Theme.margin

        TextEdit {
            width: parent.width
            text: line.what
            textFormat: TextEdit.PlainText
            font: Theme.mono
            color: Theme.text
            readOnly: true
            selectByMouse: true
            selectionColor: Theme.accent
            wrapMode: TextEdit.WrapAnywhere
        }
        TextEdit {
            width: parent.width
            text: line.words
            textFormat: TextEdit.PlainText
            font: Theme.body
            color: line.firstFailure ? Theme.statusColor(line.status) : Theme.muted
            readOnly: true
            selectByMouse: true
            selectionColor: Theme.accent
            wrapMode: TextEdit.Wrap
            visible: line.words.length > 0
        }
    }
}
