// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// All instances of the environment as a table: the Map's twin, with the same selection.
FocusScope {
    id: page

    required property Workspace workspace

    signal showLogs(var instances) ///< a list of names
    signal showNeeds(string instance)
    signal openInspector

    function find() {
        filter.forceActiveFocus()
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Instances")

    Instances {
        id: instances
        workspace: page.workspace
    }
    Clock {
        id: ticker
        running: page.visible
    }
    InstanceColumns {
        id: columnWidths
        width: page.width
        restartsShown: instances.anyRestarts
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
                name: qsTr("Filter instances")
                placeholderText: qsTr("Filter")
                implicitHeight: 28
                Layout.fillWidth: true
                Layout.minimumWidth: 120
                Layout.maximumWidth: 260
                onTextChanged: instances.filterText = text
                Keys.onDownPressed: rows.forceActiveFocus()
            }
            FilterMenu {
                workspace: page.workspace
                filter: filter.text
                onChanged: text => filter.text = text
            }
            Segmented {
                name: qsTr("Which instances")
                options: [qsTr("All %1").arg(instances.totalCount), qsTr("Not as it should be %1").arg(instances.wrongCount)]
                onActivated: index => instances.onlyWrong = index === 1
            }
            Item { Layout.fillWidth: true }
            Text {
                text: qsTr("%1 selected").arg(instances.selectedCount)
                font: Theme.small
                color: Theme.muted
                visible: instances.selectedCount > 0
            }
            VerbBar {
                count: instances.selectedNames.length
                onProposed: verb => instances.propose(verb)
                onNeedsAsked: page.showNeeds(instances.selectedNames[0])
                onLogsAsked: page.showLogs(instances.selectedNames)
            }
        }
        HLine { Layout.fillWidth: true }
        InstanceHeader {
            table: instances
            columns: columnWidths
            Layout.fillWidth: true
        }
        TableRows {
            id: rows
            table: instances
            name: qsTr("Instances, %1 rows").arg(instances.count)
            focus: true
            onOpened: page.openInspector()
            Layout.fillWidth: true
            Layout.fillHeight: true

            delegate: InstanceRow {
                width: rows.width
                table: instances
                columns: columnWidths
                clock: ticker
                onOpened: page.openInspector()
            }

            EmptyState {
                anchors.centerIn: parent
                visible: instances.count === 0
                title: instances.totalCount === 0 ? qsTr("The manifest names no instance")
                    : instances.filterText.length > 0 ? qsTr("No instance matches the filter")
                    : qsTr("Everything is as it should be")
                text: instances.filterText.length > 0 && instances.totalCount > 0 ? qsTr("Esc in the filter empties it.") : ""
            }
        }
    }
}
