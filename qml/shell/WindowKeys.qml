// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse.App

/// The keys that work everywhere in the window.
Item {
    id: keys

    required property Workspace workspace
    required property int page ///< -1 on the first page

    property bool saving: false ///< once forms have written what was typed into them

    signal pageRequested(int page)
    signal paletteRequested
    signal findRequested
    signal applyRequested
    signal openRequested
    signal newRequested
    signal dockToggled
    signal sourceToggled
    signal inspectorToggled
    signal keysRequested

    function saveWhenSettled() {
        if (!saving || workspace.held.settling)
            return
        saving = false
        workspace.editing.save()
    }

    Repeater {
        model: 7

        Item {
            id: entry

            required property int index

            Shortcut {
                sequence: "Ctrl+" + (entry.index + 1)
                enabled: keys.workspace.open || entry.index === PageKind.Settings
                onActivated: keys.pageRequested(entry.index)
            }
        }
    }
    Shortcut {
        sequence: "Ctrl+K"
        enabled: keys.workspace.open
        onActivated: keys.paletteRequested()
    }
    Shortcut {
        sequence: "Ctrl+F"
        enabled: keys.page >= 0
        onActivated: keys.findRequested()
    }
    Shortcut {
        sequence: "F5"
        enabled: keys.workspace.open
        onActivated: {
            keys.workspace.planApply()
            keys.pageRequested(PageKind.Plan)
        }
    }
    Shortcut {
        sequence: "Ctrl+R"
        enabled: keys.workspace.open
        onActivated: keys.workspace.refresh()
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: keys.page === PageKind.Plan
        onActivated: keys.applyRequested()
    }
    Shortcut {
        sequence: "Ctrl+S"
        enabled: keys.workspace.editing.modified || keys.workspace.held.open
        onActivated: {
            keys.workspace.held.settle()
            keys.saving = true
            keys.saveWhenSettled()
        }
    }
    Connections {
        target: keys.workspace.held
        function onChanged() { keys.saveWhenSettled() }
    }
    Shortcut {
        sequence: "Ctrl+Z"
        enabled: keys.workspace.editing.undoText.length > 0
        onActivated: keys.workspace.editing.undo()
    }
    Shortcut {
        sequence: "Ctrl+Shift+Z"
        enabled: keys.workspace.editing.redoText.length > 0
        onActivated: keys.workspace.editing.redo()
    }
    Shortcut {
        sequence: "Ctrl+N"
        onActivated: keys.newRequested()
    }
    Shortcut {
        sequence: "Ctrl+O"
        onActivated: keys.openRequested()
    }
    Shortcut {
        sequence: "Ctrl+E"
        enabled: keys.page >= 0
        onActivated: keys.sourceToggled()
    }
    Shortcut {
        sequence: "Ctrl+`"
        enabled: keys.page >= 0
        onActivated: keys.dockToggled()
    }
    Shortcut {
        sequence: "Ctrl+I"
        enabled: keys.page >= 0
        onActivated: keys.inspectorToggled()
    }
    Shortcut {
        sequence: "F1"
        onActivated: keys.keysRequested()
    }
}
