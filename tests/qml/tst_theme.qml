// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Pilothouse

TestCase {
    name: "Theme"

    function luminance(c) {
        const linear = v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4)
        return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b)
    }
    function contrast(a, b) {
        const light = Math.max(luminance(a), luminance(b))
        const dark = Math.min(luminance(a), luminance(b))
        return (light + 0.05) / (dark + 0.05)
    }
    function verifyReadable(words, ground, what) {
        verify(contrast(words, ground) >= 4.5, what + ": " + contrast(words, ground).toFixed(2))
    }
    function test_wordsHaveEnoughContrast_data() {
        return [{ tag: "light", mode: Theme.Mode.Light }, { tag: "dark", mode: Theme.Mode.Dark }]
    }
    function test_wordsHaveEnoughContrast(row) {
        Theme.mode = row.mode
        compare(Theme.dark, row.tag === "dark")
        for (const ground of ["bg", "panel", "raised"]) {
            verifyReadable(Theme.text, Theme[ground], "text on " + ground)
            verifyReadable(Theme.muted, Theme[ground], "muted on " + ground)
        }
        for (const role of ["sourceKey", "sourceString", "sourceNumber", "sourceAnchor", "sourceTemplate", "text"]) {
            verifyReadable(Theme[role], Theme.dark ? Theme.bg : Theme.panel, role)
            verifyReadable(Theme[role], Theme.textSelection, role + " when selected")
        }
        verifyReadable(Theme.text, Theme.selection, "text on selection")
        verifyReadable(Theme.accentText, Theme.accent, "words on a primary button")
    }
    function test_theModeCanBeSetAndFollowsTheSystemOtherwise() {
        Theme.mode = Theme.Mode.System
        compare(Theme.dark, Theme.systemIsDark)
    }
}
