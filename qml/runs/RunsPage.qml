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
        TabStrip {
            id: tabs
            objectName: "runTabs"
            name: qsTr("More of the run")
            tabs: [qsTr("What failed"),
                page.run.untoldCount > 0 ? qsTr("Who was told (%1 not)").arg(page.run.untoldCount) : qsTr("Who was told"),
                qsTr("Runs of this session")]
            Layout.topMargin: 12
            Layout.leftMargin: Theme.pageMargin - spacingInTab
            Layout.rightMargin: Theme.pageMargin
            Layout.fillWidth: true
        }
        HLine { Layout.fillWidth: true }
        StackLayout {
            currentIndex: tabs.currentIndex
            Layout.margins: Theme.pageMargin
            Layout.topMargin: 12
            Layout.bottomMargin: 8
            Layout.fillWidth: true
            Layout.fillHeight: true

            RunFailures { run: page.run }
            AuditList {
                objectName: "auditList"
                run: page.run
            }
            ListView {
                model: page.run.history
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                ScrollBar.vertical: ThinScrollBar { }

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
        }
    }
}
