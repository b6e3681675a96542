// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// The form for one lifecycle check: what it asks for depends on the type.
Popup {
    id: dialog

    required property Workspace workspace
    readonly property CheckForm form: CheckForm {
        workspace: dialog.workspace
        onFinished: dialog.close()
    }

    /// Opens for the check of that key (LifecycleList.KeyRole) of an instance; for a new one if it is empty.
    function edit(instance: string, key: string) {
        form.begin(instance, key)
        open()
    }

    objectName: "checkDialog"
    parent: Overlay.overlay
    anchors.centerIn: parent
    width: 560
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
    onOpened: (contentItem as CheckFields).begin()
    contentItem: CheckFields {
        form: dialog.form
        onGivenUp: dialog.close()
    }
}
