// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// Programs that a manifest names run on the operator's computer after a yes, and not before.
TestCase {
    id: trust

    property Main window: null

    name: "Trust"
    when: windowShown

    Component {
        id: mainComponent
        Main { workspace: testedWorkspace }
    }
    SignalSpy { id: runs; target: testedWorkspace; signalName: "runChanged" }
    SignalSpy { id: asked; target: testedWorkspace; signalName: "trustAsked" }

    function named(objectName) {
        const item = findChild(window, objectName)
        verify(item, objectName + " is there")
        return item
    }
    function init() {
        window = mainComponent.createObject(null)
        verify(window)
        window.requestActivate()
        tryVerify(() => window.active)
        const manifest = rehearsedShip.programManifest()
        verify(manifest.toString().length > 0)
        testedWorkspace.openFile(manifest)
        tryCompare(testedWorkspace, "onlineShipCount", 1, 20000)
        tryCompare(testedWorkspace, "changeCount", 1, 20000)
        tryVerify(() => !testedWorkspace.planning, 20000)
        window.showPage(PageKind.Plan)
        runs.clear()
        asked.clear()
    }
    function cleanup() {
        testedWorkspace.close()
        window.destroy()
    }
    function apply() {
        const button = named("apply")
        tryVerify(() => button.enabled && button.visible, 20000)
        mouseClick(button)
    }
    function ask() {
        apply()
        tryCompare(asked, "count", 1, 20000)
        const dialog = named("trust")
        tryVerify(() => dialog.opened, 5000, "it is asked first")
        verify(dialog.detail.includes("cp /dev/null"), "what would run is said: " + dialog.detail)
        return dialog
    }
    function test_1_noRunsNothing() {
        const dialog = ask()
        keyClick(Qt.Key_Return)
        tryVerify(() => !dialog.visible)
        compare(runs.count, 0)
        verify(!testedWorkspace.running)
        verify(!rehearsedShip.programRan())
    }
    function test_2_yesRunsIt() {
        const dialog = ask()
        mouseClick(findChild(dialog.contentItem, "confirm"))
        tryCompare(runs, "count", 2, 60000, "a run begins and ends")
        verify(rehearsedShip.programRan())
    }
    function test_3_theSameIsNotAskedTwice() {
        apply()
        tryCompare(runs, "count", 2, 60000, "a run begins and ends")
        compare(asked.count, 0)
        verify(rehearsedShip.programRan())
    }
}
