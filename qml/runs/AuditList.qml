// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// What auditors were told of a run, and what became of it.
ListView {
    id: list

    required property RunReview run
    readonly property real auditorWidth: Math.min(220, width * 0.24)

    model: run.audit
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Who was told, %1").arg(count)
    ScrollBar.vertical: ThinScrollBar { }

    delegate: Item {
        id: row

        required property string time
        required property string auditor
        required property string text
        required property string stateText
        required property string problem
        required property int tone

        width: list.width
        implicitHeight: Math.max(26, said.height + 10)
        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1 %2: %3, %4").arg(time).arg(auditor).arg(text).arg(stateText)
            + (problem.length > 0 ? ": " + problem : "")

        StatusGlyph {
            status: row.tone
            y: 7
        }
        Text {
            x: 20
            y: 4
            text: row.time
            font: Theme.mono
            color: Theme.muted
        }
        Text {
            x: 96
            y: 4
            width: list.auditorWidth - 12
            text: row.auditor
            font: Theme.body
            color: Theme.text
            elide: Text.ElideMiddle
            textFormat: Text.PlainText
        }
        Column {
            id: said
            x: 96 + list.auditorWidth
            y: 4
            width: row.width - x - outcome.width - 28

            Text {
                width: parent.width
                text: row.text
                font: Theme.body
                color: Theme.text
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                textFormat: Text.PlainText
            }
            Text {
                width: parent.width
                text: row.problem
                font: Theme.body
                color: Theme.failed
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                visible: text.length > 0
            }
        }
        Text {
            id: outcome
            anchors.right: parent.right
            anchors.rightMargin: 16
            y: 4
            text: row.stateText
            font: Theme.body
            color: Theme.statusColor(row.tone)
        }
    }
    EmptyState {
        anchors.centerIn: parent
        visible: list.count === 0
        title: qsTr("Nobody was told")
        text: qsTr("The manifest names no auditor under “audit”: a log, a web hook, a program, Slack, mail.")
    }
}
