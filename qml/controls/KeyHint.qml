// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse

/// A key as it stands on a keyboard: "Ctrl K".
Rectangle {
    id: hint

    required property string keys
    property color foreground: Theme.muted
    property bool framed: true

    implicitWidth: label.implicitWidth + 12
    implicitHeight: 18
    radius: 4
    color: "transparent"
    border.width: framed ? 1 : 0
    border.color: Theme.line
    visible: keys.length > 0
    Accessible.ignored: true

    Text {
        id: label
        anchors.centerIn: parent
        text: hint.keys
        font: hint.framed ? Theme.small : Theme.smallBold
        color: hint.foreground
    }
}
