// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// The selected lines in full, wrapped, to read and to copy.
Rectangle {
    id: detail

    required property LogFilter lines

    implicitHeight: Math.max(56, content.contentHeight + 24)
    color: Theme.panel

    ScrollView {
        anchors.fill: parent
        anchors.rightMargin: 96

        TextArea {
            id: content
            text: detail.lines.selectedText
            readOnly: true
            selectByMouse: true
            wrapMode: TextEdit.WrapAnywhere
            textFormat: TextEdit.PlainText
            font: Theme.mono
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentText
            leftPadding: Theme.margin
            topPadding: 12
            bottomPadding: 12
            background: null
            Accessible.name: qsTr("Selected lines")
        }
    }
    Row {
        anchors { top: parent.top; right: parent.right; margins: 12 }
        spacing: 4

        IconButton {
            iconName: "copy"
            tip: qsTr("Copy selected lines")
            implicitHeight: 28
            onClicked: detail.lines.copySelected()
        }
        IconButton {
            iconName: "close"
            tip: qsTr("Close")
            implicitHeight: 28
            onClicked: detail.lines.clearSelection()
        }
    }
}
