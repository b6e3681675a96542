// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// Who we are in a line, and the ways to begin.
ColumnLayout {
    id: welcome

    required property Workspace workspace

    signal chooseRequested
    signal newRequested

    spacing: 12

    RowLayout {
        spacing: 14

        Icon {
            name: "logo"
            color: Theme.accent
            Layout.preferredWidth: 44
            Layout.preferredHeight: 44
        }
        Column {
            spacing: 2

            Text {
                text: qsTr("Pilothouse")
                font: Theme.largeTitle
                color: Theme.text
            }
            Text {
                text: qsTr("See, change and trust what runs on many plain Docker hosts.")
                font: Theme.body
                color: Theme.muted
            }
        }
    }
    RowLayout {
        spacing: 8
        Layout.topMargin: 8

        PushButton {
            objectName: "open"
            primary: true
            text: qsTr("Open a manifest…")
            keys: qsTr("Ctrl O")
            enabled: !welcome.workspace.loading
            onClicked: welcome.chooseRequested()
        }
        PushButton {
            objectName: "new"
            text: qsTr("New manifest…")
            keys: qsTr("Ctrl N")
            enabled: !welcome.workspace.loading
            onClicked: welcome.newRequested()
        }
        PushButton {
            objectName: "demo"
            text: qsTr("Try the demo fleet")
            iconName: "demo"
            enabled: !welcome.workspace.loading
            onClicked: welcome.workspace.openDemo()
        }
        Text {
            text: welcome.workspace.loading ? qsTr("Reading %1…").arg(welcome.workspace.filePath)
                : qsTr("or drop a manifest here")
            font: Theme.body
            color: Theme.muted
            elide: Text.ElideMiddle
            Layout.leftMargin: 8
            Layout.fillWidth: true
        }
    }
    Text {
        text: qsTr("The demo fleet is simulated in this program: six ships, a shop of forty instances, and some of them not as they should be. Nothing on this computer or elsewhere is touched.")
        font: Theme.body
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
