// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// The map adds to a manifest that has nothing yet, in its style, and takes back what it did.
TestCase {
    id: edit

    property Main window: null
    property url manifest
    readonly property string builtText: "# from nothing\nname: fresh\nships: # none yet\n  one:\n    ip: 10.0.0.1\n"
        + "services:\n  db:\n    image: db:1\n    instances:\n      db-1:\n        ship: one\n"
        + "      db-2:\n        ship: one\n"
        + "  web:\n    image: web:1\n    requires: [db]\n    instances:\n      web-1:\n        ship: one\n"

    name: "Edit"
    when: windowShown

    Component {
        id: mainComponent
        Main { workspace: testedWorkspace }
    }

    function init() {
        window = mainComponent.createObject(null)
        verify(window)
        window.requestActivate()
        tryVerify(() => window.active)
        manifest = rehearsedShip.emptyManifest()
        testedWorkspace.openFile(manifest)
        tryVerify(() => testedWorkspace.open, 10000)
        window.showPage(PageKind.Map)
        tryVerify(() => findChild(window, "map") !== null)
        named("map").forceActiveFocus()
    }
    function cleanup() {
        testedWorkspace.close()
        window.destroy()
    }
    function named(objectName) {
        const item = findChild(window, objectName)
        verify(item, objectName + " is there")
        return item
    }
    function dialog() { return findChild(window, "thingDialog") }
    function inDialog(objectName) {
        const item = findChild(dialog().contentItem, objectName)
        verify(item, objectName + " is in the form")
        return item
    }
    function type(text) {
        for (const character of text)
            keyClick(character)
    }
    /// The dialog is open on that deed and the keyboard in its first question.
    function choose(deed) {
        tryVerify(() => dialog() !== null && dialog().opened, 5000)
        const deeds = inDialog("deed")
        const index = dialog().form.deeds.indexOf(deed)
        verify(index >= 0, deed + " is offered")
        if (deeds.currentIndex !== index)
            deeds.choose(index)
    }
    /// Where a card of the map is, once the map has it.
    function cardOf(key) {
        tryVerify(() => mapProbe.rectOf(named("map"), key).width > 0, 5000)
        return mapProbe.rectOf(named("map"), key)
    }
    /// Selects a service by the keyboard alone.
    function find(service) {
        cardOf("service:" + service)
        keyClick(Qt.Key_Slash)
        tryVerify(() => named("map-find").activeFocus)
        type(service)
        keyClick(Qt.Key_Return)
        tryCompare(named("map"), "selectedKey", "service:" + service)
        keyClick(Qt.Key_Escape)
        tryVerify(() => named("map").activeFocus)
    }
    /// Opens the form of what is selected and walks to a deed by the keyboard alone.
    function chooseByKeys(deed) {
        keyClick(Qt.Key_F2)
        tryVerify(() => dialog().opened && inDialog("thing.0").activeFocus, 5000)
        walkTo(deed)
    }
    function walkTo(deed) {
        for (let steps = dialog().form.deeds.length; steps > 0 && dialog().form.deeds[dialog().form.deed] !== deed; --steps) {
            if (!inDialog("deed").activeFocus)
                keyClick(Qt.Key_Backtab, Qt.ShiftModifier)
            tryVerify(() => inDialog("deed").activeFocus)
            keyClick(dialog().form.deed < dialog().form.deeds.indexOf(deed) ? Qt.Key_Right : Qt.Key_Left)
        }
        compare(dialog().form.deeds[dialog().form.deed], deed)
    }
    function answer(question, text) {
        const input = inDialog("thing." + question)
        input.forceActiveFocus()
        input.selectAll()
        type(text)
    }
    function saved(has) {
        tryVerify(() => rehearsedShip.textOf(manifest).includes(has), 10000, has)
        tryVerify(() => !dialog().opened, 5000)
        tryCompare(testedWorkspace.editing, "busy", false)
        tryVerify(() => !testedWorkspace.loading, 5000)
    }
    function save(has) {
        tryVerify(() => inDialog("saveThing").enabled)
        mouseClick(inDialog("saveThing"))
        saved(has)
    }

    function test_0_anEmptyMapSaysHowToBegin() {
        tryVerify(() => named("map-empty").visible, 5000)
        testedWorkspace.openFile(rehearsedShip.plainManifest())
        tryVerify(() => !named("map-empty").visible, 5000)
    }
    function test_2_byKeyboardOnly() {
        keyClick(Qt.Key_Insert)
        tryVerify(() => dialog() !== null && dialog().opened, 5000)
        compare(dialog().form.deeds[dialog().form.deed], "Ship", "what is missing comes first")
        tryVerify(() => inDialog("thing.0").activeFocus)
        type("one")
        keyClick(Qt.Key_Tab)
        type("10.0.0.1")
        keyClick(Qt.Key_Return)
        saved("ip: 10.0.0.1")
        tryVerify(() => named("map").activeFocus)
        for (const service of ["db", "web"]) {
            keyClick(Qt.Key_Insert)
            tryVerify(() => dialog().opened && inDialog("thing.0").activeFocus, 5000)
            if (dialog().form.deeds[dialog().form.deed] !== "Service")
                walkTo("Service")
            tryVerify(() => inDialog("thing.0").activeFocus)
            type(service)
            keyClick(Qt.Key_Tab)
            type(service + ":1")
            keyClick(Qt.Key_Return)
            saved("image: " + service)
            tryVerify(() => named("map").activeFocus)
        }
        find("db")
        chooseByKeys("Add an instance")
        keyClick(Qt.Key_Return)
        saved("db-2:")
        find("web")
        chooseByKeys("Needs…") // db, the only one there is
        keyClick(Qt.Key_Return)
        saved("requires:")
        compare(rehearsedShip.textOf(manifest), builtText)
        find("db")
        keyClick(Qt.Key_Down)
        tryCompare(named("map"), "selectedKey", "instance:db-1")
        chooseByKeys("Rename")
        tryVerify(() => inDialog("thing.0").activeFocus)
        keyClick(Qt.Key_A, Qt.ControlModifier)
        type("main")
        keyClick(Qt.Key_Return)
        saved("main:")
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        tryVerify(() => rehearsedShip.textOf(manifest).includes("db-1:"), 10000)
    }
    function test_3_whatCannotBeIsSaidAndTheFileStays() {
        mouseClick(named("map-edit"))
        choose("Ship")
        answer(0, "one")
        answer(1, "10.0.0.1")
        save("ip: 10.0.0.1")
        const before = rehearsedShip.textOf(manifest)
        mouseClick(named("map-edit"))
        choose("Ship")
        answer(0, "one")
        answer(1, "10.0.0.2")
        mouseClick(inDialog("saveThing"))
        tryVerify(() => inDialog("thingProblem").text.includes("there already"), 10000)
        compare(rehearsedShip.textOf(manifest), before)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !dialog().opened)
    }
}
