// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// One key of a thing while it is edited: what is typed, what the manifest would say to it, and the buttons.
FocusScope {
    id: editor

    required property DefinitionForm form
    required property string label
    required property string help
    required property bool removable
    property bool overrides: false ///< to remove it brings back what is inherited
    property string removes: "" ///< what goes with it

    signal removalAsked
    signal undoAsked ///< of what was done before
    signal redoAsked

    /// A field takes back its own typing first.
    function walkBack(event: KeyEvent, canUndo: bool, canRedo: bool) {
        const isIt = event.key === Qt.Key_Z && (event.modifiers & Qt.ControlModifier)
        const isBack = !(event.modifiers & Qt.ShiftModifier)
        const undoes = isIt && isBack && !canUndo
        const redoes = isIt && !isBack && !canRedo
        event.accepted = undoes || redoes
        if (undoes)
            undoAsked()
        if (redoes)
            redoAsked()
    }

    implicitHeight: column.implicitHeight
    Keys.onReturnPressed: form.save()
    Keys.onEnterPressed: form.save()
    Keys.onEscapePressed: form.cancel()

    readonly property var choices: form.choices ///< a list of texts
    readonly property var names: form.names ///< the same
    readonly property bool asksFreeName: form.asksName && names.length === 0
    readonly property bool asksKnownName: form.asksName && names.length > 0

    /// Takes what is to be typed over; the keyboard goes to the first question.
    function begin() {
        nameField.text = nameChoice.editText = form.name
        line.text = suggestion.editText = form.text
        choice.currentIndex = Math.max(0, choices.indexOf(form.text))
        line.selectAll()
        focusFirst()
    }
    function focusFirst() {
        if (asksFreeName) nameField.forceActiveFocus()
        else if (asksKnownName) nameChoice.begin()
        else if (suggestion.visible) suggestion.begin()
        else if (choice.visible) choice.forceActiveFocus()
        else line.forceActiveFocus()
    }

    ColumnLayout {
        id: column
        width: parent.width
        spacing: 6

        TextInputField {
            id: nameField
            objectName: "definition.name"
            name: qsTr("Name in %1").arg(editor.label)
            mono: true
            placeholderText: qsTr("name")
            visible: editor.asksFreeName
            onTextEdited: editor.form.name = text
            Keys.onPressed: event => editor.walkBack(event, canUndo, canRedo)
            Layout.fillWidth: true
        }
        SuggestField {
            id: nameChoice
            objectName: "definition.nameChoice"
            name: qsTr("Name in %1").arg(editor.label)
            choices: editor.names
            visible: editor.asksKnownName
            onTyped: text => editor.form.name = text
            onAccepted: editor.form.save()
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: 8

            TextInputField {
                id: line
                objectName: "definition.value"
                name: editor.label
                mono: true
                placeholderText: editor.form.example
                visible: editor.form.editor === DefinitionForm.Line
                onTextEdited: editor.form.text = text
                Keys.onPressed: event => editor.walkBack(event, canUndo, canRedo)
                Layout.fillWidth: true
            }
            Segmented {
                id: choice
                objectName: "definition.choice"
                name: editor.label
                options: editor.choices
                visible: editor.form.editor === DefinitionForm.Choice
                onActivated: index => editor.form.text = editor.choices[index]
            }
            SuggestField {
                id: suggestion
                objectName: "definition.suggestion"
                name: editor.label
                choices: editor.choices
                visible: editor.form.editor === DefinitionForm.Suggestion
                onTyped: text => editor.form.text = text
                onAccepted: editor.form.save()
                Layout.fillWidth: true
            }
            Text {
                text: editor.form.unit
                font: Theme.body
                color: Theme.muted
                visible: text.length > 0
            }
        }
        Text {
            objectName: "definition.problem"
            text: editor.form.problem.length > 0 ? editor.form.problem : editor.form.warning
            font: Theme.small
            color: editor.form.problem.length > 0 ? Theme.failed : Theme.drifted
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            visible: text.length > 0
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
            Layout.fillWidth: true
        }
        Text {
            text: editor.help
            font: Theme.small
            color: Theme.muted
            wrapMode: Text.Wrap
            visible: text.length > 0
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: 8
            Layout.bottomMargin: 4

            component Small: PushButton {
                implicitHeight: 28
                leftPadding: 10
                rightPadding: 10
            }
            Small {
                objectName: "definition.save"
                text: qsTr("Save")
                primary: true
                enabled: editor.form.savable
                tip: qsTr("Enter; Ctrl+Z takes it back")
                onClicked: editor.form.save()
            }
            Small {
                text: qsTr("Cancel")
                onClicked: editor.form.cancel()
            }
            Item { Layout.fillWidth: true }
            Small {
                objectName: "definition.remove"
                text: editor.overrides ? qsTr("Back to inherited")
                    : editor.removes.length > 0 ? qsTr("Remove %1").arg(editor.removes) : qsTr("Remove")
                visible: editor.removable
                enabled: !editor.form.busy
                onClicked: editor.removalAsked()
            }
        }
    }
}
