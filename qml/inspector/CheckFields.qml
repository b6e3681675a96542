// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// What the form for a check asks, how the check will be written, and the buttons.
ColumnLayout {
    id: fields

    required property CheckForm form

    signal givenUp

    /// The keyboard goes to the first question.
    function begin() { questions.itemAt(0)?.forceActiveFocus() }

    spacing: 12
    Accessible.role: Accessible.Dialog
    Accessible.name: title.text
    Keys.onReturnPressed: if (form.complete && !form.busy) form.save()

    component Label: Text {
        font: Theme.body
        color: Theme.muted
        Layout.preferredWidth: 150
        elide: Text.ElideRight
    }

    Text {
        id: title
        text: fields.form.fresh ? qsTr("New check") : qsTr("Check of %1").arg(
            fields.form.ofService ? fields.form.service : fields.form.instance)
        font: Theme.title
        color: Theme.text
        Layout.fillWidth: true
    }
    Text {
        text: fields.form.fresh ? qsTr("It holds up what comes next until it passes.")
            : fields.form.ofService ? qsTr("Written at %1, for every instance of %2 (%3).").arg(fields.form.where)
                .arg(fields.form.service).arg(fields.form.sharedBy)
            : qsTr("Written at %1.").arg(fields.form.where)
        font: Theme.body
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    RowLayout {
        visible: fields.form.fresh
        Label { text: qsTr("When") }
        Segmented {
            objectName: "checkState"
            name: qsTr("When")
            options: ["pre-start", "running", "pre-stop", "stopped"]
            currentIndex: fields.form.state
            onActivated: index => fields.form.state = index
        }
    }
    RowLayout {
        visible: fields.form.fresh
        Label { text: qsTr("Type") }
        Segmented {
            objectName: "checkType"
            name: qsTr("Type")
            options: ["tcp", "http", "exec", "rexec", "sleep"]
            currentIndex: fields.form.type
            onActivated: index => fields.form.type = index
        }
    }
    RowLayout {
        visible: fields.form.fresh && fields.form.sharedBy > 1
        Label { text: qsTr("For") }
        Segmented {
            objectName: "checkLevel"
            name: qsTr("For")
            options: [fields.form.instance, qsTr("all of %1").arg(fields.form.service)]
            currentIndex: fields.form.ofService ? 1 : 0
            onActivated: index => fields.form.ofService = index === 1
        }
    }
    Repeater {
        id: questions
        model: fields.form.fields

        FormField {
            required property int index
            required property var modelData ///< of CheckForm.fields

            label: modelData.label
            value: modelData.value
            usual: modelData.usual
            choices: modelData.choices
            inputName: "check." + modelData.key
            // The first choice is what counts when nothing is written.
            onEdited: text => fields.form.setValue(modelData.key, text === choices[0] ? "" : text)
        }
    }
    Text {
        objectName: "checkPreview"
        text: fields.form.preview
        font: Theme.mono
        color: Theme.muted
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        textFormat: Text.PlainText
        visible: fields.form.fresh
        Accessible.name: qsTr("As it will be written: %1").arg(text)
        Layout.fillWidth: true
    }
    Text {
        objectName: "checkProblem"
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

        PushButton {
            objectName: "removeCheck"
            text: qsTr("Remove")
            tip: qsTr("Takes it out of the manifest; Ctrl+Z brings it back")
            visible: !fields.form.fresh
            enabled: !fields.form.busy
            onClicked: fields.form.remove()
        }
        Item { Layout.fillWidth: true }
        PushButton {
            text: qsTr("Cancel")
            onClicked: fields.givenUp()
        }
        PushButton {
            objectName: "saveCheck"
            text: qsTr("Save to the manifest")
            primary: true
            enabled: fields.form.complete && !fields.form.busy
            onClicked: fields.form.save()
        }
    }
}
