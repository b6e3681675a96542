// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse

/// One name and value; of a drift both values, and of a definition the line that says it. The first row of a group has
/// the heading above it.
Item {
    id: row

    required property string label
    required property string value
    required property string was
    required property string where
    required property bool mono
    required property bool hasStatus
    required property int status
    property string heading: ""
    property real sideMargin: Theme.margin
    readonly property real begin: 4 + (heading.length > 0 ? title.height : 0)
    readonly property bool drifted: was.length > 0
    readonly property real room: width - 2 * sideMargin

    implicitHeight: Math.max(26, (drifted ? name.height + both.height : Math.max(name.height, values.height)) + 8) + begin - 4
    Accessible.role: Accessible.StaticText
    Accessible.name: drifted ? qsTr("%1: is %2, should be %3").arg(label).arg(was).arg(value)
        : where.length > 0 ? qsTr("%1: %2, from %3").arg(label).arg(value).arg(where) : qsTr("%1: %2").arg(label).arg(value)

    HeadingText {
        id: title
        text: row.heading
        width: row.width
        leftPadding: row.sideMargin
        topPadding: 14
        bottomPadding: 4
        visible: text.length > 0
    }
    Text {
        id: name
        x: row.sideMargin
        y: row.begin
        width: row.drifted ? row.room : Math.min(implicitWidth, row.room * 0.5)
        text: row.label
        font: row.drifted ? Theme.mono : Theme.body
        color: row.drifted ? Theme.text : Theme.muted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Column {
        id: values
        anchors.right: parent.right
        anchors.rightMargin: row.sideMargin
        y: row.begin
        visible: !row.drifted

        Row {
            anchors.right: parent.right
            spacing: 6

            StatusGlyph {
                status: row.status
                visible: row.hasStatus
                y: 3
            }
            Text {
                text: row.value
                font: row.mono ? Theme.mono : Theme.body
                color: Theme.text
                width: Math.min(implicitWidth, row.room - name.width - 12 - (row.hasStatus ? 18 : 0))
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                horizontalAlignment: Text.AlignRight
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
        Text {
            anchors.right: parent.right
            text: row.where
            font: Theme.small
            color: Theme.muted
            visible: text.length > 0
            Accessible.ignored: true
        }
    }
    Column {
        id: both
        x: row.sideMargin
        y: row.begin + name.height
        width: row.room
        visible: row.drifted

        component Side: Text {
            width: both.width
            font: Theme.mono
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Side { text: "− " + row.was; color: Theme.failed }
        Side { text: "+ " + row.value; color: Theme.running }
    }
}
