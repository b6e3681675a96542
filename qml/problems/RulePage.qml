// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Pilothouse

/// The page about a rule of the linter: what it is, why it matters, an example and the way out.
Popup {
    id: page

    property string text: "" ///< Markdown

    function show(markdown: string) {
        text = markdown
        open()
    }

    parent: Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(720, parent ? parent.width - 80 : 720)
    height: Math.min(implicitHeight, parent ? parent.height - 80 : implicitHeight)
    padding: 20
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    Overlay.modal: Rectangle { color: "#80000000" }

    background: Rectangle {
        color: Theme.panel
        border.color: Theme.line
        radius: Theme.cardRadius
    }
    contentItem: ColumnLayout {
        spacing: 12
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("About this rule")

        ScrollView {
            Layout.fillWidth: true
            Layout.fillHeight: true

            TextArea {
                objectName: "rulePage"
                text: page.text
                readOnly: true
                selectByMouse: true
                textFormat: TextEdit.MarkdownText
                wrapMode: TextEdit.Wrap
                font: Theme.body
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentText
                background: null
                Accessible.name: qsTr("About this rule")
            }
        }
        PushButton {
            text: qsTr("Close")
            focus: true
            Layout.alignment: Qt.AlignRight
            onClicked: page.close()
        }
    }
}
