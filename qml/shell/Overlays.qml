// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// What comes up over the window: the palette, the sheet of keys, the questions of SSH logins, before programs are run
/// here and before a run or something unsaved is left.
Item {
    id: overlays

    required property Workspace workspace
    required property Window window
    property bool closing: false ///< once forms have written what was typed into them

    signal pageRequested(int page)
    signal logsRequested(var names) ///< a list of names
    signal mapFocusRequested(string key, int reach)
    signal openRequested
    signal sourceRequested
    signal told(string sentence)

    function openPalette() { (palette.it() as CommandPalette).open() }
    function openKeys() { (keys.it() as KeysOverlay).open() }
    /// Whether the window may close now; asks if not.
    function mayClose(): bool {
        if (workspace.running)
            return (leaveRun.it() as LeaveRun).mayClose()
        if (!workspace.demo)
            workspace.held.settle()
        closing = workspace.held.settling && !workspace.demo
        if (closing)
            return false
        if ((workspace.editing.modified || workspace.held.count > 0) && !workspace.demo) {
            (leaveDraft.it() as LeaveDraft).open()
            return false
        }
        if (workspace.editing.modified)
            workspace.forgetDraft() // the demo's file goes with it
        return true
    }

    Connections {
        target: overlays.workspace.held
        function onChanged() {
            if (overlays.closing && !overlays.workspace.held.settling)
                overlays.window.close()
        }
    }
    OnDemand {
        id: palette
        owner: overlays.window

        CommandPalette {
            workspace: overlays.workspace
            onOpenPage: page => overlays.pageRequested(page)
            onShowLogs: names => overlays.logsRequested(names)
            onFocusMap: (key, reach) => overlays.mapFocusRequested(key, reach)
            onOpenManifest: overlays.openRequested()
            onShowSource: overlays.sourceRequested()
        }
    }
    OnDemand {
        id: keys
        owner: overlays.window

        KeysOverlay { }
    }
    Connections {
        target: overlays.workspace
        function onTrustAsked() { (trust.it() as TrustDialog).open() }
    }
    OnDemand {
        id: trust
        owner: overlays.window

        TrustDialog {
            objectName: "trust"
            workspace: overlays.workspace
        }
    }
    SshQuestion {
        id: sshQuestion
        workspace: overlays.workspace
        onChanged: {
            if (kind !== SshQuestion.None)
                (ssh.it() as SshQuestionDialog).open()
        }
        onNotKept: sentence => overlays.told(sentence)
    }
    OnDemand {
        id: ssh
        owner: overlays.window

        SshQuestionDialog {
            objectName: "sshQuestion"
            question: sshQuestion
        }
    }
    OnDemand {
        id: leaveRun
        owner: overlays.window

        LeaveRun {
            objectName: "leaveRun"
            workspace: overlays.workspace
            window: overlays.window
        }
    }
    OnDemand {
        id: leaveDraft
        owner: overlays.window

        LeaveDraft {
            objectName: "leaveDraft"
            workspace: overlays.workspace
            window: overlays.window
        }
    }
}
