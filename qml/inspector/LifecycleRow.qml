// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse

/// One lifecycle check: what it takes to pass, where it stands, why it failed last. The first row of a group has the
/// heading above it.
Item {
    id: row

    required property string key
    required property string type
    required property string demand
    required property string where
    required property bool hasTone
    required property int tone
    required property string stateText
    required property string failure
    required property string logTail
    required property double fraction
    property string heading: ""
    property bool editable: false
    readonly property real begin: heading.length > 0 ? title.height : 0

    signal editAsked

    implicitHeight: begin + column.height + 14
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2, %3").arg(heading).arg(demand.length > 0 ? demand : type).arg(stateText)
        + (failure.length > 0 ? ". " + failure : "")

    HeadingText {
        id: title
        text: row.heading
        width: row.width
        leftPadding: Theme.margin
        topPadding: 14
        bottomPadding: 4
        visible: text.length > 0
    }
    Column {
        id: column
        x: Theme.margin
        y: row.begin + 5
        width: row.width - 2 * Theme.margin
        spacing: 3

        component Line: Text {
            width: column.width
            font: Theme.mono
            color: Theme.text
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            textFormat: Text.PlainText
            visible: text.length > 0
            Accessible.ignored: true
        }

        Item {
            width: column.width
            height: Math.max(name.height, state.height)

            StatusGlyph {
                id: glyph
                status: row.tone
                visible: row.hasTone
                y: 3
            }
            Text {
                id: name
                x: row.hasTone ? 18 : 0
                text: row.type
                font: Theme.bold
                color: Theme.text
                Accessible.ignored: true
            }
            Text {
                id: state
                anchors.right: parent.right
                anchors.rightMargin: pencil.visible ? 28 : 0
                width: column.width - name.x - name.width - 12 - anchors.rightMargin
                text: row.stateText
                font: Theme.body
                color: row.hasTone ? Theme.statusColor(row.tone) : Theme.muted
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
            IconButton {
                id: pencil
                objectName: "edit." + row.key
                anchors.right: parent.right
                anchors.rightMargin: -4
                y: -4
                iconName: "edit"
                tip: qsTr("Edit this check")
                implicitHeight: 26
                visible: row.editable
                onClicked: row.editAsked()
            }
        }
        Rectangle {
            width: column.width
            height: 3
            radius: 1.5
            color: Theme.line
            visible: row.fraction >= 0 && row.fraction < 1

            Rectangle {
                width: parent.width * Math.max(0, row.fraction)
                height: parent.height
                radius: parent.radius
                color: Theme.starting
            }
        }
        Line { text: row.demand }
        Line {
            text: row.failure
            color: Theme.failed
            maximumLineCount: 8
            elide: Text.ElideRight
        }
        Line {
            text: row.logTail
            color: Theme.muted
        }
        Line {
            text: row.where
            font: Theme.small
            color: Theme.muted
        }
    }
    HLine {
        anchors.bottom: parent.bottom
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        opacity: 0.6
    }
}
