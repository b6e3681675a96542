// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse

/// A tooltip that also names the keys of what it is about.
ToolTip {
    id: tip

    property string keys: ""

    delay: 500
    padding: 8
    contentItem: Row {
        spacing: 8

        Text {
            text: tip.text
            width: Math.min(implicitWidth, 480)
            font: Theme.body
            color: Theme.text
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
        KeyHint {
            keys: tip.keys
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.line
        radius: Theme.radius
    }
}
