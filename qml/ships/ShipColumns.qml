// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Pilothouse

/// How wide the columns of the Ships table are: shares of the room there is.
QtObject {
    required property real width
    readonly property real room: width - 2 * Theme.margin

    readonly property real ship: room * 0.1
    readonly property real contact: room * 0.25
    readonly property real endpoint: room * 0.19
    readonly property real engine: room * 0.08
    readonly property real platform: room * 0.14
    readonly property real cpus: room * 0.045
    readonly property real memory: room * 0.07
    readonly property real instances: room * 0.07
    readonly property real images: room * 0.055
}
