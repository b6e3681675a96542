// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// Asks before the window is closed while something is not saved; closes it once it is, or is given up.
ConfirmDialog {
    id: leave

    required property Workspace workspace
    required property Window window
    property bool leaving: false
    readonly property bool unsaved: workspace.editing.modified

    title: unsaved ? qsTr("%1 has unsaved changes").arg(workspace.environmentName)
        : qsTr("%1 has entries that are not written").arg(workspace.environmentName)
    text: unsaved ? qsTr("Closed without saving, what was typed since the last save is lost.")
        : qsTr("What was typed into these fields cannot be written as it is, and is lost with the window.")
    detail: workspace.held.sentences
    verb: unsaved ? qsTr("Close without saving") : qsTr("Close without them")
    otherVerb: unsaved ? qsTr("Save and close") : ""
    onConfirmed: {
        workspace.forgetDraft()
        window.close()
    }
    onOtherChosen: {
        leaving = true
        workspace.editing.save()
    }
    onOpened: leaving = false

    property Connections end: Connections {
        target: leave.workspace.editing
        function onChanged() {
            if (leave.leaving && !leave.workspace.editing.modified)
                leave.window.close()
        }
        function onRefused() { leave.leaving = false }
    }
}
