// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Pilothouse

/// All keys on one sheet (F1).
Popup {
    id: overlay

    parent: Overlay.overlay
    anchors.centerIn: parent
    padding: 24
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    Overlay.modal: Rectangle { color: "#80000000" }

    component Key: RowLayout {
        required property string keys
        required property string what

        spacing: 12

        KeyHint {
            keys: parent.keys
            foreground: Theme.text
            Layout.preferredWidth: 110
        }
        Text {
            text: parent.what
            font: Theme.body
            color: Theme.text
            Layout.preferredWidth: 230
        }
    }

    background: Rectangle {
        color: Theme.panel
        border.color: Theme.line
        radius: Theme.cardRadius
    }
    contentItem: GridLayout {
        columns: 2
        columnSpacing: 24
        rowSpacing: 8
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Keys")

        Text {
            text: qsTr("Keys")
            font: Theme.title
            color: Theme.text
            Layout.columnSpan: 2
            Layout.bottomMargin: 8
        }
        Key { keys: qsTr("Ctrl 1 … Ctrl 7"); what: qsTr("Map to Settings") }
        Key { keys: qsTr("Ctrl K"); what: qsTr("Palette: every action, every object") }
        Key { keys: qsTr("F5"); what: qsTr("Plan again") }
        Key { keys: qsTr("Ctrl R"); what: qsTr("Ask all ships anew") }
        Key { keys: qsTr("Ctrl Z"); what: qsTr("Take back the last edit of the manifest") }
        Key { keys: qsTr("Ctrl ⏎"); what: qsTr("Apply the plan, on the Plan page") }
        Key { keys: qsTr("Ctrl N, Ctrl O"); what: qsTr("New manifest, open one") }
        Key { keys: qsTr("Ctrl F, /"); what: qsTr("Find on the page") }
        Key { keys: qsTr("F"); what: qsTr("Fit the map") }
        Key { keys: qsTr("N, D, B"); what: qsTr("Map: what it needs, what needs it, both") }
        Key { keys: qsTr("Ctrl Shift F"); what: qsTr("Map: filter by status, ship, service, label") }
        Key { keys: qsTr("Alt arrows"); what: qsTr("Map: move the card, as dragging its title") }
        Key { keys: qsTr("Ins, F2, Del"); what: qsTr("Map: add, edit, remove from the manifest") }
        Key { keys: qsTr("Ctrl `"); what: qsTr("Dock: problems, run, logs") }
        Key { keys: qsTr("Ctrl E, Ctrl S"); what: qsTr("Text of the manifest: beside the map, save it") }
        Key { keys: qsTr("F8, Ctrl ., Ctrl G"); what: qsTr("Text: next problem, mend it, go to a line") }
        Key { keys: qsTr("Ctrl I"); what: qsTr("Inspector") }
        Key { keys: qsTr("Space"); what: qsTr("Tick a change of the plan; fold on the map") }
        Key { keys: qsTr("Arrows, Enter"); what: qsTr("Walk and open") }
        Key { keys: qsTr("Esc"); what: qsTr("Close, clear") }
        Key { keys: qsTr("F1"); what: qsTr("This sheet") }
    }
}
