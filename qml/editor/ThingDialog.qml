// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// Adds to the manifest, and edits what is in it.
Popup {
    id: dialog

    required property Workspace workspace
    readonly property ThingForm form: ThingForm {
        workspace: dialog.workspace
        onFinished: dialog.close()
        onRefused: sentence => dialog.refused(sentence)
    }

    signal refused(string sentence)

    /// Opens for "instance:web-1", "service:web" or "ship:prod-2"; to add something if the key is empty.
    function edit(key: string, removes: bool) {
        if (removes)
            form.beginRemoval(key)
        else
            form.begin(key)
        open()
    }

    objectName: "thingDialog"
    parent: Overlay.overlay
    anchors.centerIn: parent
    width: 620
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
    onOpened: (contentItem as ThingFields).begin()
    contentItem: ThingFields {
        form: dialog.form
        onGivenUp: dialog.close()
    }
}
