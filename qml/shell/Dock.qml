// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// Problems, run and logs under the page. A strip when shut; its height is remembered.
Rectangle {
    id: dock

    required property Workspace workspace
    required property Problems problems
    required property RunReview run
    required property Preferences preferences
    property alias tab: tabs.currentIndex
    readonly property bool open: preferences.dockOpen

    signal sourceRequested(int line, int column)

    function show(index: int) {
        tabs.currentIndex = index
        preferences.dockOpen = true
    }

    implicitHeight: open ? Math.max(120, preferences.dockHeight) : 37
    color: Theme.panel

    HLine { width: parent.width }
    MouseArea {
        y: -3
        width: parent.width
        height: 7
        enabled: dock.open
        cursorShape: Qt.SizeVerCursor
        preventStealing: true
        onPositionChanged: mouse => {
            const wanted = dock.preferences.dockHeight - Math.round(mouse.y)
            dock.preferences.dockHeight = Math.max(120, Math.min(520, wanted))
        }
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: 1
        spacing: 0

        RowLayout {
            spacing: 8
            Layout.leftMargin: 8
            Layout.rightMargin: 8

            TabStrip {
                id: tabs
                name: qsTr("Dock")
                tabs: [qsTr("Problems %1").arg(dock.problems.count), dock.run.tabText, qsTr("Logs")]
                onActivated: dock.preferences.dockOpen = true
                Layout.fillWidth: true
            }
            RunButtons {
                run: dock.run
                workspace: dock.workspace
                visible: dock.open && tabs.currentIndex === 1
            }
            IconButton {
                iconName: dock.open ? "chevron-down" : "chevron-up"
                tip: dock.open ? qsTr("Close the dock (Ctrl `)") : qsTr("Open the dock (Ctrl `)")
                implicitHeight: 28
                onClicked: dock.preferences.dockOpen = !dock.open
            }
        }
        HLine {
            visible: dock.open
            Layout.fillWidth: true
        }
        StackLayout {
            currentIndex: tabs.currentIndex
            visible: dock.open
            Layout.fillWidth: true
            Layout.fillHeight: true

            OnDemand {
                wanted: dock.open && tabs.currentIndex === 0

                ProblemList {
                    anchors.fill: parent
                    problems: dock.problems
                    onChosen: key => dock.workspace.select([key])
                    onPlaceChosen: (line, column) => dock.sourceRequested(line, column)
                }
            }
            OnDemand {
                wanted: dock.open && tabs.currentIndex === 1

                RunTimeline {
                    anchors.fill: parent
                    run: dock.run
                }
            }
            OnDemand {
                wanted: dock.open && tabs.currentIndex === 2

                Item {
                    anchors.fill: parent

                    InspectorLog {
                        anchors.fill: parent
                        workspace: dock.workspace
                        instance: dock.open && tabs.currentIndex === 2 ? dock.workspace.selectedInstance : ""
                        visible: dock.workspace.selectedInstance.length > 0
                    }
                    EmptyState {
                        anchors.centerIn: parent
                        title: qsTr("No instance is selected")
                        text: qsTr("Select one to follow its log here.")
                        visible: dock.workspace.selectedInstance.length === 0
                    }
                }
            }
        }
    }
}
