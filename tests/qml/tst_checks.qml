// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// Lifecycle checks are written into the manifest from the inspector, and nothing else of it changes.
TestCase {
    id: checks

    property Main window: null
    property url manifest
    property string before

    name: "Checks"
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
    function inDialog(objectName) {
        const item = findChild(findChild(window, "lifecycle").dialogItem().contentItem, objectName)
        verify(item, objectName + " is in the form")
        return item
    }
    function init() {
        window = mainComponent.createObject(null)
        verify(window)
        window.requestActivate()
        tryVerify(() => window.active)
        manifest = rehearsedShip.plainManifest()
        before = rehearsedShip.textOf(manifest)
        testedWorkspace.openFile(manifest)
        tryCompare(testedWorkspace, "onlineShipCount", 1, 20000)
        window.showPage(PageKind.Instances)
        testedWorkspace.select(["instance:db-1"])
        named("inspectorTabs").currentIndex = 3
    }
    function cleanup() {
        testedWorkspace.close()
        window.destroy()
    }
    function addTcpCheck() {
        tryVerify(() => named("addCheck").visible)
        mouseClick(named("addCheck"))
        tryVerify(() => findChild(window, "lifecycle").dialogItem().opened)
        verify(!inDialog("saveCheck").enabled, "a port is asked for")
        tryVerify(() => inDialog("check.port").activeFocus, 5000, "one can type at once")
        for (const character of "http")
            keyClick(character)
        compare(inDialog("checkPreview").text, "{type: tcp, port: http}")
        mouseClick(inDialog("saveCheck"))
        tryVerify(() => rehearsedShip.textOf(manifest) !== before, 10000)
    }
    function test_1_aCheckIsAddedAndTakenBackToTheByte() {
        addTcpCheck()
        compare(rehearsedShip.textOf(manifest),
                before + "        lifecycle:\n          running:\n            - {type: tcp, port: http}\n")
        tryCompare(named("lifecycle"), "count", 1, 10000)
        tryCompare(testedWorkspace.editing, "busy", false)
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        tryVerify(() => rehearsedShip.textOf(manifest) === before, 10000)
        tryCompare(named("lifecycle"), "count", 0, 10000)
    }
    function test_2_oneThatIsThereIsChangedInPlace() {
        addTcpCheck()
        tryCompare(named("lifecycle"), "count", 1, 10000)
        tryVerify(() => named("lifecycle").itemAtIndex(0) !== null, 5000)

        const pencil = findChild(named("lifecycle").itemAtIndex(0), "edit.running/0")
        verify(pencil && pencil.visible)
        mouseClick(pencil)
        tryVerify(() => findChild(window, "lifecycle").dialogItem().opened)
        tryVerify(() => inDialog("check.port").activeFocus)
        keyClick(Qt.Key_Tab)
        verify(inDialog("check.max_wait").activeFocus)
        keyClick("2")
        keyClick("0")
        mouseClick(inDialog("saveCheck"))
        tryVerify(() => rehearsedShip.textOf(manifest).includes("- {type: tcp, port: http, max_wait: 20}"), 10000)
    }
    function test_3_whatTheManifestCannotSayIsNotWritten() {
        tryVerify(() => named("addCheck").visible)
        mouseClick(named("addCheck"))
        tryVerify(() => findChild(window, "lifecycle").dialogItem().opened)
        tryVerify(() => inDialog("check.port").activeFocus)
        keyClick("x")
        mouseClick(inDialog("saveCheck"))
        tryVerify(() => inDialog("checkProblem").text.length > 0, 10000)
        compare(rehearsedShip.textOf(manifest), before)
        keyClick(Qt.Key_Escape)
    }
}
