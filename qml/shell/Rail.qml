// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// The seven pages, one under the other.
Rectangle {
    id: rail

    required property int page
    required property bool open

    signal chosen(int page)

    implicitWidth: Theme.railWidth
    color: Theme.panel
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    component Entry: RailButton {
        required property int kind

        objectName: "rail-" + iconName
        chosen: rail.page === kind && enabled
        enabled: rail.open || kind === PageKind.Settings
        keys: qsTr("Ctrl %1").arg(kind + 1)
        onClicked: rail.chosen(kind)
    }

    Column {
        y: 8

        Entry { kind: PageKind.Map; iconName: "map"; text: qsTr("Map") }
        Entry { kind: PageKind.Instances; iconName: "instances"; text: qsTr("Instances") }
        Entry { kind: PageKind.Plan; iconName: "plan"; text: qsTr("Plan") }
        Entry { kind: PageKind.Runs; iconName: "runs"; text: qsTr("Runs") }
        Entry { kind: PageKind.Logs; iconName: "logs"; text: qsTr("Logs") }
        Entry { kind: PageKind.Ships; iconName: "ships"; text: qsTr("Ships") }
        Entry { kind: PageKind.Settings; iconName: "settings"; text: qsTr("Settings") }
    }
    VLine {
        anchors.right: parent.right
        height: parent.height
    }
}
