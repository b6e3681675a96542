// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Pilothouse

/// How wide the columns of the Instances table are: short values have what they need, the rest share the room.
QtObject {
    required property real width
    readonly property real shared: width - 2 * Theme.margin - ports - since - restarts

    readonly property real status: shared * 0.235
    readonly property real instance: shared * 0.165
    readonly property real service: shared * 0.12
    readonly property real ship: shared * 0.125
    readonly property real image: shared * 0.225
    readonly property real ports: 60
    readonly property real since: 84
    readonly property real restarts: 62
    readonly property real drift: shared * 0.13
}
