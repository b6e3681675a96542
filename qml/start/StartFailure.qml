// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// Why a manifest could not be opened: every finding with its line.
Rectangle {
    id: box

    required property Workspace workspace
    required property Problems problems

    implicitHeight: Math.min(260, list.contentHeight + 52)
    radius: Theme.cardRadius
    color: Theme.panel
    border.color: Theme.failed

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 1
        spacing: 0

        Text {
            text: qsTr("%1 could not be opened").arg(box.workspace.filePath)
            font: Theme.bold
            color: Theme.failed
            elide: Text.ElideMiddle
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
            Layout.fillWidth: true
            Layout.margins: 12
            Layout.bottomMargin: 4
        }
        ProblemList {
            id: list
            problems: box.problems
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
