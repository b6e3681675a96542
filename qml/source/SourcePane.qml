// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// The manifest's text: what is typed is a draft until it is saved; the Map and Problems follow it as it is typed.
FocusScope {
    id: pane

    required property Workspace workspace
    required property Problems problems
    readonly property bool modified: workspace.editing.modified

    signal closeRequested
    signal leaveRequested

    function find() { seek.find(source.selectedText) }
    function show(line: int, column: int) {
        source.show(line, column)
        source.forceActiveFocus(Qt.OtherFocusReason)
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Source")

    Rectangle {
        anchors.fill: parent
        color: Theme.dark ? Theme.bg : Theme.panel
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            spacing: 6
            Layout.leftMargin: 12
            Layout.rightMargin: 6
            Layout.preferredHeight: 40

            Text {
                text: pane.workspace.filePath.length > 0 ? pane.workspace.filePath.split("/").pop() : qsTr("Demo")
                font: Theme.bold
                color: Theme.text
                elide: Text.ElideMiddle
                Layout.maximumWidth: implicitWidth + 1
                Layout.fillWidth: true
            }
            Text {
                objectName: "sourceState"
                text: !pane.workspace.editing.possible ? qsTr("read only") : pane.modified ? qsTr("not saved") : ""
                font: Theme.small
                color: pane.modified ? Theme.drifted : Theme.muted
            }
            Item { Layout.fillWidth: true }
            IconButton {
                iconName: "search"
                tip: qsTr("Find in the text (Ctrl F)")
                implicitHeight: 28
                onClicked: pane.find()
            }
            IconButton {
                iconName: "close"
                tip: qsTr("Close the text (Ctrl E)")
                implicitHeight: 28
                onClicked: pane.closeRequested()
            }
        }
        HLine { Layout.fillWidth: true }
        SourceSeekBar {
            id: seek
            source: source
            visible: mode !== SourceSeekBar.Mode.None
            Layout.fillWidth: true
        }
        SourceItem {
            id: source
            objectName: "source"
            workspace: pane.workspace
            problems: pane.problems
            font: Theme.mono
            focus: true
            clip: true
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Text of %1, line %2: %3").arg(pane.workspace.environmentName).arg(caretLine).arg(lineText)
            Accessible.description: problem
            Accessible.multiLine: true
            Accessible.readOnly: !pane.workspace.editing.possible
            Accessible.focusable: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            onLeaveRequested: seek.mode !== SourceSeekBar.Mode.None ? seek.leave() : pane.leaveRequested()
            onGoToRequested: seek.goTo()

            ThinScrollBar {
                anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
                orientation: Qt.Vertical
                size: Math.min(1, source.height / source.contentSize.height)
                position: source.scrollY / source.contentSize.height
                onPositionChanged: if (pressed) source.scrollY = position * source.contentSize.height
            }
            ThinScrollBar {
                anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: source.gutter }
                orientation: Qt.Horizontal
                size: Math.min(1, source.width / source.contentSize.width)
                position: source.scrollX / source.contentSize.width
                onPositionChanged: if (pressed) source.scrollX = position * source.contentSize.width
            }
            ShortcutTip {
                x: Math.max(0, Math.min(source.hoveredAt.x, source.width - width))
                y: source.hoveredAt.y + 2
                visible: source.hoveredProblem.length > 0
                text: source.hoveredProblem
            }
            SourceProposals { source: source }
            FocusRing {
                anchors.margins: 0
                radius: 0
                border.width: 1
                shown: source.activeFocus
            }
            colours {
                ground: Theme.dark ? Theme.bg : Theme.panel
                line: Theme.line
                current: Theme.hover
                text: Theme.text
                muted: Theme.muted
                accent: Theme.accent
                selection: Theme.textSelection
                error: Theme.failed
                warning: Theme.drifted
                key: Theme.sourceKey
                string: Theme.sourceString
                number: Theme.sourceNumber
                anchor: Theme.sourceAnchor
                inTemplate: Theme.sourceTemplate
            }
        }
        HLine { Layout.fillWidth: true }
        SourceFoot {
            source: source
            Layout.fillWidth: true
        }
    }
}
