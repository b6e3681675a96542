// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// The log of whatever is selected, for the dock.
LogView {
    id: view

    required property Workspace workspace

    feed: logs

    Logs {
        id: logs
        workspace: view.workspace
        dark: Theme.dark
        Component.onCompleted: followSelection()
    }
    Connections {
        target: view.workspace

        function onSelectionChanged() {
            logs.followSelection()
        }
    }
    EmptyState {
        anchors.centerIn: parent
        visible: logs.lines.count === 0
        title: logs.instances.length === 0 ? qsTr("Select an instance to see its log") : qsTr("No line yet")
    }
}
