// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// The changes of a plan under the heading of their ship or service. Up and Down move, Space ticks.
Rectangle {
    id: frame

    required property PlanReview review
    readonly property real wantedHeight: list.contentHeight + 2

    radius: Theme.cardRadius
    color: Theme.panel
    border.color: Theme.line

    ListView {
        id: list
        objectName: "planRows"
        anchors.fill: parent
        anchors.margins: 1
        model: frame.review.rows
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Changes of the plan")
        ScrollBar.vertical: ThinScrollBar { }
        onCurrentItemChanged: frame.review.current = (currentItem as PlanStepRow)?.key ?? frame.review.current
        Keys.onSpacePressed: {
            const row = currentItem as PlanStepRow
            if (row)
                frame.review.setTicked(row.key, !row.ticked)
        }

        // The row shows its heading itself: a ListView of Qt 6.4 cannot make a bound section.delegate.
        section.property: "group"
        delegate: PlanStepRow {
            required property int index

            width: ListView.view.width
            heading: ListView.section !== ListView.previousSection ? ListView.section : ""
            current: frame.review.current === key
            onChosen: {
                list.currentIndex = index
                list.forceActiveFocus()
                frame.review.current = key
            }
            onTickedByOperator: tick => frame.review.setTicked(key, tick)
        }
    }
    FocusRing { shown: list.activeFocus }
}
