// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Pilothouse

/// How wide the columns of the Instances table are: shares of the room there is.
QtObject {
    required property real width
    readonly property real room: width - 2 * Theme.margin

    readonly property real status: room * 0.2
    readonly property real instance: room * 0.125
    readonly property real service: room * 0.095
    readonly property real ship: room * 0.075
    readonly property real image: room * 0.175
    readonly property real ports: room * 0.07
    readonly property real since: room * 0.085
    readonly property real restarts: room * 0.065
    readonly property real drift: room * 0.11
}
