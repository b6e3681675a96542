// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// What the manifest says of a thing: key by key to be edited, as it is written, and, where the manifest
/// is a template, as that came out.
ColumnLayout {
    id: view

    required property Workspace workspace
    required property Inspector inspector
    required property string key ///< empty: nothing is looked at
    readonly property bool asText: sides.currentIndex > 0

    signal lineRequested(string file, int line)

    spacing: 0

    DefinitionSource {
        id: source
        workspace: view.workspace
        key: view.asText ? view.key : ""
        rendered: sides.currentIndex === 2
        onIsTemplateChanged: if (!isTemplate && sides.currentIndex === 2) sides.currentIndex = 1
    }
    Segmented {
        id: sides
        objectName: "definitionSides"
        name: qsTr("How the definition is shown")
        options: source.isTemplate ? [qsTr("Fields"), qsTr("As written"), qsTr("As rendered")] : [qsTr("Fields"), qsTr("As written")]
        Layout.margins: 12
        Layout.leftMargin: Theme.margin
        Layout.bottomMargin: 4
    }
    Text {
        readonly property bool isRefusal: fields.refusal.length > 0

        objectName: "definitionRefusal"
        text: isRefusal ? fields.refusal : qsTr("There is no file to write to: this can only be read.")
        font: Theme.body
        color: isRefusal ? Theme.failed : Theme.muted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        visible: !view.asText && (isRefusal || !view.workspace.editing.possible)
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.fillWidth: true
    }
    DefinitionFields {
        id: fields
        workspace: view.workspace
        key: view.asText ? "" : view.key
        name: qsTr("Definition of %1").arg(view.inspector.name)
        onLineRequested: (file, line) => view.lineRequested(file, line)
        visible: !view.asText
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    RowLayout {
        visible: view.asText
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: 8
        Layout.fillWidth: true

        Text {
            text: source.place
            font: Theme.small
            color: Theme.muted
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        IconButton {
            iconName: "copy"
            tip: qsTr("Copy all")
            implicitHeight: 28
            visible: source.text.length > 0
            onClicked: {
                content.selectAll()
                content.copy()
                content.deselect()
            }
        }
    }
    ScrollView {
        visible: view.asText
        Layout.fillWidth: true
        Layout.fillHeight: true

        TextArea {
            id: content
            objectName: "definitionText"
            text: source.text
            readOnly: true
            selectByMouse: true
            wrapMode: TextEdit.NoWrap
            textFormat: TextEdit.PlainText
            font: Theme.mono
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentText
            leftPadding: Theme.margin
            topPadding: 4
            background: null
            Accessible.name: sides.currentIndex === 2 ? qsTr("%1 as rendered").arg(view.inspector.name)
                : qsTr("%1 as written").arg(view.inspector.name)
        }
    }
}
