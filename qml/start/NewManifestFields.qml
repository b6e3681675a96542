// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// What a new environment is called and where its manifest is to be, and the buttons.
ColumnLayout {
    id: fields

    required property NewManifest manifest

    signal chooseRequested
    signal givenUp

    function begin() { nameField.forceActiveFocus() }

    spacing: 12
    Accessible.role: Accessible.Dialog
    Accessible.name: title.text
    Keys.onReturnPressed: fields.manifest.create()

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
            text: fields.manifest.name
            onTextEdited: fields.manifest.name = text
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
            text: fields.manifest.path
            onTextEdited: fields.manifest.path = text
            Layout.fillWidth: true
        }
        PushButton {
            text: qsTr("Choose…")
            onClicked: fields.chooseRequested()
        }
    }
    Text {
        objectName: "newProblem"
        text: fields.manifest.problem
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
            onClicked: fields.givenUp()
        }
        PushButton {
            objectName: "create"
            text: qsTr("Create")
            primary: true
            enabled: fields.manifest.complete
            onClicked: fields.manifest.create()
        }
    }
}
