// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// Engines and hosts that this computer's settings name. Nothing is contacted: a row gives the lines for a manifest.
Column {
    id: list

    property int chosen: -1

    spacing: 2

    FoundEngines { id: found }
    HeadingText {
        text: qsTr("Found on this computer")
        bottomPadding: 6
    }
    Text {
        width: parent.width
        text: found.count === 0 ? qsTr("No engine's socket, no docker context and no ssh host was found.")
            : qsTr("None of these has been contacted. A ship is what a manifest names: choose one for the lines to put into yours.")
        font: Theme.body
        color: Theme.muted
        wrapMode: Text.Wrap
        bottomPadding: 4
    }
    Repeater {
        model: found

        StartEntry {
            required property int index
            required property string name
            required property string origin
            required property string iconName

            width: list.width
            symbol: iconName
            text: name
            aside: origin
            onClicked: list.chosen = list.chosen === index ? -1 : index
        }
    }
    Rectangle {
        width: parent.width
        height: lines.implicitHeight + 20
        radius: Theme.radius
        color: Theme.panel
        border.color: Theme.line
        visible: list.chosen >= 0

        TextEdit {
            id: lines
            x: 12
            y: 10
            width: parent.width - 24
            text: list.chosen >= 0 ? found.manifestLines(list.chosen) : ""
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
