// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// What failed in a run, each incident once, with the last log lines.
ListView {
    id: failures

    required property RunReview run

    model: run.rows
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What failed")
    ScrollBar.vertical: ThinScrollBar { }

    delegate: Item {
        id: row

        required property string name
        required property string verb
        required property string problem
        required property string logTail
        required property bool first

        width: ListView.view.width
        height: first ? box.implicitHeight + 8 : 0
        visible: first

        InlineError {
            id: box
            width: parent.width
            title: qsTr("%1 %2 failed").arg(row.verb).arg(row.name)
            text: row.problem
            detail: row.logTail
        }
    }
    EmptyState {
        anchors.centerIn: parent
        visible: !failures.run.failed
        title: failures.run.running ? qsTr("Nothing has failed so far") : qsTr("Nothing failed")
    }
}
