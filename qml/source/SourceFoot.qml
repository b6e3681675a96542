// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// Below the text: what is wrong at the caret, what can be done about it, and where the caret is.
RowLayout {
    id: foot

    required property SourceItem source
    readonly property bool troubled: source.problem.length > 0

    spacing: 8
    height: 30

    StatusGlyph {
        status: foot.source.problemTone
        visible: foot.troubled
        Layout.leftMargin: 10
    }
    Text {
        objectName: "sourceProblem"
        text: foot.troubled ? foot.source.problem
            : foot.source.problemCount > 0 ? qsTr("%n problem(s), F8 leads to the next", "", foot.source.problemCount) : ""
        font: Theme.small
        color: foot.troubled ? Theme.text : Theme.muted
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Layout.leftMargin: foot.troubled ? 0 : 12
        Layout.fillWidth: true

        HoverHandler { id: hover }
        ShortcutTip {
            text: foot.source.problem
            visible: hover.hovered && foot.troubled
        }
    }
    PushButton {
        objectName: "sourceFix"
        text: qsTr("Fix")
        tip: qsTr("%1 (Ctrl .)").arg(foot.source.problemFix)
        implicitHeight: 24
        visible: foot.source.problemFix.length > 0
        Accessible.name: qsTr("Fix: %1").arg(foot.source.problemFix)
        onClicked: foot.source.fixProblem()
    }
    Text {
        text: qsTr("%1:%2", "line and column").arg(foot.source.caretLine).arg(foot.source.caretColumn)
        font: Theme.mono
        color: Theme.muted
        Layout.rightMargin: 12
        Layout.preferredHeight: 28
        verticalAlignment: Text.AlignVCenter
    }
}
