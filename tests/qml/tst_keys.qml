// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// The whole way again, without a mouse; and the question that is asked before a run is left.
TestCase {
    id: voyage

    property Main window: null

    name: "Keys"
    when: windowShown

    Component {
        id: mainComponent
        Main { workspace: testedWorkspace }
    }

    function named(objectName) {
        const item = findChild(window, objectName)
        verify(item, objectName + " is there")
        return item
    }
    function settle() {
        tryVerify(() => !testedWorkspace.planning, 20000, "a plan is made")
    }
    function initTestCase() {
        window = mainComponent.createObject(null)
        verify(window)
        window.requestActivate()
        tryVerify(() => window.active)
    }
    function cleanupTestCase() {
        testedWorkspace.close()
        window.destroy()
    }
    function test_1_tabReachesTheDemoAndReturnOpensIt() {
        const demo = named("demo")
        for (let i = 0; i < 30 && !demo.activeFocus; ++i)
            keyClick(Qt.Key_Tab)
        verify(demo.activeFocus)
        keyClick(Qt.Key_Return)
        tryVerify(() => testedWorkspace.open, 20000)
        tryCompare(testedWorkspace, "onlineShipCount", 5, 20000)
        tryVerify(() => testedWorkspace.changeCount > 0, 20000)
        settle()
    }
    function test_2_controlReturnAppliesThePlanAndARunIsNotLeftUnasked() {
        keyClick("3", Qt.ControlModifier)
        compare(window.page, PageKind.Plan)
        keyClick(Qt.Key_Return, Qt.ControlModifier)
        tryVerify(() => testedWorkspace.running, 20000)
        window.close()
        const question = named("leaveRun")
        tryVerify(() => question.opened)
        keyClick(Qt.Key_Return)
        tryVerify(() => !question.visible)
        verify(window.visible)
        verify(testedWorkspace.running)
        tryVerify(() => !testedWorkspace.running, 60000)
        compare(window.page, PageKind.Runs)
        verify(named("runHeadline").text.length > 0)
    }
    function test_3_withoutARunTheWindowClosesAtOnce() {
        window.close()
        tryVerify(() => !window.visible)
    }
}
