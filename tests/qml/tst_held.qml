// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// What is typed into a field of the inspector's form is not lost by looking elsewhere: it is written if it can be,
/// and kept with its reason if not.
TestCase {
    id: held

    property Main window: null
    property url manifest
    property string before

    name: "Held"
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
    function row(key) {
        tryVerify(() => position(key) >= 0, 10000, key + " is in the form")
        wait(0)
        return fields().itemAtIndex(position(key))
    }
    function type(text) {
        for (const character of text)
            keyClick(character)
    }
    function begin(key, text) {
        mouseClick(row(key))
        tryVerify(() => named("definition.value").activeFocus, 5000, "one can type at once")
        type(text)
    }
    function look(thing) {
        testedWorkspace.select([thing])
        named("inspectorTabs").currentIndex = 1
        tryVerify(() => fields().key === thing && fields().count > 3, 10000)
    }
    function settled() {
        tryVerify(() => !testedWorkspace.held.settling && !testedWorkspace.editing.busy, 10000)
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
        named("inspectorTabs").currentIndex = 1
        tryVerify(() => fields().count > 20, 10000)
    }
    function cleanup() {
        fields().form.cancel()
        testedWorkspace.held.clear()
        testedWorkspace.editing.revert()
        testedWorkspace.close()
        window.destroy()
    }

    function test_whatIsRightIsWrittenWhenSomethingElseIsSelected() {
        begin("3/stop_timeout", "25")
        testedWorkspace.select(["ship:harbour"])
        tryVerify(() => rehearsedShip.textOf(manifest) === before + "        stop_timeout: 25\n", 10000)
        settled()
        compare(testedWorkspace.held.count, 0)
        compare(named("heldSentence").visible, false)
    }
    function test_whatIsRightIsWrittenWhenTheTabChanges() {
        begin("3/stop_timeout", "25")
        named("inspectorTabs").currentIndex = 0
        tryVerify(() => rehearsedShip.textOf(manifest) === before + "        stop_timeout: 25\n", 10000)
    }
    function test_whatIsWrongIsKeptWithItsReason() {
        begin("3/stop_timeout", "2x")
        testedWorkspace.select(["ship:harbour"])
        tryVerify(() => named("heldSentence").visible, 10000)
        verify(named("heldSentence").text.includes("stop_timeout of db-1"), named("heldSentence").text)
        compare(rehearsedShip.textOf(manifest), before)
        tryVerify(() => named("showHeld").width > 20)
        waitForRendering(window.contentItem)
        mouseClick(named("showHeld"))
        tryCompare(testedWorkspace, "selectedInstance", "db-1")
        compare(row("3/stop_timeout").value, "2x")
        verify(row("3/stop_timeout").problem.includes("seconds"))
        verify(!named("heldSentence").visible, "it is told in its row")
        mouseClick(row("3/stop_timeout"))
        tryVerify(() => named("definition.value").activeFocus, 5000)
        compare(named("definition.value").text, "2x", "it is there to be mended")
        keyClick(Qt.Key_End)
        keyClick(Qt.Key_Backspace)
        keyClick(Qt.Key_Return)
        tryVerify(() => rehearsedShip.textOf(manifest) === before + "        stop_timeout: 2\n", 10000)
        settled()
        compare(testedWorkspace.held.count, 0)
    }
    function test_anotherFieldLeavesItKeptAndEscapeGivesItUp() {
        begin("3/stop_timeout", "2x")
        begin("3/workdir", "/srv")
        keyClick(Qt.Key_Return)
        tryVerify(() => rehearsedShip.textOf(manifest) === before + "        workdir: /srv\n", 10000)
        settled()
        compare(testedWorkspace.held.count, 1)
        tryVerify(() => position("0/workdir") >= 0, 10000, "the form is up to date")
        mouseClick(row("3/stop_timeout"))
        tryVerify(() => named("definition.value").activeFocus && named("definition.value").text === "2x", 5000)
        keyClick(Qt.Key_Escape)
        tryCompare(testedWorkspace.held, "count", 0)
        tryCompare(row("3/stop_timeout"), "isHeld", false)
    }
    function test_theWindowAsksBeforeWhatCannotBeWrittenIsLost() {
        begin("3/stop_timeout", "2x")
        window.close()
        tryVerify(() => findChild(window, "leaveDraft") !== null && findChild(window, "leaveDraft").opened, 10000)
        verify(window.visible)
        verify(findChild(window, "leaveDraft").detail.includes("stop_timeout of db-1"))
        keyClick(Qt.Key_Escape)
        tryVerify(() => !findChild(window, "leaveDraft").opened)
        compare(testedWorkspace.held.count, 1)
    }
    function test_theWindowWritesWhatIsRightBeforeItCloses() {
        begin("3/stop_timeout", "25")
        window.close()
        tryVerify(() => !window.visible, 10000)
        compare(rehearsedShip.textOf(manifest), before + "        stop_timeout: 25\n")
    }
    function test_savingWritesTheFieldThatIsTypedInto() {
        begin("3/stop_timeout", "25")
        keyClick(Qt.Key_S, Qt.ControlModifier)
        tryVerify(() => rehearsedShip.textOf(manifest) === before + "        stop_timeout: 25\n", 10000)
    }
    function test_nothingElseIsOpenedOverWhatIsKept() {
        begin("3/stop_timeout", "2x")
        testedWorkspace.openFile(rehearsedShip.emptyManifest())
        settled()
        compare(testedWorkspace.filePath, manifest.toString().replace("file://", ""))
        compare(testedWorkspace.held.count, 1)
    }
    function test_keysThatNeedEachOtherAreTypedOneByOneAndWrittenTogether() {
        look("ship:harbour")
        begin("3/ssh_tunnel/user", "ops")
        tryVerify(() => named("definition.problem").text.includes("ssh_tunnel.key"), 5000)
        keyClick(Qt.Key_Return)
        tryVerify(() => fields().form.edited === "3/ssh_tunnel/key", 5000, "what is needed is asked next")
        compare(rehearsedShip.textOf(manifest), before)
        tryVerify(() => named("definition.value").activeFocus && named("definition.value").text === "", 5000)
        type("/k")
        tryVerify(() => named("definition.problem").text === "" && named("definition.save").enabled, 5000)
        keyClick(Qt.Key_Return)
        tryVerify(() => rehearsedShip.textOf(manifest).includes("ssh_tunnel: {user: ops, key: /k}}"), 10000)
        settled()
        compare(testedWorkspace.held.count, 0)
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        tryVerify(() => rehearsedShip.textOf(manifest) === before, 10000, "one step of undo")
    }
}
