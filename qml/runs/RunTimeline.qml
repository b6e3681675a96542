// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// A run on a time line: a row for each change, a bar from its first call to its last, a dotted line for now.
Item {
    id: timeline

    required property RunReview run
    readonly property real nameWidth: Math.min(220, width * 0.26)
    readonly property real verbWidth: 76
    readonly property real barLeft: nameWidth + verbWidth + 16
    readonly property int count: list.count
    readonly property real barWidth: Math.max(40, (width - barLeft) * 0.64)

    EmptyState {
        anchors.centerIn: parent
        title: timeline.run.headline
        text: qsTr("A run begins when a reviewed plan is applied.")
        visible: !timeline.run.exists
    }
    Text {
        x: timeline.barLeft + timeline.run.now * timeline.barWidth + 5
        y: 6
        text: timeline.run.running ? qsTr("now, %1").arg(timeline.run.elapsed) : qsTr("took %1").arg(timeline.run.elapsed)
        font: Theme.small
        color: Theme.accent
        visible: timeline.run.exists
    }
    Column {
        x: timeline.barLeft + timeline.run.now * timeline.barWidth
        y: 6
        spacing: 3
        clip: true
        height: timeline.height - 6
        visible: timeline.run.exists

        Repeater {
            model: Math.ceil(timeline.height / 6)

            Rectangle {
                width: 1
                height: 3
                color: Theme.accent
            }
        }
    }
    ListView {
        id: list
        anchors.fill: parent
        anchors.topMargin: 24
        model: timeline.run.rows
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        visible: timeline.run.exists
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Changes of the run")
        ScrollBar.vertical: ThinScrollBar { }

        delegate: RunBar {
            width: ListView.view.width
            nameWidth: timeline.nameWidth
            barLeft: timeline.barLeft
            barWidth: timeline.barWidth
        }
    }
}
