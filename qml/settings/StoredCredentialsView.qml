// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// What is remembered of logins, never a secret, and how it is forgotten.
Column {
    id: view

    required property Workspace workspace
    required property bool wanted

    onWantedChanged: if (wanted) stored.reload()
    objectName: "storedCredentials"
    spacing: 8
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Stored credentials")

    StoredCredentials {
        id: stored
        workspace: view.workspace
    }
    Text {
        width: parent.width
        text: qsTr("Nothing is remembered. Where a login asks for a secret, you can have it kept.")
        font: Theme.small
        color: Theme.muted
        wrapMode: Text.Wrap
        visible: stored.count === 0
    }
    Repeater {
        model: stored

        RowLayout {
            id: row

            required property int index
            required property string what
            required property string whose
            required property string place

            width: view.width
            spacing: 24

            Column {
                spacing: 2
                Layout.fillWidth: true

                Text {
                    width: parent.width
                    text: row.whose
                    textFormat: Text.PlainText
                    font: Theme.body
                    color: Theme.text
                    elide: Text.ElideMiddle
                }
                Text {
                    width: parent.width
                    text: row.what + " \u00b7 " + row.place
                    textFormat: Text.PlainText
                    font: Theme.small
                    color: Theme.muted
                    wrapMode: Text.Wrap
                }
            }
            PushButton {
                text: qsTr("Forget")
                Accessible.name: qsTr("Forget %1").arg(row.whose)
                onClicked: stored.forget(row.index)
            }
        }
    }
}
