// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// What is not as it should be, a row each; choosing a row selects what it is about.
ListView {
    id: list

    required property Problems problems

    signal chosen(string key)
    signal placeChosen(int line, int column) ///< in the manifest

    model: problems
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    topMargin: 4
    bottomMargin: 4
    currentIndex: -1
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Problems")
    ScrollBar.vertical: ThinScrollBar { }
    Keys.onReturnPressed: (currentItem as ItemDelegate)?.clicked()

    RulePage { id: page }
    EmptyState {
        anchors.centerIn: parent
        title: qsTr("No problems")
        text: qsTr("The manifest is sound, every ship answers and nothing has failed.")
        visible: list.count === 0
    }

    delegate: ItemDelegate {
        id: entry

        required property int index
        required property int tone
        required property string sentence
        required property string next
        required property string place
        required property string selection
        required property string fix
        required property bool hasPage
        required property int line ///< 0: not in the manifest
        required property int column

        width: ListView.view.width
        height: Math.max(Theme.rowHeight, implicitContentHeight + 10)
        topPadding: 5
        bottomPadding: 5
        focusPolicy: Qt.NoFocus
        Accessible.name: sentence + ". " + next + " " + place
        onClicked: {
            list.currentIndex = index
            if (selection.length > 0)
                list.chosen(selection)
            if (line > 0)
                list.placeChosen(line, column)
        }

        contentItem: RowLayout {
            spacing: 10

            StatusGlyph {
                status: entry.tone
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 3
                Layout.leftMargin: 8
            }
            Column {
                Layout.fillWidth: true

                Text {
                    text: entry.sentence
                    font: Theme.body
                    color: Theme.text
                    wrapMode: Text.Wrap
                    width: parent.width
                }
                Text {
                    text: entry.next
                    font: Theme.small
                    color: Theme.muted
                    wrapMode: Text.Wrap
                    width: parent.width
                    visible: text.length > 0
                }
            }
            PushButton {
                text: qsTr("Fix")
                tip: entry.fix
                implicitHeight: 26
                visible: entry.fix.length > 0
                Accessible.name: qsTr("Fix: %1").arg(entry.fix)
                Layout.alignment: Qt.AlignTop
                onClicked: list.problems.fix(entry.index)
            }
            PushButton {
                text: qsTr("Why?")
                tip: qsTr("What this is about, and what to do")
                implicitHeight: 26
                visible: entry.hasPage
                Layout.alignment: Qt.AlignTop
                onClicked: page.show(list.problems.page(entry.index))
            }
            Text {
                text: entry.place
                font: Theme.mono
                color: Theme.muted
                Layout.alignment: Qt.AlignTop
                Layout.rightMargin: 8
            }
        }
        background: Rectangle {
            color: list.currentIndex === entry.index ? Theme.selection : entry.hovered ? Theme.hover : "transparent"
        }
    }
}
