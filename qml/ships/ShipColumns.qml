// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Pilothouse

/// How wide the columns of the Ships table are: short values have what they need, the rest share the room.
QtObject {
    required property real width
    readonly property real shared: width - 2 * Theme.margin - engine - cpus - memory - instances - images

    readonly property real ship: shared * 0.16
    readonly property real contact: shared * 0.38
    readonly property real endpoint: shared * 0.27
    readonly property real engine: 84
    readonly property real platform: shared * 0.19
    readonly property real cpus: 44
    readonly property real memory: 76
    readonly property real instances: 82
    readonly property real images: 56
}
