// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// The focus of the map as text, to be read and copied.
Rectangle {
    id: panel

    required property MapItem map

    implicitWidth: Math.min(360, Math.max(220, tree.implicitWidth + 24))
    implicitHeight: tree.implicitHeight + 24
    radius: Theme.cardRadius
    color: Theme.raised
    border.color: Theme.line

    ScrollView {
        anchors.fill: parent
        anchors.margins: 4

        TextArea {
            id: tree
            objectName: "map-focus-tree"
            text: panel.map.focusTree
            readOnly: true
            selectByMouse: true
            textFormat: TextEdit.PlainText
            font: Theme.mono
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentText
            background: null
            Accessible.name: panel.map.focusSummary
        }
    }
    IconButton {
        anchors { top: parent.top; right: parent.right; margins: 4 }
        iconName: "copy"
        tip: qsTr("Copy all")
        implicitHeight: 28
        onClicked: {
            tree.selectAll()
            tree.copy()
            tree.deselect()
        }
    }
}
