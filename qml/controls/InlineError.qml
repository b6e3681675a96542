// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// An error where it happened: what, why, what next. Buttons go inside.
Rectangle {
    id: box

    required property string title
    property string text: ""
    property string detail: "" ///< monospace lines, e.g. the last log lines
    default property alias actions: buttons.data

    implicitHeight: column.implicitHeight + 24
    implicitWidth: 300
    radius: Theme.radius
    color: Theme.panel
    border.color: Theme.failed
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + ". " + text

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: 12
        spacing: 6

        RowLayout {
            spacing: 6

            StatusGlyph { status: Status.Failed }
            Text {
                text: box.title
                font: Theme.bold
                color: Theme.failed
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        Text {
            text: box.text
            font: Theme.body
            color: Theme.muted
            wrapMode: Text.Wrap
            visible: text.length > 0
            Layout.fillWidth: true
        }
        Text {
            text: box.detail
            font: Theme.mono
            color: Theme.text
            wrapMode: Text.WrapAnywhere
            textFormat: Text.PlainText
            visible: text.length > 0
            Layout.fillWidth: true
        }
        Row {
            id: buttons
            spacing: 8
            visible: children.length > 0
            Layout.topMargin: 2
        }
    }
}
