// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// One instance in the table.
TableRow {
    id: row

    required property InstanceColumns columns
    required property Clock clock
    required property string instance
    required property string service
    required property string ship
    required property string image
    required property string ports
    required property int status
    required property string statusText
    required property date since
    required property bool up
    required property int restarts
    required property string drift
    readonly property string age: clock.age(since, clock.now)
    readonly property bool old: status === Status.Unreachable && age.length > 0

    Item {
        width: row.columns.status
        height: Theme.rowHeight

        StatusGlyph {
            id: glyph
            status: row.status
            anchors.verticalCenter: parent.verticalCenter
        }
        Cell {
            x: 20
            width: parent.width - 20
            text: row.old ? row.statusText + ", " + row.age : row.statusText
            color: row.status === Status.Running ? Theme.text : Theme.statusColor(row.status)
        }
    }
    Cell { width: row.columns.instance; text: row.instance }
    Cell { width: row.columns.service; text: row.service; color: Theme.muted }
    Cell { width: row.columns.ship; text: row.ship; color: Theme.muted }
    Cell { width: row.columns.image; text: row.image; mono: true; elide: Text.ElideMiddle }
    Cell { width: row.columns.ports; text: row.ports; mono: true }
    Cell {
        width: row.columns.since
        text: row.up ? row.age : qsTr("–")
        color: row.up ? Theme.text : Theme.muted
    }
    Cell {
        width: row.columns.restarts
        text: row.restarts > 0 ? row.restarts : ""
        color: row.restarts > 2 ? Theme.failed : Theme.text
    }
    Cell {
        id: driftCell
        width: row.columns.drift
        text: row.drift
        color: Theme.muted

        HoverHandler { id: over }
        ShortcutTip {
            text: row.drift
            visible: over.hovered && driftCell.truncated
        }
    }
}
