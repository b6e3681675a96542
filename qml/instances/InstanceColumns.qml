// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Pilothouse

/// How wide the columns of the Instances table are: each has what its values need beside an open inspector at 1280
/// pixels; what is more is shared, and drift takes the rest. Where it is narrow the ports, which the inspector has, make
/// room for drift.
QtObject {
    required property real width
    required property bool restartsShown
    readonly property real room: width - 2 * Theme.margin - restarts
    readonly property real needed: 840
    readonly property real scale: Math.min(1, room / needed)
    readonly property real extra: Math.max(0, room - needed)

    readonly property real status: 118 * scale + extra * 0.11
    readonly property real instance: 124 * scale + extra * 0.1
    readonly property real service: 88 * scale + extra * 0.08
    readonly property real ship: 82 * scale + extra * 0.08
    readonly property real image: 142 * scale + extra * 0.14
    readonly property real ports: room < needed ? 0 : 88 + extra * 0.09
    readonly property real since: 76 * scale + extra * 0.06
    readonly property real restarts: restartsShown ? 62 : 0
    readonly property real drift: room - status - instance - service - ship - image - ports - since
}
