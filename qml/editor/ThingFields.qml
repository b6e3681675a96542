// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// What is to be done to the manifest, and what that asks.
ColumnLayout {
    id: fields

    required property ThingForm form
    readonly property var choicesOfDeed: form.deeds

    signal givenUp

    /// The keyboard goes to the first question or, if there is none, to the choice of the deed.
    function begin() { (questions.itemAt(0) ?? deeds).forceActiveFocus() }

    spacing: 12
    Accessible.role: Accessible.Dialog
    Accessible.name: form.title
    Keys.onReturnPressed: form.save()

    Text {
        text: fields.form.title
        font: Theme.title
        color: Theme.text
        elide: Text.ElideMiddle
        textFormat: Text.PlainText
        Layout.fillWidth: true
    }
    Segmented {
        id: deeds
        objectName: "deed"
        name: qsTr("What to do")
        options: fields.choicesOfDeed
        currentIndex: fields.form.deed
        onActivated: index => {
            fields.form.deed = index
            fields.begin()
        }
    }
    Repeater {
        id: questions
        model: fields.form.fields

        FormField {
            required property int index
            required property var modelData ///< of ThingForm.fields

            label: modelData.label
            value: modelData.value
            usual: modelData.usual
            choices: modelData.choices
            inputName: "thing." + index
            focus: index === 0
            onEdited: text => fields.form.setValue(index, text)
        }
    }
    Text {
        text: fields.form.sentence
        font: Theme.body
        color: Theme.muted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        visible: text.length > 0
        Layout.fillWidth: true
    }
    Text {
        objectName: "thingProblem"
        text: fields.form.problem
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
            objectName: "saveThing"
            text: qsTr("Save to the manifest")
            primary: true
            enabled: fields.form.complete && !fields.form.busy
            onClicked: fields.form.save()
        }
    }
}
