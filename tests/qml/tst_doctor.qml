// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse
import Pilothouse.App

/// A ship is examined on the Ships page, and the first step that fails is marked.
TestCase {
    id: examining

    property Main window: null

    name: "Doctor"
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
        window = mainComponent.createObject(null)
        verify(window)
        window.requestActivate()
        tryVerify(() => window.active)
        testedWorkspace.openDemo()
        tryCompare(testedWorkspace, "onlineShipCount", 5, 20000)
        window.showPage(PageKind.Ships)
        tryVerify(() => seen(window.contentItem, "examine-edge-1") !== null)
    }
    function cleanup() {
        testedWorkspace.close()
        window.destroy()
    }
    function test_aShipThatWorks() {
        mouseClick(named("examine-edge-1"))
        tryVerify(() => named("doctor").visible)
        tryVerify(() => named("verdict").text === "edge-1 works", 20000, named("verdict").text)
        verify(named("steps").count >= 3)
        mouseClick(named("dismiss"))
        tryVerify(() => !named("doctor").visible)
    }
    function test_aShipThatDoesNotAnswerByKeyboard() {
        testedWorkspace.select(["ship:edge-2"])
        tryVerify(() => named("examine").enabled)
        named("examine").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        tryVerify(() => named("verdict").text.startsWith("edge-2 cannot be reached"), 30000, named("verdict").text)
        verify(named("advice").text.length > 0)
        mouseClick(named("copy"))
    }
}
