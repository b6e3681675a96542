// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// Above the page while a form that is not looked at has an entry that cannot be written: nothing typed is lost unseen.
Rectangle {
    id: notice

    required property Workspace workspace
    readonly property string sentence: qsTr("Not written: %1").arg(workspace.held.sentences.split("\n")[0])

    signal formRequested(string thing)

    visible: workspace.held.outOfSight.length > 0
    implicitHeight: 48
    color: Theme.raised
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence

    RowLayout {
        anchors.fill: parent
        anchors.margins: 8
        anchors.leftMargin: 16
        spacing: 8

        StatusGlyph { status: Status.Drifted }
        Text {
            objectName: "heldSentence"
            text: notice.sentence
            font: Theme.body
            color: Theme.text
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Layout.fillWidth: true
        }
        PushButton {
            objectName: "showHeld"
            text: qsTr("Show it")
            primary: true
            onClicked: notice.formRequested(notice.workspace.held.outOfSight)
        }
        PushButton {
            objectName: "dropHeld"
            text: qsTr("Discard")
            tip: qsTr("Gives up what was typed and is not written, %1 in all").arg(notice.workspace.held.count)
            danger: true
            onClicked: notice.workspace.held.clear()
        }
    }
    HLine {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
