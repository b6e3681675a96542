// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Pilothouse

/// How wide the columns of the Ships table are: short values have what they need, the rest share the room. Where that
/// is little, what is least asked for gives way to the reason why a ship does not answer.
QtObject {
    required property real width
    readonly property bool roomy: width >= 1100
    readonly property real shared: width - 2 * Theme.margin - engine - cpus - memory - instances - images

    readonly property real ship: shared * (roomy ? 0.14 : 0.17)
    readonly property real contact: shared * (roomy ? 0.38 : 0.55)
    readonly property real endpoint: shared * (roomy ? 0.27 : 0.28)
    readonly property real engine: 84
    readonly property real platform: roomy ? shared * 0.21 : 0
    readonly property real cpus: 44
    readonly property real memory: 76
    readonly property real instances: 82
    readonly property real images: roomy ? 56 : 0
}
