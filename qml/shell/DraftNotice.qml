// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// Above the page while there is another text than the draft to choose: what a crash left, or what another program
/// wrote into the file. The difference is shown on request.
Rectangle {
    id: notice

    required property Workspace workspace
    readonly property OutsideChange outside: workspace.outsideChange
    readonly property Recovery recovery: workspace.recovery
    readonly property bool contested: outside.pending
    readonly property string sentence: contested
        ? qsTr("Another program has changed the manifest while you have unsaved changes.") : recovery.sentence
    readonly property string difference: contested ? outside.difference : recovery.difference
    property bool unfolded: false

    visible: contested || recovery.offered
    implicitHeight: column.implicitHeight + 16
    color: Theme.raised
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence
    onVisibleChanged: unfolded = false

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: 8
        anchors.leftMargin: 16
        spacing: 8

        // No layout: that one leaves items that come up with it where they are (Qt 6.4).
        Item {
            implicitHeight: choices.implicitHeight
            Layout.fillWidth: true

            StatusGlyph {
                id: glyph
                status: Status.Drifted
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                text: notice.sentence
                font: Theme.body
                color: Theme.text
                elide: Text.ElideRight
                anchors.left: glyph.right
                anchors.right: choices.left
                anchors.margins: 8
                anchors.verticalCenter: parent.verticalCenter
            }
            Row {
                id: choices
                spacing: 8
                anchors.right: parent.right

                PushButton {
                    objectName: "showDifference"
                    text: notice.unfolded ? qsTr("Hide the difference") : qsTr("Show the difference")
                    flatLook: true
                    onClicked: notice.unfolded = !notice.unfolded
                }
                PushButton {
                    objectName: "restoreDraft"
                    text: qsTr("Restore")
                    primary: true
                    visible: !notice.contested
                    onClicked: notice.recovery.restore()
                }
                PushButton {
                    objectName: "discardDraft"
                    text: qsTr("Discard")
                    danger: true
                    visible: !notice.contested
                    onClicked: notice.recovery.discard()
                }
                PushButton {
                    objectName: "takeBoth"
                    text: qsTr("Take both")
                    tip: qsTr("Theirs and mine are in different places of the file.")
                    primary: true
                    visible: notice.contested && notice.outside.mergeable
                    onClicked: notice.outside.takeBoth()
                }
                PushButton {
                    objectName: "takeTheirs"
                    text: qsTr("Take theirs")
                    tip: qsTr("Mine can be had back by undo.")
                    visible: notice.contested
                    onClicked: notice.outside.takeTheirs()
                }
                PushButton {
                    objectName: "keepMine"
                    text: qsTr("Keep mine")
                    tip: qsTr("Theirs is written over when you save.")
                    visible: notice.contested
                    onClicked: notice.outside.keepMine()
                }
            }
        }
        DifferenceText {
            text: notice.unfolded ? notice.difference : ""
            Layout.fillWidth: true
        }
    }
    HLine {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
