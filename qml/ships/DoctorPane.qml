// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// The way to one ship's engine, step by step, the first that fails marked, and what to do about it.
Rectangle {
    id: pane

    required property Doctor doctor

    color: Theme.panel
    Accessible.role: Accessible.Pane
    Accessible.name: doctor.verdict

    HLine { width: parent.width }
    TextEdit {
        id: copied
        text: pane.doctor.running ? "" : pane.doctor.text()
        visible: false
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: 1
        spacing: 0

        RowLayout {
            spacing: 8
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.preferredHeight: 40

            Text {
                objectName: "verdict"
                text: pane.doctor.verdict
                textFormat: Text.PlainText
                font: Theme.bold
                color: pane.doctor.running ? Theme.muted : pane.doctor.healthy ? Theme.text : Theme.failed
                elide: Text.ElideRight
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
                Layout.fillWidth: true
            }
            PushButton {
                objectName: "again"
                text: qsTr("Examine again")
                iconName: "retry"
                implicitHeight: 28
                enabled: !pane.doctor.running
                onClicked: pane.doctor.examine(pane.doctor.ship)
            }
            PushButton {
                objectName: "copy"
                text: qsTr("Copy")
                implicitHeight: 28
                enabled: !pane.doctor.running
                onClicked: {
                    copied.selectAll()
                    copied.copy()
                }
            }
            PushButton {
                objectName: "dismiss"
                text: qsTr("Close")
                implicitHeight: 28
                onClicked: pane.doctor.dismiss()
            }
        }
        ListView {
            id: steps
            objectName: "steps"
            model: pane.doctor.steps
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: contentHeight
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Steps")
            ScrollBar.vertical: ThinScrollBar { }

            delegate: DoctorStep { width: steps.width }
        }
        TextEdit {
            objectName: "advice"
            text: pane.doctor.advice
            textFormat: TextEdit.PlainText
            font: Theme.body
            color: Theme.text
            readOnly: true
            selectByMouse: true
            selectionColor: Theme.accent
            wrapMode: TextEdit.Wrap
            visible: text.length > 0
            Accessible.role: Accessible.StaticText
            Accessible.name: text
            Layout.fillWidth: true
            Layout.margins: Theme.margin
        }
        Item {
            Layout.fillHeight: true
            Layout.fillWidth: true
        }
    }
}
