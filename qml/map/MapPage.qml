// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// Everything there is and how it hangs together, by dependency or by ship.
FocusScope {
    id: page

    required property Workspace workspace
    required property Problems problems
    readonly property bool spotlit: map.spotlight.length > 0

    // Left by a key, or for another focus.
    onSpotlitChanged: {
        if (!spotlit && impact.keys.length > 0)
            impact.act = ImpactView.Nothing
    }

    property bool filtering: false ///< the bar is shown though the filter is empty yet

    signal openInspector
    signal said(string sentence)
    signal sourceRequested

    function find() { bar.find() }
    function filter() {
        filtering = true
        filterBar.edit()
    }
    /// Lights only what a thing's service needs, what needs it, or both.
    function focusOn(key: string, reach: int) {
        map.focusOn(key, reach)
        map.forceActiveFocus(Qt.OtherFocusReason)
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Map")
    Keys.onEscapePressed: event => { // what the map itself had no use for
        event.accepted = filterBar.visible
        if (event.accepted)
            filterBar.leave()
    }

    ThingDialog {
        id: editor
        workspace: page.workspace
        onRefused: sentence => page.said(sentence)
        onClosed: map.forceActiveFocus(Qt.OtherFocusReason)
    }
    FileDialog {
        id: exportDialog
        title: qsTr("Export the map")
        fileMode: FileDialog.SaveFile
        defaultSuffix: selectedNameFilter.index === 1 ? "png" : "svg"
        nameFilters: [qsTr("Scalable picture (*.svg)"), qsTr("Pixels (*.png)")]
        onAccepted: {
            const problem = map.exportTo(selectedFile)
            page.said(problem.length > 0 ? problem : qsTr("The map is written."))
        }
    }
    Shortcut {
        sequence: "Ctrl+Shift+F"
        enabled: page.visible
        onActivated: page.filter()
    }
    ImpactView {
        id: impact
        workspace: page.workspace
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        MapBar {
            id: bar
            map: map
            Layout.fillWidth: true
            onExportRequested: exportDialog.open()
            onSourceRequested: page.sourceRequested()
            onFilterRequested: filterBar.visible ? filterBar.leave() : page.filter()
            onImpactRequested: impact.act = impact.act === ImpactView.Nothing ? ImpactView.Stop : ImpactView.Nothing
            onEditRequested: key => editor.edit(key, false)
        }
        HLine { Layout.fillWidth: true }
        MapImpactBar {
            impact: impact
            visible: impact.act !== ImpactView.Nothing
            Layout.fillWidth: true
            onLeaveRequested: impact.act = ImpactView.Nothing
        }
        MapFilterBar {
            id: filterBar
            map: map
            visible: page.filtering || map.filter.length > 0
            Layout.fillWidth: true
            onLeaveRequested: {
                page.filtering = false
                map.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
        MapFocusBar {
            id: focusBar
            map: map
            visible: map.focusedService.length > 0
            Layout.fillWidth: true
        }
        HLine {
            visible: focusBar.visible || filterBar.visible
            Layout.fillWidth: true
        }
        MapItem {
            id: map
            objectName: "map"
            workspace: page.workspace
            problems: page.problems
            focus: true
            clip: true
            editable: page.workspace.editing.possible
            motion: Theme.motion
            spotlight: impact.keys
            Accessible.role: Accessible.Canvas
            Accessible.name: selectionSentence.length > 0 ? selectionSentence : qsTr("Map, nothing selected")
            Accessible.description: qsTr("Arrow keys walk along dependencies, Enter opens the inspector")
            Accessible.focusable: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            onFindRequested: bar.find()
            onPlacesNotKept: problem => page.said(qsTr("Where cards were put is not remembered: %1").arg(problem))
            onEditRequested: (key, removes) => editor.edit(key, removes)
            onEdgeRequested: (from, to) => editor.form.connectServices(from.slice(from.indexOf(":") + 1), to.slice(to.indexOf(":") + 1))
            onActivated: key => {
                page.workspace.select([key])
                page.openInspector()
            }

            EmptyState {
                objectName: "map-empty"
                anchors.centerIn: parent
                iconName: "map"
                title: map.arrangement === MapItem.ByShip ? qsTr("No ships yet") : qsTr("No services yet")
                text: qsTr("Insert adds a ship, a service or an instance; Ctrl+E opens the text of the manifest.")
                visible: map.empty
            }
            MapFocusText {
                anchors { left: parent.left; bottom: parent.bottom; margins: 12 }
                map: map
                height: Math.min(implicitHeight, parent.height - 24)
                visible: focusBar.visible && focusBar.textShown
            }
            ShortcutTip {
                x: map.hover.rect.x
                y: map.hover.rect.y + map.hover.rect.height + 4
                visible: map.hover.note.length > 0
                text: map.hover.note
                delay: 0
            }
            colours {
                ground: Theme.bg
                panel: Theme.panel
                raised: Theme.raised
                line: Theme.line
                text: Theme.text
                muted: Theme.muted
                accent: Theme.accent
                selection: Theme.selection
                running: Theme.running
                starting: Theme.starting
                failed: Theme.failed
                drifted: Theme.drifted
                stopped: Theme.stopped
                unreachable: Theme.unreachable
                family: Theme.family
            }
        }
    }
}
