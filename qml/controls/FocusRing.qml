// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse

/// The ring around whatever has the keyboard's focus. Put it inside the control it belongs to.
Rectangle {
    required property bool shown

    anchors.fill: parent
    anchors.margins: -2
    radius: Theme.radius + 2
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
    visible: shown
}
