// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// The environments that were open before.
Column {
    id: list

    required property Workspace workspace

    spacing: 2

    RecentEnvironments { id: recent }
    Connections {
        target: list.workspace
        function onEnvironmentChanged() { recent.reload() }
    }
    HeadingText {
        text: qsTr("Recent")
        bottomPadding: 6
    }
    Text {
        width: parent.width
        text: qsTr("What you open will be listed here.")
        font: Theme.body
        color: Theme.muted
        wrapMode: Text.Wrap
        visible: recent.count === 0
    }
    Repeater {
        model: recent

        StartEntry {
            required property string name
            required property string path
            required property url url

            width: list.width
            symbol: "recent"
            text: name
            address: path
            onClicked: list.workspace.openFile(url)
        }
    }
}
