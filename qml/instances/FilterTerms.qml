// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// The terms a filter can have, below what they are about; those it has are ticked.
ListView {
    id: list

    required property FilterOffers offers
    required property string filter
    required property list<string> terms
    required property list<string> headings ///< by term

    signal changed(string filter)

    objectName: "filter-terms"
    implicitHeight: contentHeight
    clip: true
    focus: true
    model: terms
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What is shown")
    Keys.onSpacePressed: (currentItem as ItemDelegate)?.clicked()
    Keys.onReturnPressed: (currentItem as ItemDelegate)?.clicked()
    ScrollBar.vertical: ThinScrollBar {}

    delegate: ItemDelegate {
        id: term

        required property int index
        required property string modelData
        readonly property bool first: index === 0 || list.headings[index - 1] !== list.headings[index]
        readonly property bool ticked: list.offers.isIn(list.filter, modelData)

        width: list.width - 10
        height: first ? 54 : 28
        leftPadding: 8
        rightPadding: 8
        topPadding: 0
        bottomPadding: 0
        text: list.offers.titleOf(modelData)
        highlighted: ListView.isCurrentItem && list.activeFocus
        hoverEnabled: true
        focusPolicy: Qt.NoFocus
        Accessible.role: Accessible.CheckBox
        Accessible.checked: ticked
        Accessible.name: list.headings[index] + ": " + text
        onClicked: {
            list.currentIndex = index
            list.changed(list.offers.toggled(list.filter, modelData))
        }

        contentItem: Item {
            Text {
                text: list.headings[term.index] ?? ""
                font: Theme.small
                color: Theme.muted
                visible: term.first
                y: 4
            }
            Text {
                text: (term.ticked ? "✓  " : "") + term.text
                font: term.ticked ? Theme.bold : Theme.body
                color: Theme.text
                elide: Text.ElideMiddle
                width: parent.width
                height: 28
                verticalAlignment: Text.AlignVCenter
                anchors.bottom: parent.bottom
            }
        }
        background: Rectangle {
            y: term.first ? 26 : 0
            width: term.width
            height: 28
            radius: Theme.radius
            color: term.highlighted ? Theme.selection : term.hovered ? Theme.hover : "transparent"
        }
    }
}
