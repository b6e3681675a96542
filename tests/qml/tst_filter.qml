// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// The map is filtered by keyboard and by mouse, says what it leaves out, and forgets nothing.
TestCase {
    id: filtering

    property Main window: null

    name: "Filter"
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
        window.showPage(PageKind.Map)
        tryVerify(() => findChild(window, "map") !== null)
    }
    function cleanupTestCase() {
        testedWorkspace.close()
        window.destroy()
    }
    function test_1_aFilterIsTypedSaidAndTakenBack() {
        const map = named("map")
        testedWorkspace.select(["instance:web-1"])
        map.forceActiveFocus()
        keyClick(Qt.Key_F, Qt.ControlModifier | Qt.ShiftModifier)
        tryVerify(() => named("map-filter-text").activeFocus)
        for (const character of "service:web")
            keyClick(character)
        compare(map.filter, "service:web")
        tryVerify(() => named("map-filter-sentence").text.includes("filtered out"))
        compare(testedWorkspace.selectedInstance, "web-1", "the selection survives")
        keyClick(Qt.Key_Escape)
        compare(map.filter, "")
        verify(!named("map-filter-sentence").visible)
        verify(map.activeFocus)
        compare(testedWorkspace.selectedInstance, "web-1")
    }
    function test_1b_escapeOnTheMapTakesBackTheSelectionThenTheFilter() {
        const map = named("map")
        testedWorkspace.select(["instance:web-1"])
        map.forceActiveFocus()
        map.filter = "service:web"
        keyClick(Qt.Key_Escape)
        compare(testedWorkspace.selectedInstance, "")
        compare(map.filter, "service:web")
        keyClick(Qt.Key_Escape)
        compare(map.filter, "")
    }
    function test_2_theMenuOffersWhatThereIs() {
        const map = named("map")
        mouseClick(named("map-filtering"))
        const menu = named("map-filter-menu")
        tryVerify(() => named("map-filter-text").activeFocus && menu.mapToItem(map, 0, 0).y < 0)
        mouseClick(menu)
        const terms = menu.children.length > 0 ? findChild(menu, "filter-terms") : null
        verify(terms)
        tryVerify(() => terms.activeFocus)
        verify(terms.model.includes("status:failed"))
        verify(terms.model.includes("service:web"))
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Space)
        compare(map.filter, terms.model[1])
        compare(named("map-filter-text").text, terms.model[1])
        keyClick(Qt.Key_Space)
        compare(map.filter, "")
        keyClick(Qt.Key_Escape)
        mouseClick(named("map-filter-leave"))
    }
}
