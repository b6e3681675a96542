// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// What can be done with a run: pause, go on, stop; once it has ended, plan what is left.
RowLayout {
    id: buttons

    required property RunReview run
    required property Workspace workspace

    spacing: 8

    Text {
        text: buttons.run.summary
        font: Theme.body
        color: buttons.run.failed ? Theme.failed : Theme.muted
        visible: text.length > 0
        Layout.rightMargin: 4
    }
    PushButton {
        objectName: "pause"
        text: buttons.run.paused ? qsTr("Go on") : qsTr("Pause")
        tip: buttons.run.paused ? qsTr("Start what waits") : qsTr("Finish what is under way, start nothing more for now")
        implicitHeight: 28
        visible: buttons.run.running
        onClicked: buttons.run.paused ? buttons.workspace.resumeRun() : buttons.workspace.pauseRun()
    }
    PushButton {
        objectName: "stop"
        text: qsTr("Stop")
        tip: qsTr("Start nothing more; what is under way finishes")
        implicitHeight: 28
        visible: buttons.run.running
        onClicked: buttons.workspace.stopRun()
    }
    PushButton {
        objectName: "planAgain"
        text: qsTr("Plan again")
        tip: qsTr("Look at the ships and plan what is left to do")
        keys: "F5"
        implicitHeight: 28
        visible: buttons.run.exists && !buttons.run.running
        onClicked: buttons.workspace.planApply()
    }
}
