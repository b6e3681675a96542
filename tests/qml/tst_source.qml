// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// A person types in the manifest's text, and the file, the Map and Problems follow.
TestCase {
    id: source

    property Main window: null
    property url manifest

    name: "Source"
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
        open(rehearsedShip.writtenManifest("name: typed\r\nships:\r\n  one: {ip: 10.0.0.1}\r\nservices:\r\n  db:\r\n    image: db:1\r\n    instances:\r\n      db-1:\r\n        ship: one # here\r\n"))
    }
    function cleanup() {
        tryVerify(() => !testedWorkspace.loading, 5000)
        testedWorkspace.editing.revert()
        testedWorkspace.close()
        window.destroy()
    }
    function open(url) {
        manifest = url
        testedWorkspace.openFile(manifest)
        tryVerify(() => testedWorkspace.open && testedWorkspace.filePath === manifest.toString().replace("file://", ""), 10000)
        tryVerify(() => !testedWorkspace.loading, 10000)
        window.showPage(PageKind.Map)
        tryVerify(() => findChild(window, "map") !== null)
        named("map").forceActiveFocus()
        keyClick(Qt.Key_E, Qt.ControlModifier)
        tryVerify(() => findChild(window, "source") !== null)
        tryVerify(() => text().activeFocus)
    }
    function named(objectName) {
        const item = findChild(window, objectName)
        verify(item, objectName + " is there")
        return item
    }
    function text() { return named("source") }
    function type(characters) {
        for (const character of characters)
            character === "\n" ? keyClick(Qt.Key_Return) : keyClick(character)
    }
    function written() { return rehearsedShip.bytesOf(manifest) }
    function save() {
        keyClick(Qt.Key_S, Qt.ControlModifier)
        tryVerify(() => !testedWorkspace.editing.modified, 5000)
    }

    function test_whatIsTypedIsSavedAndNothingElseChanges() {
        const before = written()
        text().show(6, 0)
        keyClick(Qt.Key_End)
        type("0")
        compare(testedWorkspace.editing.modified, true)
        compare(written(), before, "a draft is not on the disk")
        save()
        compare(written(), before.replace("db:1", "db:10"))
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        save()
        compare(written(), before, "taken back to the byte")
    }
    function test_theMapAndProblemsFollowTheTyping() {
        text().show(9, 0)
        keyClick(Qt.Key_End)
        type("\n")
        keyClick(Qt.Key_Backspace)
        type("db-2:\nship: two")
        tryVerify(() => text().problemCount > 0, 5000)
        tryVerify(() => named("sourceProblem").text.includes("two"), 5000)
        compare(window.problems.errorCount > 0, true)
        for (let i = 0; i < 3; ++i)
            keyClick(Qt.Key_Backspace)
        type("one")
        tryCompare(window.problems, "errorCount", 0, 5000)
        testedWorkspace.select(["instance:db-2"])
        tryCompare(named("map"), "selectedKey", "instance:db-2", 5000)
        save()
        verify(written().endsWith("ship: one # here\r\n      db-2:\r\n        ship: one\r\n"), written())
    }
    function test_whatCannotBeReadIsTheOnlyProblem() {
        text().show(6, 0)
        keyClick(Qt.Key_End)
        keyClick(Qt.Key_Backspace)
        keyClick(Qt.Key_Backspace)
        tryCompare(text(), "problemCount", 1, 5000, "an image without a tag")
        text().show(4, 0)
        keyClick(Qt.Key_Home)
        type("\"")
        tryVerify(() => named("sourceProblem").text.length > 0 && window.problems.errorCount === 1, 5000)
        tryCompare(text(), "problemCount", 1, 5000)
        keyClick(Qt.Key_Backspace)
        tryCompare(window.problems, "errorCount", 0, 5000)
    }
    function test_selectionGoesBothWays() {
        text().show(3, 5)
        keyClick(Qt.Key_Right)
        tryVerify(() => testedWorkspace.selection.toString() === "ship:one", 5000)
        keyClick(Qt.Key_End, Qt.ControlModifier)
        keyClick(Qt.Key_Up)
        tryVerify(() => testedWorkspace.selection.toString() === "instance:db-1", 5000)
        keyClick(Qt.Key_F6)
        tryVerify(() => named("map").activeFocus)
        testedWorkspace.select(["service:db"])
        tryCompare(text(), "caretLine", 5)
        verify(named("map").activeFocus, "the keyboard stays where it is")
    }
    /// Whatever moves the caret selects the thing that it comes to.
    function test_theCaretSelectsHoweverItIsMoved() {
        function selects(thing, means) {
            tryVerify(() => testedWorkspace.selection.toString() === thing, 5000, means)
        }
        keyClick(Qt.Key_G, Qt.ControlModifier)
        tryVerify(() => named("sourceLine").activeFocus)
        type("3")
        keyClick(Qt.Key_Return)
        selects("ship:one", "going to a line")
        keyClick(Qt.Key_F, Qt.ControlModifier)
        tryVerify(() => named("sourceFind").activeFocus)
        type("db-1")
        keyClick(Qt.Key_Return)
        selects("instance:db-1", "finding")
        tryCompare(named("map"), "selectedKey", "instance:db-1")
        compare(text().selectedText, "db-1", "it stays where it is found")
        keyClick(Qt.Key_Escape)
        tryVerify(() => text().activeFocus)
        mouseClick(text(), 100, 4 * 18 + 9)
        compare(text().caretLine, 5)
        selects("service:db", "a click")
        text().show(9, 0)
        keyClick(Qt.Key_End, Qt.ShiftModifier)
        type("ship: nowhere")
        tryVerify(() => text().problemCount > 0, 5000)
        keyClick(Qt.Key_Home, Qt.ControlModifier)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        selects("ship:one", "an arrow key")
        keyClick(Qt.Key_F8)
        selects("instance:db-1", "the next problem")
        keyClick(Qt.Key_Home, Qt.ControlModifier)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        selects("ship:one", "back")
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        selects("instance:db-1", "undo")
    }
    function test_theTextStandsStillWhileItIsTyped() {
        let lengthy = "name: long\nships:\n  one: {ip: 10.0.0.1}\nservices:\n"
        for (let i = 0; i < 40; ++i)
            lengthy += `  s${i}:\n    image: s:1\n    instances:\n      s${i}-1: {ship: one}\n`
        testedWorkspace.close()
        open(rehearsedShip.writtenManifest(lengthy))
        testedWorkspace.select(["instance:s0-1"])
        tryVerify(() => {
            text().show(118, 0)
            return text().scrollY > 0
        }, 5000, "once there is room for it")
        keyClick(Qt.Key_End)
        const before = text().scrollY
        type("0")
        tryVerify(() => !testedWorkspace.loading && window.problems.errorCount === 0, 5000)
        wait(300) // longer than a caret takes to lead, and typing to be read
        compare(text().scrollY, before)
        compare(text().caretLine, 118, "the image of s28")
    }
    function test_undoGoesThroughFormsAndTyping() {
        const before = written()
        text().show(6, 0)
        keyClick(Qt.Key_End)
        type("7")
        named("map").forceActiveFocus()
        tryVerify(() => !testedWorkspace.loading, 5000)
        named("map").edgeRequested("service:db", "service:db")
        tryCompare(testedWorkspace.editing, "busy", false, 5000)
        keyClick(Qt.Key_E, Qt.ControlModifier)
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        tryCompare(testedWorkspace.editing, "modified", false, 5000)
        compare(written(), before)
    }
    function test_findingAndGoingToALine() {
        keyClick(Qt.Key_F, Qt.ControlModifier)
        tryVerify(() => named("sourceFind").activeFocus)
        type("SHIP: o")
        keyClick(Qt.Key_Return)
        compare(text().caretLine, 9)
        compare(text().selectedText, "ship: o")
        keyClick(Qt.Key_Escape)
        tryVerify(() => text().activeFocus)
        keyClick(Qt.Key_G, Qt.ControlModifier)
        tryVerify(() => named("sourceLine").activeFocus)
        type("4")
        keyClick(Qt.Key_Return)
        compare(text().caretLine, 4)
    }
    function test_proposalsAreTakenByKeyboard() {
        keyClick(Qt.Key_End, Qt.ControlModifier)
        type("        stop_")
        tryVerify(() => named("sourceProposals").count > 0)
        compare(text().completion.count, 1)
        verify(named("proposalHelp").text.length > 0)
        keyClick(Qt.Key_Tab)
        type("20\n")
        compare(text().completion.count, 0)
        type("dns: [a]\nlife")
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_Space, Qt.ControlModifier)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        save()
        verify(written().endsWith("        stop_timeout: 20\r\n        dns: [a]\r\n        lifecycle:\r\n          running:\r\n            "), written())
    }
    function test_aByteOrderMarkStays() {
        testedWorkspace.close()
        open(rehearsedShip.writtenManifest("\uFEFFname: marked\nships: {}\n"))
        keyClick(Qt.Key_End)
        type("2")
        save()
        compare(rehearsedShip.bytesOf(manifest), "\u00EF\u00BB\u00BFname: marked2\nships: {}\n")
    }
    function test_aProblemLeadsToItsPlace() {
        text().show(9, 0)
        keyClick(Qt.Key_End, Qt.ShiftModifier)
        type("ship: nowhere")
        tryVerify(() => text().problemCount > 0, 5000)
        keyClick(Qt.Key_Home, Qt.ControlModifier)
        keyClick(Qt.Key_F8)
        tryVerify(() => text().caretLine === 9)
        verify(text().problem.includes("nowhere"))
    }
}
