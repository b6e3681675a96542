// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// One stack of undo over Map, forms, quick-fixes and typing: Ctrl+Z restores every byte, and Ctrl+Shift+Z the last one.
TestCase {
    id: undo

    property Main window: null
    property url manifest

    name: "Undo"
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
    function text() { return named("source") }
    function bytes() { return rehearsedShip.bytesOf(manifest) }
    function type(characters) {
        for (const character of characters)
            character === "\n" ? keyClick(Qt.Key_Return) : keyClick(character)
    }
    function quiet() {
        wait(0)
        tryVerify(() => !testedWorkspace.editing.busy && !testedWorkspace.loading && !testedWorkspace.held.settling, 10000)
    }
    function toText() {
        if (!text().activeFocus)
            keyClick(Qt.Key_E, Qt.ControlModifier)
        tryVerify(() => text().activeFocus)
    }
    function toMap() {
        named("map").forceActiveFocus()
        quiet()
    }
    function rectOf(key) {
        tryVerify(() => mapProbe.rectOf(named("map"), key).width > 0, 10000, key)
        return mapProbe.rectOf(named("map"), key)
    }
    function init() {
        window = mainComponent.createObject(null)
        verify(window)
        window.requestActivate()
        tryVerify(() => window.active)
        manifest = rehearsedShip.writtenManifest("# ours\r\nname: \"undone\" # quoted\r\n\r\nships:\r\n  one: {ip: 10.0.0.1}   # the first\r\n"
            + "services:\r\n  db:\r\n    image: 'db:1'\r\n    instances:\r\n      db-1: {ship: one}\r\n"
            + "  web:\r\n    image: web\r\n    env: {MODE: 0755} # octal\r\n    instances:\r\n      web-1:\r\n        ship: one # here\r\n\r\n# end")
        testedWorkspace.openFile(manifest)
        tryVerify(() => testedWorkspace.open && !testedWorkspace.loading, 10000)
        window.showPage(PageKind.Map)
        tryVerify(() => findChild(window, "map") !== null)
        named("map").forceActiveFocus()
        keyClick(Qt.Key_E, Qt.ControlModifier)
        tryVerify(() => findChild(window, "source") !== null && text().activeFocus)
    }
    function cleanup() {
        quiet()
        testedWorkspace.editing.revert()
        testedWorkspace.close()
        window.destroy()
    }
    /// One edit of every kind, each of them a step or more.
    function editInEveryWay() {
        text().show(10, 0) // a new instance, typed
        keyClick(Qt.Key_End)
        type("\ndb-2: {ship: one}")
        toMap()
        const from = rectOf("service:db")
        const to = rectOf("service:web")
        const map = named("map")
        mousePress(map, from.right + 2, from.y + 20 * map.zoom)
        mouseMove(map, from.right + 40, from.y + 40)
        mouseMove(map, to.x + to.width / 2, to.y + 12)
        mouseRelease(map, to.x + to.width / 2, to.y + 12)
        tryVerify(() => testedWorkspace.editing.undoText.includes("needs"), 10000)
        quiet()
        const steps = testedWorkspace.editing.undoText // placing a card is no edit
        const card = rectOf("service:db")
        mouseDrag(map, card.x + card.width / 2, card.y + 10, 30, 60)
        compare(testedWorkspace.editing.undoText, steps)
        toText()
        keyClick(Qt.Key_S, Qt.ControlModifier)
        quiet()
        text().show(13, 0) // web's image has no tag: a quick-fix, or typing where there is none
        keyClick(Qt.Key_Home, Qt.ControlModifier)
        keyClick(Qt.Key_F8)
        tryVerify(() => text().problem.length > 0, 5000)
        if (text().problemFix.length > 0) {
            keyClick(Qt.Key_Period, Qt.ControlModifier)
            quiet()
        }
        testedWorkspace.select(["instance:web-1"])
        named("inspectorTabs").currentIndex = 1
        const fields = named("definitionFields")
        tryVerify(() => fields.count > 20, 10000)
        fields.form.edit("3/workdir")
        tryVerify(() => named("definition.value").activeFocus, 5000)
        type("/srv")
        keyClick(Qt.Key_Return)
        tryVerify(() => testedWorkspace.editing.undoText.includes("workdir"), 10000)
        quiet()
        toMap()
        testedWorkspace.select(["service:db"])
        keyClick(Qt.Key_F2)
        tryVerify(() => findChild(window, "thingDialog").opened, 5000)
        const dialog = findChild(window, "thingDialog")
        dialog.form.deed = dialog.form.deeds.indexOf("Rename")
        const name = findChild(dialog.contentItem, "thing.0")
        name.forceActiveFocus()
        name.selectAll()
        type("store")
        keyClick(Qt.Key_Return)
        tryVerify(() => testedWorkspace.editing.undoText.includes("store"), 10000)
        tryVerify(() => !dialog.opened, 5000)
        quiet()
        toText()
        keyClick(Qt.Key_End, Qt.ControlModifier)
        type("\n# more")
        keyClick(Qt.Key_Backspace)
    }
    function all(key, modifiers, left) {
        for (let steps = 0; steps < 60 && left().length > 0; ++steps) {
            keyClick(key, modifiers)
            quiet()
        }
        compare(left(), "")
        keyClick(Qt.Key_S, Qt.ControlModifier)
        quiet()
        tryCompare(testedWorkspace.editing, "modified", false, 5000)
        return bytes()
    }
    function test_everythingIsTakenBackAndDoneAgain() {
        const before = bytes()
        editInEveryWay()
        keyClick(Qt.Key_S, Qt.ControlModifier)
        quiet()
        const after = bytes()
        for (const sign of ["db-2: {ship: one}", "requires: [store]", "workdir: /srv", "  store:\r\n", "# mor", "# octal", "0755", "# the first"])
            verify(after.includes(sign), sign + " in " + after)
        compare(all(Qt.Key_Z, Qt.ControlModifier, () => testedWorkspace.editing.undoText), before)
        compare(all(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier, () => testedWorkspace.editing.redoText), after)
        toMap()
        compare(all(Qt.Key_Z, Qt.ControlModifier, () => testedWorkspace.editing.undoText), before, "from the map as well")
    }
    function test_keysThatComeFasterThanTheDiskAreAllMeant() {
        const before = bytes()
        testedWorkspace.select(["instance:web-1"])
        named("inspectorTabs").currentIndex = 1
        const fields = named("definitionFields")
        tryVerify(() => fields.count > 20, 10000)
        for (const [key, value] of [["3/workdir", "/srv"], ["3/username", "app"], ["3/stop_timeout", "20"]]) {
            tryVerify(() => fields.form.rows !== null)
            fields.form.edit(key)
            tryVerify(() => named("definition.value").activeFocus && fields.form.edited === key, 5000)
            type(value)
            keyClick(Qt.Key_Return)
            tryVerify(() => fields.form.edited === "", 10000)
            quiet()
        }
        toMap()
        for (let i = 0; i < 3; ++i)
            keyClick(Qt.Key_Z, Qt.ControlModifier)
        tryVerify(() => bytes() === before, 10000)
    }
    function test_aFieldTakesBackItsOwnTypingFirst() {
        const before = bytes()
        testedWorkspace.select(["instance:web-1"])
        named("inspectorTabs").currentIndex = 1
        const fields = named("definitionFields")
        tryVerify(() => fields.count > 20, 10000)
        fields.form.edit("3/workdir")
        tryVerify(() => named("definition.value").activeFocus, 5000)
        type("/srv")
        keyClick(Qt.Key_Return)
        tryVerify(() => bytes().includes("workdir: /srv"), 10000)
        quiet()
        fields.form.edit("3/username")
        const value = named("definition.value")
        tryVerify(() => value.activeFocus && value.text === "", 5000)
        type("app")
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        compare(value.text, "", "what is typed here goes first")
        verify(bytes().includes("workdir: /srv"))
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        tryVerify(() => bytes() === before, 10000, "then what was done before")
    }
}
