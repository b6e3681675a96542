// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// The heads of the Instances table.
Rectangle {
    id: header

    required property Instances table
    required property InstanceColumns columns

    implicitHeight: 28
    color: Theme.panel

    Row {
        x: Theme.margin

        HeaderCell { table: header.table; column: Instances.StatusColumn; text: qsTr("Status"); width: header.columns.status }
        HeaderCell { table: header.table; column: Instances.InstanceColumn; text: qsTr("Instance"); width: header.columns.instance }
        HeaderCell { table: header.table; column: Instances.ServiceColumn; text: qsTr("Service"); width: header.columns.service }
        HeaderCell { table: header.table; column: Instances.ShipColumn; text: qsTr("Ship"); width: header.columns.ship }
        HeaderCell { table: header.table; column: Instances.ImageColumn; text: qsTr("Image"); width: header.columns.image }
        HeaderCell { table: header.table; column: Instances.PortsColumn; text: qsTr("Ports"); width: header.columns.ports }
        HeaderCell { table: header.table; column: Instances.SinceColumn; text: qsTr("Up for"); width: header.columns.since }
        HeaderCell { table: header.table; column: Instances.RestartsColumn; text: qsTr("Restarts"); width: header.columns.restarts }
        HeaderCell { table: header.table; column: Instances.DriftColumn; text: qsTr("Drift"); width: header.columns.drift }
    }
    HLine {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
