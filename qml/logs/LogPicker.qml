// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// Chooses an instance to follow as well: type to narrow, arrows and Return to take.
Popup {
    id: picker

    required property Logs feed

    width: 260
    height: 320
    padding: 8
    focus: true
    onOpened: {
        field.clear()
        field.forceActiveFocus()
    }

    function take(name: string) {
        feed.add(name)
        close()
    }

    background: Rectangle {
        color: Theme.raised
        border.color: Theme.line
        radius: Theme.cardRadius
    }
    Item {
        anchors.fill: parent

        SearchField {
            id: field
            name: qsTr("Find an instance to follow")
            placeholderText: qsTr("Instance")
            width: parent.width
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onReturnPressed: picker.take((list.currentItem as ItemDelegate).text)
        }
        ListView {
            id: list
            anchors { fill: parent; topMargin: 40 }
            clip: true
            model: picker.feed.addableLike(field.text)
            ScrollBar.vertical: ThinScrollBar { }

            delegate: ItemDelegate {
                id: item

                required property string modelData
                required property int index

                text: modelData
                width: list.width
                height: Theme.rowHeight
                hoverEnabled: true
                Accessible.name: text
                onClicked: picker.take(text)

                contentItem: Text {
                    text: item.text
                    font: Theme.body
                    color: Theme.text
                    verticalAlignment: Text.AlignVCenter
                }
                background: Rectangle {
                    radius: Theme.radius
                    color: item.index === list.currentIndex ? Theme.selection : item.hovered ? Theme.hover : "transparent"
                }
            }
        }
    }
}
