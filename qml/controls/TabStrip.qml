// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse

/// Tabs with a line under the chosen one. Arrow keys move; what does not fit is in a menu at the end.
ListView {
    id: strip

    required property list<string> tabs
    property string name: ""
    property int spacingInTab: 10

    readonly property bool overflows: contentWidth > width

    signal activated(int index)

    implicitHeight: 36
    implicitWidth: contentWidth
    orientation: ListView.Horizontal
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    preferredHighlightBegin: 0
    preferredHighlightEnd: width - rightMargin
    highlightRangeMode: ListView.ApplyRange
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

    // Room behind the last tab, so that it does not lie under the menu's button.
    rightMargin: overflows ? more.width : 0

    Rectangle {
        id: more
        parent: strip
        anchors { right: strip.right; top: strip.top; bottom: strip.bottom; bottomMargin: 1 }
        width: 32
        color: Theme.panel
        visible: strip.overflows

        IconButton {
            objectName: "moreTabs"
            anchors.centerIn: parent
            iconName: "more"
            tip: qsTr("All tabs")
            implicitHeight: 28
            onClicked: (menu.it() as Menu).open()
        }
        OnDemand {
            id: menu

            Menu {
                y: more.height

                Repeater {
                    model: strip.tabs

                    MenuItem {
                        required property int index
                        required property string modelData

                        text: modelData
                        checkable: true
                        checked: index === strip.currentIndex
                        onTriggered: strip.choose(index)
                    }
                }
            }
        }
    }

    delegate: AbstractButton {
        id: tab

        required property int index
        required property string modelData
        readonly property bool chosen: index === strip.currentIndex

        // Half a tab says less than the menu does.
        readonly property bool cut: strip.overflows
            && (x < strip.contentX || x + width > strip.contentX + strip.width - more.width)

        height: strip.height
        opacity: cut ? 0 : 1
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
