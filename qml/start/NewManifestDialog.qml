// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
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
    onOpened: nameField.forceActiveFocus()

    FileDialog {
        id: chooser
        title: qsTr("Where the manifest is to be")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "yaml"
        nameFilters: [qsTr("Manifests (*.yaml *.yml)"), qsTr("All files (*)")]
        onAccepted: dialog.manifest.path = selectedFile.toString().replace("file://", "")
    }
    contentItem: ColumnLayout {
        spacing: 12
        Accessible.role: Accessible.Dialog
        Accessible.name: title.text
        Keys.onReturnPressed: dialog.manifest.create()

        component Label: Text {
            font: Theme.body
            color: Theme.muted
            Layout.preferredWidth: 90
        }

        Text {
            id: title
            text: qsTr("New manifest")
            font: Theme.title
            color: Theme.text
        }
        RowLayout {
            Label { text: qsTr("Name") }
            TextInputField {
                id: nameField
                objectName: "newName"
                name: qsTr("Name of the environment")
                placeholderText: qsTr("of the environment, as “shop”")
                text: dialog.manifest.name
                onTextEdited: dialog.manifest.name = text
                Layout.fillWidth: true
            }
        }
        RowLayout {
            Label { text: qsTr("File") }
            TextInputField {
                objectName: "newPath"
                name: qsTr("File")
                mono: true
                placeholderText: "~/shop.yaml"
                text: dialog.manifest.path
                onTextEdited: dialog.manifest.path = text
                Layout.fillWidth: true
            }
            PushButton {
                text: qsTr("Choose…")
                onClicked: chooser.open()
            }
        }
        Text {
            objectName: "newProblem"
            text: dialog.manifest.problem
            font: Theme.body
            color: Theme.failed
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            visible: text.length > 0
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: 8
            Layout.topMargin: 4

            Item { Layout.fillWidth: true }
            PushButton {
                text: qsTr("Cancel")
                onClicked: dialog.close()
            }
            PushButton {
                objectName: "create"
                text: qsTr("Create")
                primary: true
                enabled: dialog.manifest.complete
                onClicked: dialog.manifest.create()
            }
        }
    }
}
