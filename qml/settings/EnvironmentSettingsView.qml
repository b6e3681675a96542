// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// What the manifest sets for the whole environment, each with its line. To be read: it is changed in the manifest.
ListView {
    id: view

    required property Workspace workspace
    required property bool wanted

    readonly property EnvironmentSettings settings: EnvironmentSettings {
        workspace: view.workspace
        wanted: view.wanted
    }

    objectName: "environmentSettings"
    model: settings.rows
    interactive: false
    implicitHeight: contentHeight
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Settings of the environment")

    section.property: "section"
    delegate: FieldRow {
        width: ListView.view ? ListView.view.width : 0
        heading: ListView.section !== ListView.previousSection ? ListView.section : ""
        sideMargin: 0
    }
}
