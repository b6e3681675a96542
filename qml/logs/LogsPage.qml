// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// The logs of several instances on one time line.
FocusScope {
    id: page

    required property Workspace workspace
    required property bool followNew ///< whether a log sticks to its end when it is opened

    /// Follows these instances instead of what was followed.
    function show(instances: var) {
        logs.instances = instances
        logs.following = page.followNew
    }
    function find() {
        findBar.focusField()
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Logs")

    Logs {
        id: logs
        workspace: page.workspace
        dark: Theme.dark
        following: page.followNew
        Component.onCompleted: followSelection()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.topMargin: 6
            Layout.bottomMargin: 6

            LogChips {
                feed: logs
                Layout.fillWidth: true
            }
            Segmented {
                objectName: "followChoice"
                name: qsTr("Follow the end or read on")
                options: [qsTr("Follow"), qsTr("Hold")]
                currentIndex: logs.following ? 0 : 1
                Layout.alignment: Qt.AlignTop
                onActivated: index => logs.following = index === 0
            }
        }
        HLine { Layout.fillWidth: true }
        LogFindBar {
            id: findBar
            feed: logs
            currentRow: view.currentIndex
            onShown: row => view.show(row)
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.preferredHeight: 40
        }
        HLine { Layout.fillWidth: true }
        LogView {
            id: view
            feed: logs
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true

            EmptyState {
                anchors.centerIn: parent
                visible: logs.lines.count === 0
                iconName: "logs"
                title: logs.instances.length === 0 ? qsTr("No instance is followed")
                    : logs.lines.totalCount > 0 ? qsTr("No line passes the filter") : qsTr("No line yet")
                text: logs.instances.length === 0 ? qsTr("Add instances, or follow what is selected on the map.") : ""
            }
        }
        HLine {
            visible: detail.visible
            Layout.fillWidth: true
        }
        LogDetail {
            id: detail
            lines: logs.lines
            visible: logs.lines.selectedCount > 0
            Layout.fillWidth: true
            Layout.maximumHeight: 160
        }
    }
}
