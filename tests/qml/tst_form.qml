// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// A key of an instance is edited in the inspector, by mouse and by keyboard alone, and one line of the file changes.
TestCase {
    id: form

    property Main window: null
    property url manifest
    property string before

    name: "Form"
    when: windowShown

    Component {
        id: mainComponent
        Main { workspace: testedWorkspace }
    }
    SignalSpy {
        id: lines
        signalName: "lineRequested"
    }

    function named(objectName) {
        const item = findChild(window, objectName)
        verify(item, objectName + " is there")
        return item
    }
    function fields() { return named("definitionFields") }
    function position(key) {
        for (let index = 0; index < fields().count; ++index) {
            fields().positionViewAtIndex(index, ListView.Contain)
            const row = fields().itemAtIndex(index)
            if (row && row.key === key)
                return index
        }
        return -1
    }
    /// The row of that key, in view.
    function row(key) {
        tryVerify(() => position(key) >= 0, 10000, key + " is in the form")
        wait(0)
        return fields().itemAtIndex(position(key))
    }
    function type(text) {
        for (const character of text)
            keyClick(character)
    }
    function open(url) {
        manifest = url
        before = rehearsedShip.textOf(manifest)
        testedWorkspace.openFile(manifest)
        tryCompare(testedWorkspace, "onlineShipCount", 1, 20000)
        window.showPage(PageKind.Instances)
        testedWorkspace.select(["instance:db-1"])
        named("inspectorTabs").currentIndex = 1
        tryVerify(() => fields().count > 20, 10000)
    }
    function init() {
        window = mainComponent.createObject(null)
        verify(window)
        window.requestActivate()
        tryVerify(() => window.active)
    }
    function cleanup() {
        testedWorkspace.close()
        window.destroy()
    }
    function saved(text) {
        tryVerify(() => rehearsedShip.textOf(manifest) === text, 10000)
        tryCompare(testedWorkspace.editing, "busy", false)
    }

    function test_1_byMouse() {
        open(rehearsedShip.plainManifest())
        mouseClick(row("3/stop_timeout"))
        const value = named("definition.value")
        tryVerify(() => value.activeFocus, 5000, "one can type at once")
        verify(!named("definition.save").enabled, "nothing is to be saved yet")
        type("2x")
        tryVerify(() => named("definition.problem").text.includes("number of seconds"), 5000)
        verify(!named("definition.save").enabled)
        keyClick(Qt.Key_Backspace)
        type("5")
        tryVerify(() => named("definition.problem").text.length === 0, 5000)
        tryVerify(() => named("definition.save").enabled)
        mouseClick(named("definition.save"))
        saved(before + "        stop_timeout: 25\n")
        tryVerify(() => position("0/stop_timeout") >= 0, 10000)
        compare(row("0/stop_timeout").value, "25 s")

        mouseClick(row("0/stop_timeout"))
        tryVerify(() => value.activeFocus && named("definition.remove").visible)
        waitForRendering(fields())
        mouseClick(named("definition.remove"))
        saved(before)
    }
    function test_2_byKeyboardOnly() {
        open(rehearsedShip.plainManifest())
        tryVerify(() => position("1/image") >= 0, 10000)
        fields().forceActiveFocus()
        fields().currentIndex = 0
        for (let steps = 0; steps < 10 && fields().currentItem.key !== "1/image"; ++steps)
            keyClick(Qt.Key_Down)
        compare(fields().currentItem.key, "1/image")
        keyClick(Qt.Key_F2)
        const value = named("definition.suggestion")
        tryVerify(() => value.activeFocus, 5000)
        compare(value.editText, "depot/db:2", "what is inherited is there to be typed over")
        keyClick(Qt.Key_A, Qt.ControlModifier)
        type("depot/db:3")
        tryVerify(() => named("definition.save").enabled, 5000)
        keyClick(Qt.Key_Return)
        saved(before + "        image: depot/db:3\n")
        tryVerify(() => fields().activeFocus && fields().form.edited === "", 5000)
        tryVerify(() => position("0/image") >= 0, 10000)
        fields().currentIndex = position("0/image")
        keyClick(Qt.Key_Return)
        tryVerify(() => fields().form.edited === "0/image", 5000)
        keyClick(Qt.Key_Escape)
        tryVerify(() => fields().form.edited === "" && fields().activeFocus, 5000)
        keyClick(Qt.Key_Delete)
        saved(before)
    }
    function test_3_whatCannotBeIsSaidAndTheFileStays() {
        open(rehearsedShip.plainManifest())
        mouseClick(row("0/ship"))
        tryVerify(() => named("definition.suggestion").activeFocus, 5000)
        keyClick(Qt.Key_A, Qt.ControlModifier)
        type("harbor")
        tryVerify(() => named("definition.problem").text.includes("did you mean \"harbour\"?"), 5000)
        keyClick(Qt.Key_Return)
        tryCompare(testedWorkspace.editing, "busy", false)
        compare(rehearsedShip.textOf(manifest), before)
        keyClick(Qt.Key_Escape)
    }
    function test_4_anItemIsAddedUnderItsName() {
        open(rehearsedShip.plainManifest())
        mouseClick(row("0/ports/"))
        tryVerify(() => named("definition.name").activeFocus, 5000)
        type("admin")
        keyClick(Qt.Key_Tab)
        verify(named("definition.value").activeFocus)
        type("81:8081")
        tryVerify(() => named("definition.save").enabled, 5000)
        keyClick(Qt.Key_Return)
        saved(before.replace("{http: 8080}", "{http: 8080, admin: 81:8081}"))
    }
    function test_5_aFieldLeadsToItsLine() {
        open(rehearsedShip.plainManifest())
        lines.target = fields()
        lines.clear()
        fields().currentIndex = position("0/ship")
        fields().forceActiveFocus()
        keyClick(Qt.Key_Return, Qt.ControlModifier)
        compare(lines.count, 1)
        compare(lines.signalArguments[0][1], 9)
        tryVerify(() => findChild(window, "sourcePane") !== null || window.page === PageKind.Map, 5000)
        window.showPage(PageKind.Instances)
        const link = findChild(row("0/ship"), "definition.line")
        tryVerify(() => link.width > 20)
        mouseClick(link)
        tryCompare(lines, "count", 2)
        compare(fields().form.edited, "", "the link is no way into the editor")
    }
    function test_6_lineEndsOfWindowsStay() {
        open(rehearsedShip.windowsManifest())
        verify(before.includes("\r\n"))
        mouseClick(row("3/workdir"))
        tryVerify(() => named("definition.value").activeFocus, 5000)
        type("/srv")
        tryVerify(() => named("definition.save").enabled, 5000)
        keyClick(Qt.Key_Return)
        saved(before + "        workdir: /srv\r\n")
    }
}
