// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// Engines and hosts that this computer's settings name. Those that are ticked become an environment; a row that is
/// opened by itself shows what runs there. Until then nothing is contacted.
Column {
    id: list

    required property Workspace workspace

    spacing: 2

    FoundEngines {
        id: found
        workspace: list.workspace
        onReady: manifest => list.workspace.openFile(manifest)
    }
    HeadingText {
        text: qsTr("Import from this computer")
        bottomPadding: 6
    }
    Text {
        width: parent.width
        text: found.count === 0 ? qsTr("No engine's socket, no docker context and no ssh host was found.")
            : qsTr("Tick what is to be a ship, or open one to see what runs there. None is contacted before, and nothing is changed.")
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
            required property bool ticked
            required property bool usable
            readonly property bool failed: found.failed === index

            width: list.width

            Row {
                width: list.width
                spacing: 4

                TickBox {
                    objectName: "tick-" + row.name
                    width: 24
                    height: entry.height
                    name: qsTr("Import %1").arg(row.name)
                    enabled: row.usable
                    checked: row.ticked
                    onToggled: found.tick(row.index, checked)
                }
                StartEntry {
                    id: entry
                    objectName: "found-" + row.name
                    width: parent.width - 28
                    symbol: row.iconName
                    text: row.name
                    address: row.address
                    aside: found.opening === row.index ? qsTr("asking…") : row.origin
                    enabled: found.opening !== row.index && !list.workspace.loading
                    onClicked: found.open(row.index)
                }
            }
            FoundFailure {
                width: list.width
                visible: row.failed
                problem: row.failed ? found.problem : ""
                lines: row.failed ? found.manifestLines(row.index) : ""
            }
        }
    }
    Item {
        width: 1
        height: 8
    }
    PushButton {
        objectName: "import"
        text: found.tickedCount === 0 ? qsTr("Import what is ticked") : qsTr("Import %n ship(s)", "", found.tickedCount)
        primary: found.tickedCount > 0
        enabled: found.tickedCount > 0 && !list.workspace.loading
        visible: found.count > 0
        onClicked: found.importTicked()
    }
}
