// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// Counts per status, and how fresh all this is.
Rectangle {
    id: bar

    required property Summary summary

    implicitHeight: Theme.statusBarHeight
    color: Theme.panel
    Accessible.role: Accessible.StatusBar
    Accessible.name: qsTr("Status")

    HLine { width: parent.width }
    Row {
        x: 16
        height: parent.height
        spacing: 20

        Repeater {
            model: bar.summary.counts

            Row {
                id: entry

                required property int status
                required property string text

                height: bar.height
                spacing: 5
                Accessible.role: Accessible.StaticText
                Accessible.name: text

                StatusGlyph {
                    status: entry.status
                    width: 10
                    height: 10
                    anchors.verticalCenter: parent.verticalCenter
                }
                Text {
                    text: entry.text
                    font: Theme.small
                    color: Theme.muted
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
    }
    Text {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        text: bar.summary.liveText
        font: Theme.small
        color: Theme.muted
    }
}
