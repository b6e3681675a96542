// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// The Map, and beside it the text that it is drawn from.
FocusScope {
    id: page

    required property Workspace workspace
    required property Problems problems
    required property Preferences preferences
    readonly property bool shown: preferences.sourceOpen
    readonly property int most: Math.max(280, width - 320)

    signal openInspector
    signal said(string sentence)

    function find() {
        if ((pane.it() as SourcePane).activeFocus)
            (pane.it() as SourcePane).find()
        else
            map.find()
    }
    function focusOn(key: string, reach: int) { map.focusOn(key, reach) }
    function showSource(line: int, column: int) {
        preferences.sourceOpen = true;
        (pane.it() as SourcePane).show(line, column)
    }
    /// Opens the text, goes there, or closes it.
    function toggleSource() {
        if (shown && (pane.it() as SourcePane).activeFocus)
            return close()
        preferences.sourceOpen = true;
        (pane.it() as SourcePane).forceActiveFocus(Qt.ShortcutFocusReason)
    }
    function close() {
        preferences.sourceOpen = false
        map.forceActiveFocus(Qt.OtherFocusReason)
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        MapPage {
            id: map
            workspace: page.workspace
            problems: page.problems
            focus: true
            clip: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            onOpenInspector: page.openInspector()
            onSaid: sentence => page.said(sentence)
            onSourceRequested: page.toggleSource()
        }
        VLine {
            visible: page.shown
            Layout.fillHeight: true

            MouseArea {
                objectName: "sourceEdge"
                x: -3
                width: 7
                height: parent.height
                cursorShape: Qt.SizeHorCursor
                preventStealing: true
                onPositionChanged: mouse => {
                    const wanted = page.preferences.sourceWidth - Math.round(mouse.x)
                    page.preferences.sourceWidth = Math.max(280, Math.min(page.most, wanted))
                }
            }
        }
        OnDemand {
            id: pane
            wanted: page.shown
            visible: page.shown
            Layout.preferredWidth: Math.min(page.preferences.sourceWidth, page.most)
            Layout.fillHeight: true

            SourcePane {
                anchors.fill: parent
                workspace: page.workspace
                problems: page.problems
                onCloseRequested: page.close()
                onLeaveRequested: map.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
    }
}
