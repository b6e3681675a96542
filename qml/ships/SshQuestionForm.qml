// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// What an SSH login asks, and how it is answered: yes or no to a host key, else a line of text.
ColumnLayout {
    id: form

    required property SshQuestion question
    readonly property bool asksForKey: question.kind === SshQuestion.HostKey

    function give() { keep.checked ? question.giveAndKeep(secret.text) : question.give(secret.text) }

    spacing: 12
    Accessible.role: Accessible.Dialog
    Accessible.name: question.title

    Connections {
        target: form.question
        function onChanged() {
            secret.clear()
            keep.checked = false
        }
    }
    Text {
        text: form.question.title
        textFormat: Text.PlainText
        font: Theme.title
        color: Theme.text
        wrapMode: Text.WrapAnywhere
        Layout.fillWidth: true
    }
    Text {
        text: form.question.text
        textFormat: Text.PlainText
        font: Theme.body
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Text {
        objectName: "fingerprint"
        text: form.question.fingerprint
        textFormat: Text.PlainText
        font: Theme.mono
        color: Theme.text
        wrapMode: Text.WrapAnywhere
        visible: form.asksForKey
        Layout.fillWidth: true
    }
    TextInputField {
        id: secret
        objectName: "secret"
        name: form.question.title
        focus: !form.asksForKey
        visible: !form.asksForKey
        echoMode: form.question.hidden ? TextInput.Password : TextInput.Normal
        onAccepted: form.give()
        Layout.fillWidth: true
    }
    TickBox {
        id: keep
        objectName: "keep"
        text: form.question.keepText
        visible: text.length > 0
    }
    Text {
        objectName: "keepWarning"
        text: form.question.keepWarning
        textFormat: Text.PlainText
        font: Theme.small
        color: keep.checked ? Theme.text : Theme.muted
        wrapMode: Text.Wrap
        visible: text.length > 0
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: 8
        Layout.topMargin: 4

        Item { Layout.fillWidth: true }
        PushButton {
            objectName: "refuse"
            focus: form.asksForKey
            text: form.asksForKey ? qsTr("Do not connect") : qsTr("Cancel")
            onClicked: form.question.refuse()
        }
        PushButton {
            objectName: "answer"
            text: form.asksForKey ? qsTr("Trust this key") : qsTr("Log in")
            onClicked: form.asksForKey ? form.question.accept() : form.give()
        }
    }
}
