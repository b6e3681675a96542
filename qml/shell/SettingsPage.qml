// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// What can be set for the window. Every change is in force, and kept, at once.
Flickable {
    id: page

    required property Preferences preferences
    required property Workspace workspace

    contentHeight: column.implicitHeight + 48
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    ScrollBar.vertical: ThinScrollBar { }

    RecentEnvironments { id: recent }

    component Setting: RowLayout {
        id: setting

        required property string label
        property string note: ""
        default property alias control: place.data

        spacing: 24
        Layout.fillWidth: true

        Column {
            spacing: 2
            Layout.fillWidth: true

            Text {
                text: setting.label
                font: Theme.body
                color: Theme.text
            }
            Text {
                width: parent.width
                text: setting.note
                font: Theme.small
                color: Theme.muted
                wrapMode: Text.Wrap
                visible: text.length > 0
            }
        }
        Row { id: place }
    }

    ColumnLayout {
        id: column
        x: Theme.pageMargin
        y: 20
        width: Math.min(640, page.width - 2 * Theme.pageMargin)
        spacing: 16

        Text {
            text: qsTr("Settings")
            font: Theme.largeTitle
            color: Theme.text
        }
        HeadingText {
            text: qsTr("Look")
            Layout.topMargin: 8
        }
        Setting {
            label: qsTr("Theme")
            note: qsTr("System follows the desktop's own colours.")

            Segmented {
                name: qsTr("Theme")
                options: [qsTr("System"), qsTr("Light"), qsTr("Dark")]
                currentIndex: page.preferences.themeMode
                onActivated: index => page.preferences.themeMode = index
            }
        }
        HLine { Layout.fillWidth: true }
        Setting {
            label: qsTr("Reduced motion")
            note: qsTr("Nothing slides or fades.")

            TickBox {
                name: qsTr("Reduced motion")
                checked: page.preferences.reducedMotion
                onToggled: page.preferences.reducedMotion = checked
            }
        }
        HeadingText {
            text: qsTr("Logs")
            Layout.topMargin: 16
        }
        Setting {
            label: qsTr("Follow new lines")
            note: qsTr("A log opens at its end and sticks to it until you scroll.")

            TickBox {
                objectName: "followLogs"
                name: qsTr("Follow new lines")
                checked: page.preferences.followLogs
                onToggled: page.preferences.followLogs = checked
            }
        }
        HeadingText {
            text: qsTr("Memory")
            Layout.topMargin: 16
        }
        Setting {
            label: qsTr("Recent environments")
            note: qsTr("%n manifest(s) remembered on this computer.", "", recent.count)

            PushButton {
                text: qsTr("Clear")
                enabled: recent.count > 0
                onClicked: recent.clear()
            }
        }
        HLine { Layout.fillWidth: true }
        HeadingText {
            text: qsTr("Stored credentials")
            Layout.topMargin: 16
        }
        StoredCredentialsView {
            workspace: page.workspace
            wanted: page.visible
            Layout.fillWidth: true
        }
        EnvironmentSettingsView {
            workspace: page.workspace
            wanted: page.visible
            visible: page.workspace.open
            Layout.topMargin: 4
            Layout.fillWidth: true
        }
        HLine { Layout.fillWidth: true }
        Setting {
            label: qsTr("Pilothouse %1").arg(Qt.application.version)
            note: qsTr("Apache License 2.0. No server, no agent, no telemetry: this window talks to your engines and to nobody else.")
        }
    }
}
