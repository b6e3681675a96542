// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// The whole way of an operator over the demo fleet, by clicks.
TestCase {
    id: voyage

    property Main window: null

    name: "Voyage"
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
    function click(objectName) {
        const item = named(objectName)
        tryVerify(() => item.enabled && item.visible, 20000, objectName + " can be clicked")
        mouseClick(item)
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
    function test_1_theFirstPageOffersTheDemoAndPagesAreShut() {
        verify(!testedWorkspace.open)
        verify(!named("rail-plan").enabled)
        verify(named("open").visible)
    }
    function test_2_theDemoOpensOnTheMap() {
        click("demo")
        tryVerify(() => testedWorkspace.open, 20000)
        compare(testedWorkspace.environmentName, "shop")
        compare(window.page, PageKind.Map)
        tryCompare(testedWorkspace, "shipCount", 6)
        tryCompare(testedWorkspace, "onlineShipCount", 5, 20000)
    }
    function test_3_thePrimaryButtonSaysTheWorkAndLeadsToThePlan() {
        tryVerify(() => testedWorkspace.changeCount > 0, 20000)
        const primary = named("primary")
        tryVerify(() => primary.text.includes(testedWorkspace.changeCount), 5000)
        click("primary")
        compare(window.page, PageKind.Plan)
        verify(named("planHeadline").text.length > 0)
        tryCompare(named("planRows"), "count", testedWorkspace.changeCount)
    }
    function test_4_applyingRunsThePlanAndShowsTheRun() {
        click("apply")
        tryCompare(window, "page", PageKind.Runs, 20000)
        tryVerify(() => !testedWorkspace.running, 60000)
        verify(named("runHeadline").text.length > 0)
    }
    function test_5_whatIsLeftIsLessThanBefore() {
        tryVerify(() => !testedWorkspace.planning, 20000)
        verify(testedWorkspace.changeCount < 5, "the failing instance and what needs it")
    }
    function test_6_keysChangeThePage_data() {
        return [{ tag: "2", page: PageKind.Instances }, { tag: "6", page: PageKind.Ships },
                { tag: "7", page: PageKind.Settings }, { tag: "1", page: PageKind.Map }]
    }
    function test_6_keysChangeThePage(row) {
        window.requestActivate()
        keyClick(row.tag, Qt.ControlModifier)
        compare(window.page, row.page)
    }
}
