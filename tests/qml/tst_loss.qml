// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// What would lose data is asked for, in words, before it is done.
TestCase {
    id: loss

    property Main window: null

    name: "Loss"
    when: windowShown

    Component {
        id: mainComponent
        Main { workspace: testedWorkspace }
    }
    SignalSpy { id: runs; target: testedWorkspace; signalName: "runChanged" }

    function named(objectName) {
        const item = findChild(window, objectName)
        verify(item, objectName + " is there")
        return item
    }
    function button(dialog, objectName) {
        const item = findChild(dialog.contentItem, objectName)
        verify(item, objectName + " is offered")
        return item
    }
    function init() {
        window = mainComponent.createObject(null)
        verify(window)
        window.requestActivate()
        tryVerify(() => window.active)
        const manifest = rehearsedShip.losingManifest()
        verify(manifest.toString().length > 0)
        testedWorkspace.openFile(manifest)
        tryCompare(testedWorkspace, "onlineShipCount", 1, 20000)
        tryCompare(testedWorkspace, "changeCount", 1, 20000)
        tryVerify(() => !testedWorkspace.planning, 20000)
        window.showPage(PageKind.Plan)
        runs.clear()
    }
    function cleanup() {
        testedWorkspace.close()
        window.destroy()
    }
    function ask() {
        const apply = named("apply")
        tryVerify(() => apply.enabled && apply.visible, 20000)
        mouseClick(apply)
        const dialog = named("confirmLoss")
        tryVerify(() => dialog.opened, 5000, "it is asked first")
        verify(dialog.detail.includes("/var/lib/db"), "what is lost is said: " + dialog.detail)
        return dialog
    }
    function test_1_cancelAppliesNothing_data() {
        return [{ tag: "by the mouse", byMouse: true }, { tag: "by Return, which is Cancel", byMouse: false }]
    }
    function test_1_cancelAppliesNothing(row) {
        const dialog = ask()
        if (row.byMouse)
            mouseClick(button(dialog, "cancel"))
        else
            keyClick(Qt.Key_Return)
        tryVerify(() => !dialog.visible)
        // The plan would have been taken from the planner before this answer.
        testedWorkspace.planApply()
        tryVerify(() => !testedWorkspace.planning, 20000)
        compare(runs.count, 0)
        verify(!testedWorkspace.running)
        compare(testedWorkspace.changeCount, 1)
        compare(window.page, PageKind.Plan)
    }
    function test_2_controlReturnIsAskedJustTheSame() {
        keyClick(Qt.Key_Return, Qt.ControlModifier)
        const dialog = named("confirmLoss")
        tryVerify(() => dialog.opened)
        compare(runs.count, 0)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !dialog.visible)
        verify(!testedWorkspace.running)
    }
    function test_3_confirmApplies() {
        const dialog = ask()
        verify(button(dialog, "confirm").text.length > 0)
        mouseClick(button(dialog, "confirm"))
        tryCompare(runs, "count", 2, 60000, "a run begins and ends")
        compare(window.page, PageKind.Runs)
        tryCompare(testedWorkspace, "changeCount", 0, 20000)
    }
}
