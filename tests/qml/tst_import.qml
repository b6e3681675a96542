// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// What this computer's settings name is ticked and becomes an environment of ships.
TestCase {
    id: importing

    property Main window: null

    name: "Import"
    when: windowShown

    Component {
        id: mainComponent
        Main { workspace: testedWorkspace }
    }

    /// Rows of a list are nobody's children but the eye's.
    function seen(item, objectName) {
        if (item.objectName === objectName)
            return item
        for (let i = 0; i < item.children.length; ++i) {
            const found = seen(item.children[i], objectName)
            if (found)
                return found
        }
        return null
    }
    function named(objectName) {
        const item = seen(window.contentItem, objectName)
        verify(item, objectName + " is there")
        return item
    }
    function init() {
        rehearsedShip.leaveContexts()
        window = mainComponent.createObject(null)
        verify(window)
        window.requestActivate()
        tryVerify(() => window.active)
        tryVerify(() => seen(window.contentItem, "tick-harbour") !== null, 5000)
        verify(!named("import").enabled, "nothing is ticked at first")
        verify(!testedWorkspace.open)
    }
    function cleanup() {
        testedWorkspace.close()
        window.destroy()
    }
    function test_byMouse() {
        mouseClick(named("tick-harbour"))
        mouseClick(named("tick-sunk"))
        mouseClick(named("tick-sunk"))
        verify(named("import").enabled)
        mouseClick(named("import"))
        tryVerify(() => testedWorkspace.open, 10000)
        compare(testedWorkspace.shipCount, 1, "what was unticked again is left out")
        tryCompare(testedWorkspace, "onlineShipCount", 1, 20000)
    }
    function test_byKeyboard() {
        named("tick-harbour").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        named("tick-sunk").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        named("import").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        tryVerify(() => testedWorkspace.open, 10000)
        compare(testedWorkspace.shipCount, 2)
        tryCompare(testedWorkspace, "onlineShipCount", 1, 20000)
    }
}
