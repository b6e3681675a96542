// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// Engines and hosts that this computer's settings name. A row that is opened shows what runs there; until then nothing
/// is contacted.
Column {
    id: list

    required property Workspace workspace

    spacing: 2

    FoundEngines {
        id: found
        onReady: manifest => list.workspace.openFile(manifest)
    }
    HeadingText {
        text: qsTr("Found on this computer")
        bottomPadding: 6
    }
    Text {
        width: parent.width
        text: found.count === 0 ? qsTr("No engine's socket, no docker context and no ssh host was found.")
            : qsTr("None is contacted before you open it. What runs there is looked at, not changed.")
        font: Theme.body
        color: Theme.muted
        wrapMode: Text.Wrap
        bottomPadding: 4
    }
    Repeater {
        model: found

        Column {
            id: row

            required property int index
            required property string name
            required property string address
            required property string origin
            required property string iconName
            readonly property bool failed: found.failed === index

            width: list.width

            StartEntry {
                objectName: "found-" + row.name
                width: list.width
                symbol: row.iconName
                text: row.name
                address: row.address
                aside: found.opening === row.index ? qsTr("asking…") : row.origin
                enabled: found.opening !== row.index && !list.workspace.loading
                onClicked: found.open(row.index)
            }
            FoundFailure {
                width: list.width
                visible: row.failed
                problem: row.failed ? found.problem : ""
                lines: row.failed ? found.manifestLines(row.index) : ""
            }
        }
    }
}
