// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// The present or last run: its time line, what failed with the last log lines, and the runs before it.
Item {
    id: page

    required property Workspace workspace
    required property RunReview run

    signal planRequested

    EmptyState {
        anchors.centerIn: parent
        iconName: "runs"
        title: qsTr("Nothing has run yet")
        text: qsTr("Nothing changes a ship except a run of a plan that you have reviewed.")
        visible: !page.run.exists

        PushButton {
            text: qsTr("Review the plan")
            onClicked: page.planRequested()
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: page.run.exists

        RowLayout {
            spacing: 16
            Layout.margins: Theme.pageMargin
            Layout.bottomMargin: 16

            Text {
                objectName: "runHeadline"
                text: page.run.headline
                font: Theme.largeTitle
                color: Theme.text
                elide: Text.ElideRight
                Accessible.role: Accessible.Heading
                Accessible.name: text
                Layout.fillWidth: true
            }
            RunButtons {
                run: page.run
                workspace: page.workspace
            }
        }
        Rectangle {
            radius: Theme.cardRadius
            color: Theme.panel
            border.color: Theme.line
            Layout.leftMargin: Theme.pageMargin
            Layout.rightMargin: Theme.pageMargin
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(34 + timeline.count * 26, page.height * 0.5)

            RunTimeline {
                id: timeline
                anchors.fill: parent
                anchors.margins: 1
                run: page.run
            }
        }
        ListView {
            id: failures
            model: page.run.rows
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            spacing: 8
            visible: page.run.failed
            Layout.fillWidth: true
            Layout.topMargin: 16
            Layout.leftMargin: Theme.pageMargin
            Layout.rightMargin: Theme.pageMargin
            Layout.preferredHeight: Math.min(contentHeight, page.height * 0.4)
            ScrollBar.vertical: ThinScrollBar { }

            delegate: InlineError {
                required property string name
                required property string verb
                required property string problem
                required property string logTail
                required property bool first

                width: ListView.view.width
                height: visible ? implicitHeight : 0
                visible: first
                title: qsTr("%1 %2 failed").arg(verb).arg(name)
                text: problem
                detail: logTail
            }
        }
        HeadingText {
            text: qsTr("Runs of this session")
            visible: page.run.history.length > 0
            Layout.topMargin: 24
            Layout.leftMargin: Theme.pageMargin
        }
        ListView {
            model: page.run.history
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, 120)
            Layout.margins: Theme.pageMargin
            Layout.topMargin: 4

            delegate: Text {
                required property string modelData

                height: 24
                width: ListView.view.width
                text: modelData
                font: Theme.mono
                color: Theme.text
                elide: Text.ElideRight
                verticalAlignment: Text.AlignVCenter
            }
        }
        Item {
            Layout.fillHeight: true
            Layout.fillWidth: true
        }
    }
}
