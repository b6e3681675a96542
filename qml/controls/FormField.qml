// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Pilothouse

/// One question of a form: a line to type, or one out of `choices`.
FocusScope {
    id: field

    required property string label
    property string value: ""
    property string usual: "" ///< shown where nothing is typed
    property list<string> choices: []
    property string inputName: "" ///< objectName of what is operated
    readonly property bool isFew: choices.length > 0 && choices.length <= 4

    signal edited(string text)

    implicitHeight: line.implicitHeight
    Layout.fillWidth: true

    RowLayout {
        id: line
        width: parent.width

        Text {
            text: field.label
            font: Theme.body
            color: Theme.muted
            elide: Text.ElideRight
            Layout.preferredWidth: 150
        }
        Segmented {
            objectName: field.isFew ? field.inputName : ""
            visible: field.isFew
            name: field.label
            focus: field.isFew
            options: field.choices
            currentIndex: Math.max(0, field.choices.indexOf(field.value))
            onActivated: index => field.edited(field.choices[index])
        }
        Item {
            visible: field.isFew
            Layout.fillWidth: true
        }
        ComboBox {
            objectName: field.choices.length > 4 ? field.inputName : ""
            visible: field.choices.length > 4
            focus: visible
            model: field.choices
            font: Theme.body
            currentIndex: Math.max(0, field.choices.indexOf(field.value))
            Accessible.name: field.label
            Layout.fillWidth: true
            onActivated: index => field.edited(field.choices[index])
        }
        TextInputField {
            objectName: field.choices.length === 0 ? field.inputName : ""
            visible: field.choices.length === 0
            name: field.label
            mono: true
            focus: visible
            text: field.value
            placeholderText: field.usual
            onTextEdited: field.edited(text)
            Layout.fillWidth: true
        }
    }
}
