// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// The log of the inspected instance.
ColumnLayout {
    id: log

    required property Workspace workspace
    required property string instance ///< empty: nothing is read

    spacing: 0

    Logs {
        id: logs
        workspace: log.workspace
        instances: log.instance.length > 0 ? [log.instance] : []
        dark: Theme.dark
    }
    LogView {
        feed: logs
        compact: true
        Layout.fillWidth: true
        Layout.fillHeight: true

        EmptyState {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.margin
            visible: logs.lines.count === 0
            title: qsTr("No line yet")
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
        Layout.maximumHeight: 200
    }
}
