// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// What is typed and not saved is said, saved by a key, asked about when the window closes, and never lost to another
/// program or a crash.
TestCase {
    id: draft

    property Main window: null
    property url manifest
    readonly property Editing editing: testedWorkspace.editing
    readonly property string fileText: "# from nothing\nname: fresh\nships: {} # none yet\n"

    name: "Draft"
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
    }
    function cleanup() {
        testedWorkspace.forgetDraft()
        testedWorkspace.close()
        window.destroy()
    }
    function open() {
        testedWorkspace.openFile(manifest)
        tryVerify(() => testedWorkspace.open, 10000)
    }
    function named(objectName) {
        const item = findChild(window, objectName)
        verify(item, objectName + " is there")
        return item
    }
    function type() { verify(editing.type(0, 0, "# typed\n")) }
    function onDisk() { return rehearsedShip.textOf(manifest) }
    function question() {
        window.close()
        tryVerify(() => findChild(window, "leaveDraft") !== null && named("leaveDraft").opened, 5000, "it is asked")
        verify(window.visible)
        return named("leaveDraft").contentItem
    }

    function test_whatIsNotSavedIsSaidAndSavedByAKey() {
        open()
        verify(!named("save").visible)
        type()
        tryVerify(() => named("save").visible)
        compare(onDisk(), fileText)
        keyClick(Qt.Key_S, Qt.ControlModifier)
        tryVerify(() => !named("save").visible)
        compare(onDisk(), "# typed\n" + fileText)
    }
    function test_closingAsksAndSaves() {
        open()
        type()
        mouseClick(findChild(question(), "other"))
        tryVerify(() => !window.visible)
        compare(onDisk(), "# typed\n" + fileText)
    }
    function test_closingAsksAndEnterKeepsTheWindow() {
        open()
        type()
        question()
        keyClick(Qt.Key_Return)
        tryVerify(() => !named("leaveDraft").visible)
        verify(window.visible)
        verify(editing.modified)
    }
    function test_closingWithoutSavingLeavesTheFile() {
        open()
        type()
        mouseClick(findChild(question(), "confirm"))
        tryVerify(() => !window.visible)
        compare(onDisk(), fileText)
    }
    function test_aFileThatIsGoneIsReadAgainWhenItIsBack() {
        open()
        rehearsedShip.remove(manifest)
        tryVerify(() => window.problems.errorCount > 0, 10000, "it is said")
        compare(testedWorkspace.editing.modified, false)
        rehearsedShip.write(manifest, fileText.replace("none yet", "back"))
        tryCompare(window.problems, "errorCount", 0, 10000)
    }
    function test_anotherProgramsChangeIsAChoice() {
        open()
        type()
        rehearsedShip.write(manifest, fileText.replace("none yet", "really none"))
        tryVerify(() => named("takeBoth").visible, 5000)
        tryVerify(() => named("keepMine").x > named("takeBoth").x, 5000, "the buttons have found their places")
        mouseClick(named("showDifference"))
        mouseClick(named("takeBoth"))
        tryVerify(() => !named("takeBoth").visible)
        keyClick(Qt.Key_S, Qt.ControlModifier)
        tryVerify(() => onDisk() === "# typed\n" + fileText.replace("none yet", "really none"))
    }
    function test_whatACrashLeftIsOffered() {
        rehearsedShip.leaveUnsaved(manifest, "# left\n" + fileText)
        open()
        tryVerify(() => named("restoreDraft").visible, 5000)
        tryVerify(() => named("discardDraft").x > named("restoreDraft").x)
        mouseClick(named("restoreDraft"))
        tryVerify(() => editing.modified)
        verify(!named("restoreDraft").visible)
        keyClick(Qt.Key_S, Qt.ControlModifier)
        tryVerify(() => onDisk() === "# left\n" + fileText)
    }
}
