// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// The followed instances, each with its colour, what its stream does, and a way to take it out; and one to add.
Flow {
    id: chips

    required property Logs feed

    spacing: 8

    Repeater {
        model: chips.feed.sources

        Rectangle {
            id: chip

            required property string name
            required property int number
            required property string words
            required property bool trouble

            implicitWidth: line.implicitWidth + 16
            implicitHeight: 28
            radius: Theme.radius
            color: Theme.raised
            border.color: Theme.line
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1, %2").arg(name).arg(words)

            Row {
                id: line
                x: 10
                height: parent.height
                spacing: 6

                Rectangle {
                    width: 8
                    height: 8
                    radius: 2
                    color: Theme.sourceColor(chip.number)
                    anchors.verticalCenter: parent.verticalCenter
                }
                Text {
                    text: chip.name
                    font: Theme.body
                    color: Theme.text
                    anchors.verticalCenter: parent.verticalCenter
                }
                Text {
                    text: chip.words
                    font: Theme.small
                    color: chip.trouble ? Theme.failed : Theme.muted
                    elide: Text.ElideRight
                    width: Math.min(implicitWidth, 200)
                    anchors.verticalCenter: parent.verticalCenter
                }
                IconButton {
                    iconName: "close"
                    tip: qsTr("Do not follow %1").arg(chip.name)
                    implicitHeight: 22
                    anchors.verticalCenter: parent.verticalCenter
                    onClicked: chips.feed.remove(chip.name)
                }
            }
        }
    }
    PushButton {
        id: addButton
        text: qsTr("+ Add")
        implicitHeight: 28
        tip: qsTr("Follow one more instance")
        enabled: chips.feed.addableCount > 0
        onClicked: picker.open()

        LogPicker {
            id: picker
            y: addButton.height + 4
            feed: chips.feed
        }
    }
    PushButton {
        text: qsTr("Follow selection")
        implicitHeight: 28
        flatLook: true
        tip: qsTr("Follow what is selected on the map or in a table instead")
        enabled: chips.feed.workspace !== null && chips.feed.workspace.selection.length > 0
        onClicked: chips.feed.followSelection()
    }
}
