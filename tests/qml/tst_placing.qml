// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// A card that is put somewhere by hand stays there when the manifest is opened again, until it is put back.
TestCase {
    id: placing

    property Main window: null

    name: "Placing"
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
    function open(manifest) {
        testedWorkspace.openFile(manifest)
        tryVerify(() => testedWorkspace.open, 10000)
        window.showPage(PageKind.Map)
        tryVerify(() => findChild(window, "map") !== null)
        tryCompare(named("map"), "notAsItShouldBeCount", 1, 10000)
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
    function test_1_aPlaceOutlivesTheWindow() {
        const manifest = rehearsedShip.plainManifest()
        const text = rehearsedShip.textOf(manifest)
        open(manifest)
        testedWorkspace.select(["service:db"])
        named("map").forceActiveFocus()
        keyClick(Qt.Key_Down, Qt.AltModifier)
        tryVerify(() => named("map").hasPlaces)
        testedWorkspace.close()
        open(manifest)
        tryVerify(() => named("map").hasPlaces)
        compare(rehearsedShip.textOf(manifest), text, "the manifest says nothing of it")
        mouseClick(named("map-reset-places"))
        verify(!named("map").hasPlaces)
        testedWorkspace.close()
        open(manifest)
        verify(!named("map").hasPlaces)
    }
}
