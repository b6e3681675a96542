// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// The preference "Follow new lines": whether a log sticks to its end when it is opened.
TestCase {
    id: logs

    property Main window: null

    name: "Logs"
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
    function makeWindow() {
        window = mainComponent.createObject(null)
        verify(window)
        window.requestActivate()
        tryVerify(() => window.active)
    }
    function setFollowing(wanted) {
        window.showPage(PageKind.Settings)
        const box = named("followLogs")
        tryVerify(() => box.visible)
        if (box.checked !== wanted)
            mouseClick(box, 8, box.height / 2)
        compare(box.checked, wanted)
    }
    /// Opens the log of an instance that prints several lines a second and waits until it has more than fit the page.
    function openLog() {
        window.followLogs(["gateway-1", "web-1"])
        const lines = named("logLines")
        tryVerify(() => lines.visible)
        tryVerify(() => lines.contentHeight > 2 * lines.height, 20000, "many lines")
        const before = lines.count
        tryVerify(() => lines.count > before + 3, 20000, "and more of them")
        return lines
    }
    function initTestCase() {
        makeWindow()
        testedWorkspace.openDemo()
        tryCompare(testedWorkspace, "onlineShipCount", 5, 20000)
    }
    function cleanupTestCase() {
        setFollowing(true)
        testedWorkspace.close()
        window.destroy()
    }
    function test_1_setALogSticksToItsEnd() {
        setFollowing(true)
        const lines = openLog()
        tryVerify(() => lines.atYEnd)
        compare(named("followChoice").currentIndex, 0)
        verify(!named("newLines").visible)
    }
    function test_2_notSetALogStaysAndCountsWhatIsNew() {
        setFollowing(false)
        const lines = openLog()
        verify(!lines.atYEnd)
        compare(named("followChoice").currentIndex, 1)
        tryVerify(() => named("newLines").visible)
    }
    function test_3_itIsRemembered() {
        setFollowing(false)
        window.destroy()
        makeWindow()
        window.showPage(PageKind.Settings)
        compare(named("followLogs").checked, false)
        window.showPage(PageKind.Logs)
        compare(named("followChoice").currentIndex, 1)
    }
}
