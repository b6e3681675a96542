// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse

/// One change of a run on the time line.
Item {
    id: row

    required property string name
    required property string verb
    required property string stateText
    required property string note
    required property string problem
    required property string time
    required property int tone
    required property double begin
    required property double end
    required property double fraction
    required property real nameWidth
    required property real barLeft
    required property real barWidth
    readonly property bool begun: begin >= 0

    implicitHeight: 26
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1 %2: %3").arg(verb).arg(name).arg(stateText) + (problem.length > 0 ? ". " + problem : "")

    StatusGlyph {
        status: row.tone
        x: 16
        anchors.verticalCenter: parent.verticalCenter
    }
    Text {
        x: 36
        width: row.nameWidth - 40
        anchors.verticalCenter: parent.verticalCenter
        text: row.name
        font: Theme.body
        color: Theme.text
        elide: Text.ElideRight
    }
    Text {
        x: row.nameWidth
        width: row.barLeft - row.nameWidth - 8
        anchors.verticalCenter: parent.verticalCenter
        text: row.verb
        font: Theme.body
        color: Theme.muted
        elide: Text.ElideRight
    }
    Rectangle {
        id: bar
        x: row.barLeft + Math.max(0, row.begin) * row.barWidth
        width: Math.max(3, (row.end - row.begin) * row.barWidth)
        height: 13
        radius: 3
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.statusColor(row.tone)
        visible: row.begun
    }
    // What is still to come of a pull.
    Rectangle {
        readonly property real toCome: row.fraction < 0 ? 0 : 1 - row.fraction
        anchors.right: bar.right
        anchors.verticalCenter: bar.verticalCenter
        width: bar.width * toCome
        height: bar.height
        radius: bar.radius
        color: Theme.panel
        opacity: 0.65
        visible: row.begun && toCome > 0
    }
    // The line of now does not go through words.
    Rectangle {
        x: words.x - 4
        width: words.contentWidth + 8
        height: words.height
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.panel
        visible: words.contentWidth > 0
    }
    Text {
        id: words
        x: row.begun ? bar.x + bar.width + 10 : row.barLeft
        width: row.width - x - 16
        anchors.verticalCenter: parent.verticalCenter
        text: row.problem.length > 0 ? row.problem : row.note.length > 0 ? row.note : row.stateText
        font: Theme.small
        color: row.problem.length > 0 ? Theme.failed : Theme.muted
        elide: Text.ElideRight
        textFormat: Text.PlainText
        maximumLineCount: 1
    }
}
