// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// A field to filter or find with: magnifier, clear button, Esc empties it.
TextInputField {
    id: field

    leftPadding: 34
    rightPadding: 34
    Keys.onEscapePressed: event => {
        event.accepted = field.text.length > 0
        field.clear()
    }

    Icon {
        name: "search"
        color: Theme.muted
        width: 16
        height: 16
        x: 10
        anchors.verticalCenter: parent.verticalCenter
    }
    IconButton {
        iconName: "close"
        tip: qsTr("Clear")
        implicitHeight: 24
        focusPolicy: Qt.NoFocus
        visible: field.text.length > 0
        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        onClicked: field.clear()
    }
}
