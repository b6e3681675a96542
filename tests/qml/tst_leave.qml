// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// Closing the window while a run is under way is asked for: one may stay, or stop the run and close.
TestCase {
    id: leaving

    property Main window: null
    property bool ranWhenClosed: false

    name: "Leave"
    when: windowShown

    Component {
        id: mainComponent
        Main { workspace: testedWorkspace }
    }
    Connections {
        target: leaving.window
        function onVisibleChanged() {
            if (!leaving.window.visible)
                leaving.ranWhenClosed = testedWorkspace.running
        }
    }

    function question() {
        window.close()
        const dialog = findChild(window, "leaveRun")
        verify(dialog)
        tryVerify(() => dialog.opened, 5000, "it is asked")
        verify(window.visible)
        verify(testedWorkspace.running)
        return dialog
    }
    function init() {
        window = mainComponent.createObject(null)
        verify(window)
        window.requestActivate()
        tryVerify(() => window.active)
        testedWorkspace.openDemo()
        tryCompare(testedWorkspace, "onlineShipCount", 5, 20000)
        tryVerify(() => testedWorkspace.changeCount > 1 && !testedWorkspace.planning, 20000)
        testedWorkspace.applyPlan()
        tryVerify(() => testedWorkspace.running, 20000)
    }
    function cleanup() {
        tryVerify(() => !testedWorkspace.running, 60000)
        testedWorkspace.close()
        window.destroy()
    }
    function test_stayingKeepsTheWindowAndTheRun() {
        const dialog = question()
        mouseClick(findChild(dialog.contentItem, "cancel"))
        tryVerify(() => !dialog.visible)
        verify(window.visible)
        verify(testedWorkspace.running, "the run goes on")
        tryVerify(() => !testedWorkspace.running, 60000)
        verify(window.visible, "and its end closes nothing")
    }
    function test_stoppingClosesOnceTheRunHasComeToRest() {
        const dialog = question()
        ranWhenClosed = true
        mouseClick(findChild(dialog.contentItem, "confirm"))
        tryVerify(() => !window.visible, 60000, "the window closes")
        tryVerify(() => !ranWhenClosed, 5000, "not before the run's end")
        tryVerify(() => !testedWorkspace.planning && testedWorkspace.changeCount > 1, 20000, "the rest was left undone")
    }
    function test_aRunThatEndsTakesItsQuestionAway() {
        const dialog = question()
        tryVerify(() => !testedWorkspace.running, 60000)
        tryVerify(() => !dialog.visible)
        verify(window.visible)
    }
}
