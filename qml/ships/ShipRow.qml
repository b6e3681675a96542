// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// One ship in the table.
TableRow {
    id: row

    required property ShipColumns columns
    required property Clock clock
    required property string ship
    required property string endpoint
    required property int status
    required property string contactText
    required property date contactSince
    required property string cause
    required property string engine
    required property string platform
    required property string cpus
    required property string memory
    required property string instances
    required property string images
    readonly property string age: clock.age(contactSince, clock.now)

    Cell { width: row.columns.ship; text: row.ship }
    Item {
        width: row.columns.contact
        height: Theme.rowHeight

        StatusGlyph {
            status: row.status
            anchors.verticalCenter: parent.verticalCenter
        }
        Cell {
            x: 20
            width: parent.width - 20
            text: row.contactText + (row.cause.length > 0 ? ": " + row.cause : "") + (row.age.length > 0 ? ", " + row.age : "")
            color: row.status === Status.Running ? Theme.text : Theme.statusColor(row.status)
        }
    }
    Cell { width: row.columns.endpoint; text: row.endpoint; mono: true; elide: Text.ElideMiddle }
    Cell { width: row.columns.engine; text: row.engine; mono: true }
    Cell { width: row.columns.platform; text: row.platform; color: Theme.muted }
    Cell { width: row.columns.cpus; text: row.cpus }
    Cell { width: row.columns.memory; text: row.memory }
    Cell { width: row.columns.instances; text: row.instances }
    Cell { width: row.columns.images; text: row.images }
}
