// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse

/// One choice out of a few that are all visible. Arrow keys move the choice.
FocusScope {
    id: control

    required property list<string> options
    property int currentIndex: 0
    property string name: ""

    signal activated(int index)

    implicitWidth: row.implicitWidth
    implicitHeight: 28
    activeFocusOnTab: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: name
    Keys.onLeftPressed: choose(Math.max(0, currentIndex - 1))
    Keys.onRightPressed: choose(Math.min(options.length - 1, currentIndex + 1))

    function choose(index: int) {
        if (index === currentIndex)
            return
        activated(index)
        if (currentIndex !== index) // or else what it is bound to has changed it, and stays bound
            currentIndex = index
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.panel
        border.color: Theme.line
    }
    Row {
        id: row
        height: parent.height

        Repeater {
            model: control.options

            AbstractButton {
                id: option

                required property int index
                required property string modelData
                readonly property bool chosen: index === control.currentIndex

                height: row.height
                leftPadding: 12
                rightPadding: 12
                text: modelData
                hoverEnabled: true
                checkable: true
                checked: chosen
                focusPolicy: Qt.NoFocus
                Accessible.role: Accessible.PageTab
                Accessible.name: text
                onClicked: control.choose(index)

                contentItem: Text {
                    text: option.text
                    font: Theme.body
                    color: option.chosen ? Theme.text : option.hovered ? Theme.text : Theme.muted
                    verticalAlignment: Text.AlignVCenter
                }
                background: Item {
                    Rectangle {
                        anchors.fill: parent
                        anchors.margins: 1
                        radius: Theme.radius - 1
                        color: option.chosen ? Theme.selection : option.hovered ? Theme.hover : "transparent"
                    }
                    Rectangle {
                        width: 1
                        height: parent.height
                        color: Theme.line
                        visible: option.index > 0
                    }
                }
            }
        }
    }
    FocusRing { shown: control.activeFocus }
}
