// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import Pilothouse
import Pilothouse.App

/// Asks what a new environment is called and where its manifest is to be, and opens it.
Popup {
    id: dialog

    required property Workspace workspace
    readonly property NewManifest manifest: NewManifest {
        onCreated: file => {
            dialog.close()
            dialog.workspace.openFile(file)
        }
    }

    objectName: "newManifest"
    parent: Overlay.overlay
    anchors.centerIn: parent
    width: 520
    padding: 24
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape
    Overlay.modal: Rectangle { color: "#80000000" }
    background: Rectangle {
        color: Theme.panel
        border.color: Theme.line
        radius: Theme.cardRadius
    }
    onAboutToShow: manifest.begin()
    onOpened: (contentItem as NewManifestFields).begin()

    FileDialog {
        id: chooser
        title: qsTr("Where the manifest is to be")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "yaml"
        nameFilters: [qsTr("Manifests (*.yaml *.yml)"), qsTr("All files (*)")]
        onAccepted: dialog.manifest.choose(selectedFile)
    }
    contentItem: NewManifestFields {
        manifest: dialog.manifest
        onChooseRequested: chooser.open()
        onGivenUp: dialog.close()
    }
}
