// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// While the map shows a blast radius: of what, how far it reaches, and the way out.
Rectangle {
    id: bar

    required property ImpactView impact

    signal leaveRequested

    implicitHeight: 40
    color: Theme.panel
    Accessible.role: Accessible.ToolBar
    Accessible.name: impact.summary

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: 12

        Segmented {
            objectName: "map-impact-act"
            name: qsTr("What is done")
            options: [qsTr("Stop"), qsTr("Restart"), qsTr("Remove")]
            currentIndex: Math.max(0, bar.impact.act - 1)
            onActivated: index => bar.impact.act = index + 1
        }
        Text {
            text: bar.impact.summary.length > 0 ? bar.impact.summary : qsTr("Select what is to be stopped")
            font: Theme.body
            color: Theme.text
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        PushButton {
            objectName: "map-impact-leave"
            text: qsTr("Show all")
            implicitHeight: 28
            onClicked: bar.leaveRequested()
        }
    }
}
