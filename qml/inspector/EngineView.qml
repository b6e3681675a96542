// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// What the engine itself says of the container, secrets masked.
Item {
    id: view

    required property Inspector inspector

    ScrollView {
        anchors.fill: parent
        visible: view.inspector.engineText.length > 0

        TextArea {
            id: content
            text: view.inspector.engineText
            readOnly: true
            selectByMouse: true
            wrapMode: TextEdit.NoWrap
            textFormat: TextEdit.PlainText
            font: Theme.mono
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentText
            leftPadding: Theme.margin
            topPadding: 12
            background: null
            Accessible.name: qsTr("Inspect, as the engine answers")
        }
    }
    Row {
        anchors { top: parent.top; right: parent.right; margins: 8; rightMargin: 16 }
        visible: view.inspector.engineText.length > 0

        IconButton {
            iconName: "refresh"
            tip: qsTr("Ask the engine again")
            implicitHeight: 28
            onClicked: view.inspector.askEngine()
        }
        IconButton {
            iconName: "copy"
            tip: qsTr("Copy all")
            implicitHeight: 28
            onClicked: {
                content.selectAll()
                content.copy()
                content.deselect()
            }
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        visible: view.inspector.engineText.length === 0
        title: view.inspector.engineProblem.length > 0 ? qsTr("The engine did not answer") : qsTr("Asking the engine…")
        text: view.inspector.engineProblem

        PushButton {
            text: qsTr("Ask again")
            visible: view.inspector.engineProblem.length > 0
            onClicked: view.inspector.askEngine()
        }
    }
}
