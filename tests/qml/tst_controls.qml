// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse

Item {
    width: 400
    height: 300

    PushButton {
        id: button
        text: "Go"
    }
    Segmented {
        id: segments
        y: 50
        name: "Choice"
        options: ["One", "Two", "Three"]
    }
    TabStrip {
        id: tabs
        y: 100
        width: 400
        tabs: ["Overview", "Logs"]
    }
    SearchField {
        id: search
        y: 150
        name: "Filter"
    }
    ConfirmDialog {
        id: dialog
        title: "Sure?"
        verb: "Remove"
    }
    SignalSpy { id: clicked; target: button; signalName: "clicked" }
    SignalSpy { id: activated; target: segments; signalName: "activated" }
    SignalSpy { id: confirmed; target: dialog; signalName: "confirmed" }

    TestCase {
        name: "Controls"
        when: windowShown

        function test_aButtonIsPressedByTheReturnKey() {
            clicked.clear()
            button.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            compare(clicked.count, 1)
        }
        function test_arrowsMoveTheChosenSegment() {
            segments.currentIndex = 0
            activated.clear()
            segments.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Right)
            compare(segments.currentIndex, 1)
            compare(activated.count, 1)
        }
        function test_arrowsMoveTheChosenTab() {
            tabs.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Right)
            compare(tabs.currentIndex, 1)
        }
        function test_escapeEmptiesASearch() {
            search.text = "web"
            search.forceActiveFocus()
            keyClick(Qt.Key_Escape)
            compare(search.text, "")
        }
        function test_everyControlHasANameForAScreenReader() {
            compare(button.Accessible.name, "Go")
            compare(segments.Accessible.name, "Choice")
            compare(search.Accessible.name, "Filter")
        }
        function test_enterOnAConfirmationCancels() {
            confirmed.clear()
            dialog.open()
            tryVerify(() => dialog.opened)
            keyClick(Qt.Key_Return)
            tryVerify(() => !dialog.visible)
            compare(confirmed.count, 0)
        }
    }
}
