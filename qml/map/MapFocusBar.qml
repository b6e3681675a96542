// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// While the map is in focus on a service: which side of it is lit, the same as text, and the way out.
Rectangle {
    id: bar

    required property MapItem map
    property bool textShown: false

    implicitHeight: 40
    color: Theme.panel
    Accessible.role: Accessible.ToolBar
    Accessible.name: map.focusSummary

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: 12

        Segmented {
            objectName: "map-reach"
            name: qsTr("Focus of the map")
            options: [qsTr("Both"), qsTr("What it needs"), qsTr("What needs it")]
            currentIndex: bar.map.focusReach
            onActivated: index => bar.map.focusOn("service:" + bar.map.focusedService, index)
        }
        Text {
            text: bar.map.focusSummary
            font: Theme.body
            color: Theme.text
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        PushButton {
            objectName: "map-focus-text"
            text: bar.textShown ? qsTr("Hide text") : qsTr("As text")
            tip: qsTr("The tree of names, as pilotctl deptree draws it")
            implicitHeight: 28
            onClicked: bar.textShown = !bar.textShown
        }
        PushButton {
            objectName: "map-focus-leave"
            text: qsTr("Show all")
            keys: qsTr("Esc")
            implicitHeight: 28
            onClicked: bar.map.leaveFocus()
        }
    }
}
