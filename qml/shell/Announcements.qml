// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse.App

/// What the workspace did, or did not do, in words for a toast.
Item {
    id: announcements

    required property Workspace workspace

    signal said(string sentence)

    Connections {
        target: announcements.workspace
        function onPlanOutdated() { announcements.said(qsTr("A ship has changed meanwhile: this is the plan as it is now.")) }
        function onRunKept() { announcements.said(qsTr("A run is under way: stop it, or wait for its end, before opening another.")) }
        function onDraftKept() {
            announcements.said(announcements.workspace.editing.modified
                ? qsTr("Save the manifest first (Ctrl+S), or take back what was typed.")
                : qsTr("A form has an entry that is not written: mend it first, or give it up with Esc."))
        }
    }
    Connections {
        target: announcements.workspace.editing
        function onSaved(sentence) { announcements.said(sentence) }
        function onRefused(sentence) { announcements.said(sentence) }
    }
    Connections {
        target: announcements.workspace.recovery
        function onFailed(sentence) { announcements.said(sentence) }
    }
}
