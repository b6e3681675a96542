// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// Above the text: what to look for in it, or which line to go to.
Rectangle {
    id: bar

    enum Mode { None, Find, Line }

    required property SourceItem source
    property int mode: SourceSeekBar.Mode.None
    property bool missing: false ///< what is looked for is not there

    function find(text: string) {
        mode = SourceSeekBar.Mode.Find
        if (text.length > 0 && !text.includes("\n"))
            what.text = text
        what.forceActiveFocus(Qt.ShortcutFocusReason)
        what.selectAll()
    }
    function goTo() {
        mode = SourceSeekBar.Mode.Line
        number.clear()
        number.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    function leave() {
        mode = SourceSeekBar.Mode.None
        source.found = ""
        source.forceActiveFocus(Qt.OtherFocusReason)
    }
    function step(backwards: bool) { missing = !source.findNext(backwards) }

    implicitHeight: 40
    color: Theme.bg

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 8
        anchors.rightMargin: 8
        spacing: 4

        SearchField {
            id: what
            objectName: "sourceFind"
            name: qsTr("Find in the text")
            placeholderText: qsTr("Find in the text")
            implicitHeight: 28
            visible: bar.mode === SourceSeekBar.Mode.Find
            Layout.fillWidth: true
            onTextChanged: {
                bar.source.found = text
                bar.missing = false
            }
            Keys.onReturnPressed: event => bar.step((event.modifiers & Qt.ShiftModifier) !== 0)
            Keys.onEscapePressed: bar.leave()
        }
        TextInputField {
            id: number
            objectName: "sourceLine"
            name: qsTr("Go to line")
            placeholderText: qsTr("Line")
            implicitHeight: 28
            inputMethodHints: Qt.ImhDigitsOnly
            validator: IntValidator { bottom: 1 }
            visible: bar.mode === SourceSeekBar.Mode.Line
            Layout.fillWidth: true
            onAccepted: {
                const line = parseInt(text)
                bar.leave()
                bar.source.goTo(line)
            }
            Keys.onEscapePressed: bar.leave()
        }
        Text {
            text: qsTr("not found")
            font: Theme.small
            color: Theme.failed
            visible: bar.missing && bar.mode === SourceSeekBar.Mode.Find
        }
        IconButton {
            iconName: "chevron-up"
            tip: qsTr("The place before (Shift Enter)")
            implicitHeight: 28
            visible: bar.mode === SourceSeekBar.Mode.Find
            onClicked: bar.step(true)
        }
        IconButton {
            iconName: "chevron-down"
            tip: qsTr("The next place (Enter)")
            implicitHeight: 28
            visible: bar.mode === SourceSeekBar.Mode.Find
            onClicked: bar.step(false)
        }
        IconButton {
            iconName: "close"
            tip: qsTr("Close (Esc)")
            implicitHeight: 28
            onClicked: bar.leave()
        }
    }
}
