// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// Find and filter, by text or regular expression, and by level.
RowLayout {
    id: bar

    required property Logs feed
    required property int currentRow

    signal shown(int row)

    spacing: 8

    function focusField() {
        field.forceActiveFocus()
        field.selectAll()
    }

    SearchField {
        id: field
        name: qsTr("Find in the log")
        placeholderText: qsTr("Find")
        mono: true
        implicitHeight: 28
        Layout.fillWidth: true
        Layout.minimumWidth: 140
        Layout.maximumWidth: 340
        onTextChanged: bar.feed.lines.pattern = text
        Keys.onReturnPressed: event => bar.shown(event.modifiers & Qt.ShiftModifier
            ? bar.feed.lines.previousMatch(bar.currentRow) : bar.feed.lines.nextMatch(bar.currentRow))
    }
    PushButton {
        text: ".*"
        font: Theme.mono
        tip: qsTr("Regular expression")
        checkable: true
        flatLook: !checked
        primary: checked
        implicitHeight: 28
        Accessible.name: tip
        Accessible.checked: checked
        onToggled: bar.feed.lines.regex = checked
    }
    Segmented {
        name: qsTr("What becomes of lines that do not match")
        options: [qsTr("Find"), qsTr("Filter")]
        onActivated: index => bar.feed.lines.onlyMatches = index === 1
    }
    Text {
        text: bar.feed.lines.patternProblem.length > 0 ? bar.feed.lines.patternProblem
            : field.text.length > 0 ? qsTr("%L1 of %L2 lines").arg(bar.feed.lines.matchCount).arg(bar.feed.lines.totalCount)
            : qsTr("%L1 lines").arg(bar.feed.lines.totalCount)
        font: Theme.body
        color: bar.feed.lines.patternProblem.length > 0 ? Theme.failed : Theme.muted
        elide: Text.ElideRight
        Layout.maximumWidth: 240
    }
    Item { Layout.fillWidth: true }
    Segmented {
        name: qsTr("Lowest level shown")
        options: [qsTr("All"), qsTr("Info"), qsTr("Warn"), qsTr("Error")]
        onActivated: index => bar.feed.lines.lowestLevel = index === 0 ? LogLevel.Unknown : index + 1
    }
}
