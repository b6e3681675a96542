// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// One change of a plan: tick, sign, what, why.
Item {
    id: row

    required property string key
    required property string icon
    required property int tone
    required property string title
    required property string reasons
    required property string aside
    required property bool ticked
    property string heading: "" ///< of the group that begins with this row
    property bool current: false
    readonly property int headingHeight: heading.length > 0 ? Theme.rowHeight : 0

    signal chosen
    signal tickedByOperator(bool ticked)

    implicitHeight: headingHeight + Math.max(Theme.rowHeight, line.implicitHeight + 12)
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ": " + reasons
    Accessible.checkable: true
    Accessible.checked: ticked

    HeadingText {
        x: 12
        height: row.headingHeight
        text: row.heading
        verticalAlignment: Text.AlignVCenter
        visible: text.length > 0
    }
    HLine {
        y: row.headingHeight - 1
        width: parent.width
        visible: row.headingHeight > 0
    }
    Rectangle {
        y: row.headingHeight
        width: parent.width
        height: parent.height - y
        color: row.current ? Theme.selection : hover.hovered ? Theme.hover : "transparent"
    }
    HoverHandler { id: hover }
    TapHandler { onTapped: row.chosen() }
    RowLayout {
        id: line
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: row.headingHeight / 2
        spacing: 10

        TickBox {
            name: qsTr("Do: %1").arg(row.title)
            checked: row.ticked
            implicitHeight: 18
            Layout.alignment: Qt.AlignTop
            onToggled: {
                row.tickedByOperator(checked)
                checked = Qt.binding(() => row.ticked)
            }
        }
        Icon {
            name: row.icon
            color: Theme.statusColor(row.tone)
            Layout.preferredWidth: 16
            Layout.preferredHeight: 16
            Layout.alignment: Qt.AlignTop
        }
        Text {
            text: row.title
            font: Theme.bold
            color: row.ticked ? Theme.text : Theme.muted
            elide: Text.ElideRight
            Layout.preferredWidth: Math.max(160, row.width * 0.27)
            Layout.maximumWidth: Math.max(160, row.width * 0.27)
            Layout.alignment: Qt.AlignTop
        }
        Text {
            text: row.reasons
            font: Theme.mono
            color: row.ticked ? Theme.text : Theme.muted
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
        }
        Text {
            text: row.aside
            font: Theme.body
            color: Theme.muted
            Layout.alignment: Qt.AlignTop
        }
    }
    HLine {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
