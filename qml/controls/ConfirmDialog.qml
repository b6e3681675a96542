// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Pilothouse

/// Asks before something that costs: says what is lost, and Cancel is what Enter means.
Popup {
    id: dialog

    required property string title
    property string text: ""
    property string detail: ""
    required property string verb
    property string otherVerb: "" ///< of a button that costs nothing, if there is a third way
    property string keepWords: qsTr("Cancel") ///< of the button that changes nothing

    signal confirmed
    signal otherChosen

    parent: Overlay.overlay
    anchors.centerIn: parent
    width: 480
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
    contentItem: ColumnLayout {
        spacing: 12
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title

        Text {
            text: dialog.title
            font: Theme.title
            color: Theme.text
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Text {
            text: dialog.text
            font: Theme.body
            color: Theme.muted
            wrapMode: Text.Wrap
            visible: text.length > 0
            Layout.fillWidth: true
        }
        DetailText {
            text: dialog.detail
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: 8
            Layout.topMargin: 4

            Item { Layout.fillWidth: true }
            PushButton {
                objectName: "cancel"
                focus: true
                text: dialog.keepWords
                onClicked: dialog.close()
            }
            PushButton {
                objectName: "other"
                text: dialog.otherVerb
                visible: text.length > 0
                primary: true
                onClicked: {
                    dialog.close()
                    dialog.otherChosen()
                }
            }
            PushButton {
                objectName: "confirm"
                text: dialog.verb
                danger: true
                onClicked: {
                    dialog.close()
                    dialog.confirmed()
                }
            }
        }
    }
}
