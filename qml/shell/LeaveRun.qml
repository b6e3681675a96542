// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// Asks before the window is closed while a run is under way; closes it once the run has come to rest.
ConfirmDialog {
    id: leave

    required property Workspace workspace
    required property Window window
    property bool leaving: false

    /// Whether the window may close now; asks if not.
    function mayClose(): bool {
        if (!workspace.running)
            return true
        if (!leaving)
            open()
        return false
    }

    title: qsTr("A run is under way")
    text: qsTr("Stopped, it finishes what is under way and starts nothing more; then the window closes.")
    verb: qsTr("Stop and close")
    keepWords: qsTr("Keep sailing")
    onConfirmed: {
        leaving = true
        workspace.stopRun()
    }

    property Connections end: Connections {
        target: leave.workspace
        function onRunChanged() {
            if (leave.workspace.running)
                return
            leave.close()
            if (leave.leaving)
                leave.window.close()
        }
    }
}
