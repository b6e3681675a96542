// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// The heads of the Ships table.
Rectangle {
    id: header

    required property Ships table
    required property ShipColumns columns

    implicitHeight: 28
    color: Theme.panel

    Row {
        x: Theme.margin

        HeaderCell { table: header.table; column: Ships.ShipColumn; text: qsTr("Ship"); width: header.columns.ship }
        HeaderCell { table: header.table; column: Ships.ContactColumn; text: qsTr("Contact"); width: header.columns.contact }
        HeaderCell { table: header.table; column: Ships.EndpointColumn; text: qsTr("Endpoint"); width: header.columns.endpoint }
        HeaderCell { table: header.table; column: Ships.EngineColumn; text: qsTr("Engine"); width: header.columns.engine }
        HeaderCell { table: header.table; column: Ships.PlatformColumn; text: qsTr("Platform"); width: header.columns.platform }
        HeaderCell { table: header.table; column: Ships.CpusColumn; text: qsTr("CPUs"); width: header.columns.cpus }
        HeaderCell { table: header.table; column: Ships.MemoryColumn; text: qsTr("Memory"); width: header.columns.memory }
        HeaderCell { table: header.table; column: Ships.InstancesColumn; text: qsTr("Running"); width: header.columns.instances }
        HeaderCell { table: header.table; column: Ships.ImagesColumn; text: qsTr("Images"); width: header.columns.images }
    }
    HLine {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
