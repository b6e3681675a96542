// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// What the window tells of needs, of checks that a run made, and of who was told, over the demo fleet.
TestCase {
    id: needs

    property Main window: null

    name: "Needs"
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
    function initTestCase() {
        window = mainComponent.createObject(null)
        verify(window)
        window.requestActivate()
        tryVerify(() => window.active)
        testedWorkspace.openDemo()
        tryCompare(testedWorkspace, "onlineShipCount", 5, 20000)
        tryVerify(() => testedWorkspace.changeCount > 0 && !testedWorkspace.planning, 20000)
    }
    function cleanupTestCase() {
        testedWorkspace.close()
        window.destroy()
    }
    function test_1_aKeyFocusesTheMapAndTheFocusIsThereAsText() {
        window.showPage(PageKind.Map)
        const map = named("map")
        testedWorkspace.select(["instance:orders-1"])
        map.forceActiveFocus()
        keyClick(Qt.Key_N)
        compare(map.focusedService, "orders")
        compare(map.focusReach, MapItem.Needs)
        verify(map.focusTree.includes("kafka"))
        verify(!map.focusTree.includes("worker"))
        keyClick(Qt.Key_D)
        verify(map.focusTree.includes("worker"))
        keyClick(Qt.Key_Escape)
        compare(map.focusedService, "")
        compare(testedWorkspace.selectedInstance, "orders-1")
    }
    function test_2_theRunsPageTellsWhoWasTold() {
        testedWorkspace.applyPlan()
        tryVerify(() => testedWorkspace.running, 20000)
        tryVerify(() => !testedWorkspace.running, 60000)
        window.showPage(PageKind.Runs)
        tryVerify(() => named("auditList").count > 0)
    }
    function test_3_theSettingsTellWhatTheEnvironmentSets() {
        window.showPage(PageKind.Settings)
        tryVerify(() => named("environmentSettings").count > 4)
    }
}
