// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// The changes that lose data: first on the page, framed, never folded.
Rectangle {
    id: box

    required property PlanReview review

    implicitHeight: column.implicitHeight + 8
    radius: Theme.cardRadius
    color: Theme.panel
    border.color: Theme.failed
    visible: review.losing.count > 0

    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 1
        y: 1

        Text {
            x: 12
            height: 36
            text: qsTr("%n change(s) lose data", "", box.review.losing.count)
            font: Theme.bold
            color: Theme.failed
            verticalAlignment: Text.AlignVCenter
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Repeater {
            model: box.review.losing

            PlanStepRow {
                width: column.width
                current: box.review.current === key
                onChosen: box.review.current = key
                onTickedByOperator: tick => box.review.setTicked(key, tick)
            }
        }
    }
}
