// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// Every action and every object, found by typing a few letters of it.
Popup {
    id: popup

    required property Workspace workspace

    signal openPage(int page)
    signal showLogs(var instances) ///< a list of names
    signal focusMap(string key, int reach)
    signal openManifest
    signal showSource

    readonly property real roomWidth: parent ? parent.width : 0 ///< there is no overlay before there is a window
    readonly property real roomHeight: parent ? parent.height : 0

    parent: Overlay.overlay
    x: Math.round((roomWidth - width) / 2)
    y: Math.round(roomHeight * 0.14)
    width: Math.min(640, roomWidth - 48)
    height: Math.min(roomHeight * 0.7, 56 + Math.max(list.contentHeight, list.count > 0 ? 40 : 120) + 16)
    padding: 8
    modal: true
    focus: true
    onAboutToShow: {
        field.clear()
        search.gather()
        list.currentIndex = 0
        field.forceActiveFocus()
    }

    function activate(row: int) {
        close()
        search.activate(row)
    }

    CommandSearch {
        id: search
        workspace: popup.workspace
        typed: field.text
        onTypedChanged: list.currentIndex = 0
        onPageAsked: page => popup.openPage(page)
        onLogsAsked: instances => popup.showLogs(instances)
        onMapFocusAsked: (key, reach) => popup.focusMap(key, reach)
        onManifestAsked: popup.openManifest()
        onSourceAsked: popup.showSource()
    }
    Overlay.modal: Rectangle { color: Qt.alpha("black", Theme.dark ? 0.5 : 0.25) }
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.line
        radius: Theme.cardRadius
    }

    Item {
        anchors.fill: parent

        SearchField {
            id: field
            name: qsTr("Command palette: type an action or a name")
            placeholderText: qsTr("Type an action, an instance, a service, a ship")
            width: parent.width
            implicitHeight: 40
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onReturnPressed: popup.activate(list.currentIndex)
            Keys.onEnterPressed: popup.activate(list.currentIndex)
            Keys.onEscapePressed: popup.close()
        }
        ListView {
            id: list
            anchors { fill: parent; topMargin: 48 }
            model: search
            clip: true
            keyNavigationWraps: true
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Found: %1").arg(search.count)
            ScrollBar.vertical: ThinScrollBar { }

            delegate: PaletteRow {
                required property int index

                width: list.width
                current: ListView.isCurrentItem
                onClicked: popup.activate(index)
            }
            Text {
                anchors.centerIn: parent
                visible: search.count === 0
                text: qsTr("Nothing is called that")
                font: Theme.body
                color: Theme.muted
            }
        }
    }
}
