// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// What of the map is to be seen: a filter to type or to choose, what it leaves out, and the way back.
Rectangle {
    id: bar

    required property MapItem map

    signal leaveRequested

    function edit() {
        field.forceActiveFocus(Qt.ShortcutFocusReason)
        field.selectAll()
    }
    function leave() {
        bar.map.filter = ""
        bar.leaveRequested()
    }

    implicitHeight: 40
    color: Theme.panel
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Filter of the map")

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: 8

        SearchField {
            id: field
            objectName: "map-filter-text"
            name: qsTr("Filter the map")
            placeholderText: qsTr("status:failed ship:prod-2 label:tier=front pay")
            text: bar.map.filter
            implicitHeight: 28
            Layout.fillWidth: true
            Layout.minimumWidth: 100
            Layout.maximumWidth: 420
            onTextChanged: bar.map.filter = text
            onAccepted: bar.map.forceActiveFocus(Qt.OtherFocusReason)
            Keys.onEscapePressed: bar.leave()
        }
        FilterMenu {
            objectName: "map-filter-menu"
            workspace: bar.map.workspace
            filter: bar.map.filter
            onChanged: filter => bar.map.filter = filter
        }
        Text {
            objectName: "map-filter-sentence"
            text: bar.map.filterSentence
            font: Theme.body
            color: Theme.text
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        PushButton {
            objectName: "map-filter-leave"
            text: qsTr("Show all")
            keys: qsTr("Esc")
            implicitHeight: 28
            onClicked: bar.leave()
        }
    }
}
