// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// Asks what an SSH login needs to know: whether an unknown host's key is the right one, a passphrase, a password.
/// Closing it means no.
Popup {
    id: dialog

    required property SshQuestion question

    parent: Overlay.overlay
    anchors.centerIn: parent
    width: 520
    padding: 24
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape
    onClosed: question.refuse()
    Overlay.modal: Rectangle { color: "#80000000" }

    background: Rectangle {
        color: Theme.panel
        border.color: Theme.line
        radius: Theme.cardRadius
    }
    contentItem: SshQuestionForm { question: dialog.question }

    Connections {
        target: dialog.question
        function onChanged() {
            if (dialog.question.kind === SshQuestion.None)
                dialog.close()
        }
    }
}
