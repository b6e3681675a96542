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
    required property string cause
    required property string nextTry
    required property bool old
    required property bool wrong
    required property date contactSince
    required property string engine
    required property string platform
    required property string cpus
    required property string memory
    required property string instances
    required property string images
    readonly property color ink: old ? Theme.muted : Theme.text
    readonly property string age: clock.age(contactSince, clock.now)

    readonly property string lasting: age.length > 0 ? qsTr("%1 for %2", "unreachable for 3 min").arg(contactText).arg(age) : contactText

    signal again
    signal examined

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
            width: examine.x - x
            text: row.lasting + (row.cause.length > 0 ? " \u00b7 " + row.cause : "") + (row.nextTry.length > 0 ? " \u00b7 " + row.nextTry : "")
            color: row.status === Status.Running ? Theme.text : Theme.statusColor(row.status)
        }
        IconButton {
            id: examine
            objectName: "examine-" + row.ship
            iconName: "search"
            tip: qsTr("Examine ship %1").arg(row.ship)
            implicitHeight: Theme.rowHeight - 2
            x: again.x - width
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.NoFocus
            onClicked: row.examined()
        }
        IconButton {
            id: again
            iconName: "retry"
            tip: qsTr("Retry ship %1").arg(row.ship)
            visible: row.wrong
            implicitHeight: Theme.rowHeight - 2
            x: parent.width - 8 - (visible ? width : 0)
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.NoFocus
            onClicked: row.again()
        }
    }
    Cell { width: row.columns.endpoint; text: row.endpoint; mono: true; elide: Text.ElideMiddle }
    Cell { width: row.columns.engine; text: row.engine; mono: true; color: row.ink }
    Cell { width: row.columns.platform; text: row.platform; color: Theme.muted }
    Cell { width: row.columns.cpus; text: row.cpus; color: row.ink }
    Cell { width: row.columns.memory; text: row.memory; color: row.ink }
    Cell { width: row.columns.instances; text: row.instances; color: row.ink }
    Cell { width: row.columns.images; text: row.images; color: row.ink }
}
