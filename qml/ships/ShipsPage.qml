// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// All ships of the environment: how they stand with us, what they are, what runs on them.
FocusScope {
    id: page

    required property Workspace workspace

    signal openInspector

    function find() {
        filter.forceActiveFocus()
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Ships")

    Ships {
        id: ships
        workspace: page.workspace
    }
    Doctor {
        id: doctor
        workspace: page.workspace
    }
    Clock {
        id: ticker
        running: page.visible
    }
    ShipColumns {
        id: columnWidths
        width: page.width
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            spacing: 8
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.preferredHeight: 40

            SearchField {
                id: filter
                name: qsTr("Filter ships")
                placeholderText: qsTr("Filter")
                implicitHeight: 28
                Layout.fillWidth: true
                Layout.minimumWidth: 120
                Layout.maximumWidth: 260
                onTextChanged: ships.filterText = text
                Keys.onDownPressed: rows.forceActiveFocus()
            }
            Segmented {
                name: qsTr("Which ships")
                options: [qsTr("All %1").arg(ships.totalCount), qsTr("In trouble %1").arg(ships.wrongCount)]
                onActivated: index => ships.onlyWrong = index === 1
            }
            Item { Layout.fillWidth: true }
            PushButton {
                objectName: "examine"
                text: qsTr("Examine")
                implicitHeight: 28
                enabled: ships.selectedCount === 1
                tip: qsTr("Goes to the selected ship step by step and says where the way ends")
                onClicked: doctor.examine(ships.selectedNames[0])
            }
            PushButton {
                text: ships.selectedCount > 0 ? qsTr("Retry selected") : qsTr("Retry all in trouble")
                iconName: "retry"
                implicitHeight: 28
                enabled: ships.selectedCount > 0 || ships.wrongCount > 0
                tip: qsTr("Tries to reach them at once")
                onClicked: ships.retry()
            }
        }
        HLine { Layout.fillWidth: true }
        ShipHeader {
            table: ships
            columns: columnWidths
            Layout.fillWidth: true
        }
        TableRows {
            id: rows
            table: ships
            name: qsTr("Ships, %1 rows").arg(ships.count)
            focus: true
            onOpened: page.openInspector()
            Layout.fillWidth: true
            Layout.fillHeight: true

            delegate: ShipRow {
                width: rows.width
                table: ships
                columns: columnWidths
                clock: ticker
                onOpened: page.openInspector()
                onAgain: ships.retryOne(ship)
                onExamined: doctor.examine(ship)
            }

            EmptyState {
                anchors.centerIn: parent
                visible: ships.count === 0
                title: ships.totalCount === 0 ? qsTr("The manifest names no ship")
                    : ships.filterText.length > 0 ? qsTr("No ship matches the filter")
                    : qsTr("All ships are online")
                text: ships.filterText.length > 0 && ships.totalCount > 0 ? qsTr("Esc in the filter empties it.") : ""
            }
        }
        DoctorPane {
            objectName: "doctor"
            doctor: doctor
            visible: doctor.ship.length > 0
            Layout.fillWidth: true
            Layout.preferredHeight: Math.round(page.height * 0.55)
        }
    }
}
