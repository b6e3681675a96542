// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse

/// Tabs with a line under the chosen one. Arrow keys move; what does not fit can be flicked to, never cut silently.
ListView {
    id: strip

    required property list<string> tabs
    property string name: ""
    property int spacingInTab: 10

    signal activated(int index)

    implicitHeight: 36
    implicitWidth: contentWidth
    orientation: ListView.Horizontal
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: false
    currentIndex: 0
    model: tabs
    Accessible.role: Accessible.PageTabList
    Accessible.name: name
    Keys.onLeftPressed: choose(Math.max(0, currentIndex - 1))
    Keys.onRightPressed: choose(Math.min(tabs.length - 1, currentIndex + 1))

    function choose(index: int) {
        if (index === currentIndex)
            return
        currentIndex = index
        activated(index)
    }

    delegate: AbstractButton {
        id: tab

        required property int index
        required property string modelData
        readonly property bool chosen: index === strip.currentIndex

        height: strip.height
        leftPadding: strip.spacingInTab
        rightPadding: strip.spacingInTab
        text: modelData
        hoverEnabled: true
        focusPolicy: Qt.NoFocus
        checkable: true
        checked: chosen
        Accessible.role: Accessible.PageTab
        Accessible.name: text
        onClicked: strip.choose(index)

        contentItem: Text {
            text: tab.text
            font: Theme.body
            color: tab.chosen || tab.hovered ? Theme.text : Theme.muted
            verticalAlignment: Text.AlignVCenter
        }
        background: Item {
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 2
                color: Theme.accent
                visible: tab.chosen
            }
            Rectangle {
                anchors.fill: parent
                anchors.margins: 3
                radius: Theme.radius
                color: "transparent"
                border.width: 2
                border.color: Theme.accent
                visible: tab.chosen && strip.activeFocus
            }
        }
    }
}
