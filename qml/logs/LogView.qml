// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// Lines of a log. Sticks to the end until the operator scrolls or selects, then says how many lines are new.
FocusScope {
    id: view

    required property Logs feed
    property bool compact: false
    property alias currentIndex: list.currentIndex

    function show(row: int) {
        if (row < 0)
            return
        view.feed.following = false
        list.currentIndex = row
        view.feed.lines.click(row, 0)
        list.positionViewAtIndex(row, ListView.Center)
    }

    FontMetrics {
        id: metrics
        font: Theme.mono
    }
    ListView {
        id: list

        objectName: "logLines"
        anchors.fill: parent
        model: view.feed.lines
        clip: true
        reuseItems: true
        cacheBuffer: 0
        focus: true
        activeFocusOnTab: true
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        highlightFollowsCurrentItem: false
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Log, %1 lines").arg(view.feed.lines.count)
        // With the count alone the newest lines have no place yet.
        onCountChanged: settled.start()
        onContentHeightChanged: settled.start()
        onHeightChanged: stick()
        onMovementStarted: view.feed.following = false
        onMovementEnded: view.feed.following = atYEnd

        ScrollBar.vertical: ThinScrollBar {
            onPressedChanged: view.feed.following = !pressed && list.atYEnd
        }
        Keys.onUpPressed: event => move(-1, event.modifiers)
        Keys.onDownPressed: event => move(1, event.modifiers)
        Keys.onEscapePressed: event => {
            event.accepted = view.feed.lines.selectedCount > 0
            view.feed.lines.clearSelection()
        }
        Keys.onPressed: event => {
            const page = Math.floor(height / 22)
            const steps = { [Qt.Key_PageUp]: -page, [Qt.Key_PageDown]: page, [Qt.Key_Home]: -count }
            event.accepted = event.key in steps || event.key === Qt.Key_End || event.matches(StandardKey.Copy)
            if (event.key in steps)
                move(steps[event.key], event.modifiers)
            else if (event.key === Qt.Key_End)
                view.feed.following = true
            else if (event.accepted)
                view.feed.lines.copySelected()
        }

        function stick() {
            if (view.feed.following)
                positionViewAtEnd()
        }
        function move(rows: int, modifiers: int) {
            const from = currentIndex < 0 ? count - 1 : currentIndex
            view.feed.following = false
            currentIndex = Math.max(0, Math.min(count - 1, from + rows))
            view.feed.lines.click(currentIndex, modifiers)
            positionViewAtIndex(currentIndex, ListView.Contain)
        }

        delegate: LogRow {
            id: row
            width: list.width
            feed: view.feed
            compact: view.compact
            charWidth: metrics.averageCharacterWidth
            onClicked: modifiers => {
                list.forceActiveFocus()
                list.currentIndex = row.index
                view.feed.following = false
                view.feed.lines.click(row.index, modifiers)
            }
        }
    }
    Timer {
        id: settled
        interval: 0
        onTriggered: list.stick()
    }
    Connections {
        target: view.feed

        function onFollowingChanged() {
            list.stick()
        }
    }
    PushButton {
        objectName: "newLines"
        primary: true
        text: qsTr("▾ %L1 new lines").arg(view.feed.newLineCount)
        tip: qsTr("Go to the end and follow")
        keys: qsTr("End")
        visible: !view.feed.following && view.feed.newLineCount > 0
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        onClicked: view.feed.following = true
    }
}
