// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// The window: the one door between C++ and QML.
ApplicationWindow {
    id: window

    required property Workspace workspace
    property int page: PageKind.Map

    width: 1280
    height: 800
    minimumWidth: 1000
    minimumHeight: 640
    visible: true
    title: workspace.open ? qsTr("%1 – Pilothouse").arg(workspace.environmentName) : qsTr("Pilothouse")
    color: Theme.bg
    font: Theme.body
    palette {
        window: Theme.panel
        windowText: Theme.text
        base: Theme.dark ? Theme.bg : Theme.panel
        alternateBase: Theme.panel
        text: Theme.text
        button: Theme.raised
        buttonText: Theme.text
        highlight: Theme.accent
        highlightedText: Theme.onAccent
        placeholderText: Theme.muted
        mid: Theme.line
        light: Theme.raised
        dark: Theme.line
        toolTipBase: Theme.raised
        toolTipText: Theme.text
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rail {
            page: window.page
            open: window.workspace.open
            onChosen: kind => window.page = kind
            Layout.fillHeight: true
        }
        EmptyState {
            iconName: "map"
            title: qsTr("Nothing is open")
            Layout.alignment: Qt.AlignCenter
            Layout.fillWidth: true
        }
    }
}
