// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// A button that offers what a filter of instances can be made of; what is ticked is in it.
IconButton {
    id: button

    required property Workspace workspace
    required property string filter
    property list<string> terms
    property list<string> headings

    signal changed(string filter)

    function offer() {
        const titles = [qsTr("Status"), qsTr("Ship"), qsTr("Service"), qsTr("Label")]
        let found = []
        let above = []
        for (let key = 0; key < titles.length; ++key)
            for (const term of offers.terms(key)) {
                above.push(titles[key])
                found.push(term)
            }
        headings = above
        terms = found
        popup.open()
    }

    iconName: "filter"
    tip: qsTr("Choose what is shown by status, ship, service or label")
    implicitHeight: 28
    iconColor: filter.length > 0 ? Theme.accent : ink
    Accessible.role: Accessible.ButtonMenu
    onClicked: popup.opened ? popup.close() : offer()

    FilterOffers {
        id: offers
        workspace: button.workspace
    }
    Popup {
        id: popup
        y: button.height + 2
        width: 260
        height: Math.min(list.contentHeight + 16, 420)
        padding: 8
        focus: true
        onClosed: button.forceActiveFocus(Qt.PopupFocusReason)
        background: Rectangle {
            color: Theme.raised
            border.color: Theme.line
            radius: Theme.radius
        }
        contentItem: ListView {
            id: list
            objectName: "filter-terms"
            clip: true
            focus: true
            model: button.terms
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
                readonly property bool first: index === 0 || button.headings[index - 1] !== button.headings[index]
                readonly property bool ticked: offers.isIn(button.filter, modelData)

                width: list.width - 10
                height: first ? 54 : 28
                text: offers.titleOf(modelData)
                highlighted: ListView.isCurrentItem && list.activeFocus
                hoverEnabled: true
                focusPolicy: Qt.NoFocus
                Accessible.role: Accessible.CheckBox
                Accessible.checked: ticked
                Accessible.name: button.headings[index] + ": " + text
                onClicked: {
                    list.currentIndex = index
                    button.changed(offers.toggled(button.filter, modelData))
                }

                contentItem: Item {
                    Text {
                        text: button.headings[term.index] ?? ""
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
                leftPadding: 8
                rightPadding: 8
                topPadding: 0
                bottomPadding: 0
                background: Rectangle {
                    y: term.first ? 26 : 0
                    width: term.width
                    height: 28
                    radius: Theme.radius
                    color: term.highlighted ? Theme.selection : term.hovered ? Theme.hover : "transparent"
                }
            }
        }
    }
}
