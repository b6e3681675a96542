// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse

/// A sentence that comes, can be acted upon, and goes by itself. One at a time.
Rectangle {
    id: toast

    property string text: ""
    property string actionText: ""

    signal actionTriggered

    function show(message: string, action: string) {
        text = message
        actionText = action
        timer.restart()
    }

    implicitWidth: row.implicitWidth + 32
    implicitHeight: 44
    radius: Theme.cardRadius
    color: Theme.raised
    border.color: Theme.line
    visible: timer.running
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Timer {
        id: timer
        interval: 6000
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: 12

        Text {
            text: toast.text
            font: Theme.body
            color: Theme.text
            anchors.verticalCenter: parent.verticalCenter
        }
        PushButton {
            text: toast.actionText
            implicitHeight: 28
            visible: text.length > 0
            onClicked: {
                timer.stop()
                toast.actionTriggered()
            }
        }
    }
}
