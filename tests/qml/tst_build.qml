// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// A small environment is built from nothing, the empty window: by mouse, with keys only for what is typed into fields,
/// then by keyboard alone. Both come to the same text, byte by byte.
TestCase {
    id: build

    property Main window: null
    property url manifest
    readonly property string builtText: "__maestro: {schema: 2}\nname: fresh\n"
        + "ships:\n  one:\n    ip: 10.0.0.1\n  two:\n    ip: 10.0.0.2\n"
        + "services:\n  db:\n    image: db:1\n    instances:\n      db-1:\n        ship: one\n"
        + "      db-2:\n        ship: one\n"
        + "  web:\n    image: web:2\n    requires: [db]\n"
        + "    ports:\n      http: 80:8080\n    env:\n      LEVEL: info\n"
        + "    instances:\n      web-1:\n        ship: one\n"

    name: "Build"
    when: windowShown

    Component {
        id: mainComponent
        Main { workspace: testedWorkspace }
    }

    function init() {
        manifest = rehearsedShip.newManifest("fresh")
        window = mainComponent.createObject(null)
        verify(window)
        window.requestActivate()
        tryVerify(() => window.active)
        verify(!testedWorkspace.open, "nothing is open")
    }
    function cleanup() {
        testedWorkspace.close()
        window.destroy()
    }

    // What is on the screen, and where.

    function seen(item, fits) {
        if (fits(item))
            return item
        for (let i = 0; i < item.children.length; ++i) {
            const found = item.children[i].visible ? seen(item.children[i], fits) : null
            if (found)
                return found
        }
        return null
    }
    /// The item of that name, or with that text on it, once it is to be seen.
    function item(objectName) {
        let found = null
        tryVerify(() => (found = seen(window.contentItem.parent, each => each.objectName === objectName)) !== null, 10000, objectName)
        return found
    }
    function labelled(place, text) {
        let found = null
        tryVerify(() => (found = seen(place, each => each.text === text)) !== null, 10000, text)
        return found
    }
    function dialog() { return findChild(window, "thingDialog") }
    function rectOf(key) {
        tryVerify(() => mapProbe.rectOf(item("map"), key).width > 0, 10000, key + " is on the map")
        return mapProbe.rectOf(item("map"), key)
    }
    function text() { return rehearsedShip.textOf(manifest) }
    function written(what) {
        tryVerify(() => text().includes(what), 10000, what)
        tryVerify(() => !testedWorkspace.editing.busy && !testedWorkspace.loading && !testedWorkspace.held.settling, 10000)
    }

    // What a person does.

    function type(characters) {
        for (const character of characters)
            keyClick(character)
    }
    function click(target) {
        waitForRendering(window.contentItem, 200)
        mouseClick(target)
    }
    function clickCard(key) {
        const rect = rectOf(key)
        mouseClick(item("map"), rect.x + rect.width / 2, rect.y + Math.min(12, rect.height / 2))
        tryCompare(item("map"), "selectedKey", key)
    }
    /// By the edit button of the map's bar.
    function doByMouse(deed, answers, what) {
        click(item("map-edit"))
        tryVerify(() => dialog().opened, 5000)
        click(labelled(item("deed"), deed))
        for (const question in answers) {
            const input = item("thing." + question)
            if (input instanceof Segmented)
                click(labelled(input, answers[question]))
            else {
                click(input)
                tryVerify(() => input.activeFocus)
                type(answers[question])
            }
        }
        tryVerify(() => item("saveThing").enabled, 5000)
        click(item("saveThing"))
        written(what)
        tryVerify(() => !dialog().opened, 5000)
    }
    /// Wheels through the form to a key, and clicks it.
    function clickField(key) {
        const fields = item("definitionFields")
        let row = null
        mouseWheel(fields, 60, 60, 0, 12000)
        for (let turns = 0; turns < 60; ++turns) {
            wait(20)
            row = seen(fields.contentItem, each => each.key === key && each.chosen !== undefined)
            const at = row ? row.mapToItem(fields, 0, 0).y : -1
            if (row && at >= 0 && at + row.height <= fields.height)
                break
            mouseWheel(fields, 60, 60, 0, -120)
        }
        verify(row, key + " is in the form")
        mouseClick(row, 40, row.height - 8)
        tryCompare(fields.form, "edited", key)
    }
    function fillByMouse(key, name, value, what) {
        clickField(key)
        if (name.length > 0) {
            tryVerify(() => item("definition.name").activeFocus, 5000)
            type(name)
            click(item("definition.value"))
        }
        const input = item(key.endsWith("image") ? "definition.suggestion" : "definition.value")
        tryVerify(() => input.activeFocus, 5000)
        type(value)
        tryVerify(() => item("definition.save").enabled, 5000)
        click(item("definition.save"))
        written(what)
    }
    /// The keyboard is taken there by Tab alone.
    function walk(target, key, modifiers) {
        for (let steps = 0; steps < 60 && !target().activeFocus; ++steps)
            keyClick(key ?? Qt.Key_Tab, modifiers ?? Qt.NoModifier)
        verify(target().activeFocus, "the keyboard gets there")
    }
    function doByKeys(key, deed, answers, what) {
        tryVerify(() => item("map").activeFocus, 5000)
        keyClick(key)
        tryVerify(() => dialog().opened, 5000)
        wait(0)
        walk(() => item("deed"), Qt.Key_Backtab, Qt.ShiftModifier)
        const wanted = dialog().form.deeds.indexOf(deed)
        verify(wanted >= 0, deed)
        for (let steps = 0; steps < 10 && dialog().form.deed !== wanted; ++steps) {
            walk(() => item("deed"), Qt.Key_Backtab, Qt.ShiftModifier)
            keyClick(dialog().form.deed < wanted ? Qt.Key_Right : Qt.Key_Left)
        }
        compare(dialog().form.deed, wanted)
        for (const question in answers) {
            walk(() => item("thing." + question))
            if (item("thing." + question) instanceof Segmented)
                keyClick(Qt.Key_Right)
            else
                type(answers[question])
        }
        keyClick(Qt.Key_Return)
        written(what)
        tryVerify(() => !dialog().opened, 5000)
    }
    function findByKeys(name, key) {
        rectOf(key)
        tryVerify(() => item("map").activeFocus, 5000)
        keyClick(Qt.Key_Slash)
        tryVerify(() => item("map-find").activeFocus)
        keyClick(Qt.Key_A, Qt.ControlModifier)
        type(name)
        keyClick(Qt.Key_Return)
        tryCompare(item("map"), "selectedKey", key)
        keyClick(Qt.Key_Escape)
        tryVerify(() => item("map").activeFocus)
    }
    function fillByKeys(key, name, value, what) {
        const fields = item("definitionFields")
        tryVerify(() => fields.activeFocus && fields.form.edited === "", 5000)
        keyClick(Qt.Key_Home)
        for (let steps = 0; steps < 60 && fields.currentItem?.key !== key; ++steps)
            keyClick(Qt.Key_Down)
        compare(fields.currentItem.key, key)
        keyClick(Qt.Key_Return)
        tryVerify(() => fields.form.edited === key, 5000)
        if (name.length > 0) {
            tryVerify(() => item("definition.name").activeFocus, 5000)
            type(name)
            keyClick(Qt.Key_Tab)
        }
        const input = item(key.endsWith("image") ? "definition.suggestion" : "definition.value")
        tryVerify(() => input.activeFocus, 5000)
        type(value)
        keyClick(Qt.Key_Return)
        written(what)
    }

    function test_1_byMouse() {
        click(item("new"))
        click(item("newName"))
        type("fresh")
        click(item("create"))
        tryVerify(() => testedWorkspace.open, 10000)
        compare(text(), "__maestro: {schema: 2}\nname: fresh\nships: {}\n")
        doByMouse("Ship", {0: "one", 1: "10.0.0.1"}, "ip: 10.0.0.1")
        doByMouse("Service", {0: "db", 1: "db:1"}, "image: db:1")
        doByMouse("Service", {0: "web", 1: "web:1"}, "image: web:1")
        clickCard("service:db")
        doByMouse("Add an instance", {}, "db-2:")
        const map = item("map")
        const from = rectOf("service:db")
        const to = rectOf("service:web")
        mousePress(map, from.right + 2, from.y + 20 * map.zoom)
        mouseMove(map, from.right + 40, from.y + 40)
        mouseMove(map, to.x + to.width / 2, to.y + 12)
        mouseRelease(map, to.x + to.width / 2, to.y + 12)
        written("requires: [db]")
        mouseClick(map, 8, map.height - 8)
        doByMouse("Ship", {0: "two", 1: "10.0.0.2"}, "ip: 10.0.0.2")
        clickCard("instance:db-2")
        doByMouse("Move", {0: "two"}, "ship: two")
        doByMouse("Move", {0: "one"}, "      db-2:\n        ship: one\n")
        clickCard("service:web")
        click(labelled(item("inspectorTabs"), "Definition"))
        fillByMouse("0/image", "", "web:2", "image: web:2")
        fillByMouse("3/ports", "http", "80:8080", "http: 80:8080")
        fillByMouse("3/env", "LEVEL", "info", "LEVEL: info")
        compare(text(), builtText)
        compare(testedWorkspace.editing.modified, false)
    }
    function test_2_byKeyboardOnly() {
        keyClick(Qt.Key_N, Qt.ControlModifier)
        tryVerify(() => item("newName").activeFocus, 5000)
        type("fresh")
        keyClick(Qt.Key_Return)
        tryVerify(() => testedWorkspace.open, 10000)
        tryVerify(() => item("map").activeFocus, 5000, "one can go on at once")
        doByKeys(Qt.Key_Insert, "Ship", {0: "one", 1: "10.0.0.1"}, "ip: 10.0.0.1")
        doByKeys(Qt.Key_Insert, "Service", {0: "db", 1: "db:1"}, "image: db:1")
        doByKeys(Qt.Key_Insert, "Service", {0: "web", 1: "web:1"}, "image: web:1")
        findByKeys("db", "service:db")
        doByKeys(Qt.Key_F2, "Add an instance", {}, "db-2:")
        findByKeys("web", "service:web")
        doByKeys(Qt.Key_F2, "Needs…", {}, "requires: [db]")
        keyClick(Qt.Key_Escape)
        doByKeys(Qt.Key_Insert, "Ship", {0: "two", 1: "10.0.0.2"}, "ip: 10.0.0.2")
        findByKeys("db", "service:db")
        keyClick(Qt.Key_Down)
        tryCompare(item("map"), "selectedKey", "instance:db-1")
        keyClick(Qt.Key_Down)
        tryCompare(item("map"), "selectedKey", "instance:db-2")
        doByKeys(Qt.Key_F2, "Move", {0: "two"}, "ship: two")
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        tryVerify(() => !text().includes("ship: two"), 10000)
        findByKeys("web", "service:web")
        walk(() => item("inspectorTabs"))
        keyClick(Qt.Key_Right)
        walk(() => item("definitionFields"))
        tryVerify(() => item("definitionFields").count > 8, 5000)
        fillByKeys("0/image", "", "web:2", "image: web:2")
        fillByKeys("3/ports", "http", "80:8080", "http: 80:8080")
        fillByKeys("3/env", "LEVEL", "info", "LEVEL: info")
        compare(text(), builtText)
        compare(testedWorkspace.editing.modified, false)
    }
}
