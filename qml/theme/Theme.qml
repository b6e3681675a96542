// SPDX-License-Identifier: Apache-2.0
pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse.App

/// Colours by role, fonts and the 4 px grid. The only place where a colour is written down.
QtObject {
    id: theme

    enum Mode { System, Light, Dark }

    property int mode: Theme.Mode.System
    property bool reducedMotion: false
    readonly property bool dark: mode === Theme.Mode.Dark || (mode === Theme.Mode.System && systemIsDark)
    readonly property bool systemIsDark: system.window.hslLightness < 0.5
    readonly property SystemPalette system: SystemPalette { colorGroup: SystemPalette.Active }

    // Grounds and lines
    readonly property color bg: dark ? "#14181D" : "#F3F5F8"
    readonly property color panel: dark ? "#1A2027" : "#FFFFFF"
    readonly property color raised: dark ? "#212932" : "#FFFFFF"
    readonly property color line: dark ? "#2D3742" : "#D6DDE5"
    readonly property color selection: dark ? "#24384D" : "#DDEAF8"
    readonly property color hover: dark ? "#1F2831" : "#EAEFF5"

    // Words
    readonly property color text: dark ? "#E4E9EF" : "#1C2530"
    readonly property color muted: dark ? "#93A1B0" : "#5E6C7B"
    readonly property color accent: dark ? "#4DA3F5" : "#1767C0"
    readonly property color accentText: dark ? "#0C1420" : "#FFFFFF"

    // Status
    readonly property color running: dark ? "#2FB58A" : "#0E8A63"
    readonly property color starting: dark ? "#56B4E9" : "#1E7FB8"
    readonly property color failed: dark ? "#F0704A" : "#C8431D"
    readonly property color drifted: dark ? "#E9A63A" : "#A86A00"
    readonly property color stopped: muted
    readonly property color unreachable: muted

    /// The colour of a log's source, by its number: none of them means a status.
    function sourceColor(number: int): color {
        const ofDark = ["#56B4E9", "#E3B341", "#5CC8A0", "#B98CE6", "#E68FB5", "#8FB8FF", "#C8C86A", "#4FC3D0"]
        const ofLight = ["#1767C0", "#8F5A00", "#0E7F5C", "#7B3FB5", "#B02F6C", "#4455C7", "#6B6B00", "#0B7885"]
        return (dark ? ofDark : ofLight)[number % 8]
    }

    // A manifest's text
    readonly property color textSelection: dark ? "#2C4A6B" : "#BFD9F5"
    readonly property color sourceKey: dark ? "#8CC4FB" : "#12569E"
    readonly property color sourceString: dark ? "#8FCB9B" : "#186335"
    readonly property color sourceNumber: dark ? "#E3B341" : "#7A4B00"
    readonly property color sourceAnchor: dark ? "#D2B8F5" : "#7438AE"
    readonly property color sourceTemplate: dark ? "#F3AECB" : "#9E2A63"

    // Fonts
    readonly property string family: "Noto Sans"
    readonly property string monoFamily: "Noto Sans Mono"
    readonly property font body: Qt.font({ family: family, pixelSize: 13 })
    readonly property font bold: Qt.font({ family: family, pixelSize: 13, weight: Font.DemiBold })
    readonly property font small: Qt.font({ family: family, pixelSize: 11 })
    readonly property font smallBold: Qt.font({ family: family, pixelSize: 11, weight: Font.DemiBold })
    readonly property font title: Qt.font({ family: family, pixelSize: 15, weight: Font.DemiBold })
    readonly property font largeTitle: Qt.font({ family: family, pixelSize: 18, weight: Font.DemiBold })
    readonly property font mono: Qt.font({ family: monoFamily, pixelSize: 12 })
    readonly property font monoStruck: Qt.font({ family: monoFamily, pixelSize: 12, strikeout: true })

    // Sizes
    readonly property int grid: 4
    readonly property int gap: 8
    readonly property int margin: 16
    readonly property int pageMargin: 24
    readonly property int controlHeight: 32
    readonly property int rowHeight: 30
    readonly property int headerHeight: 52
    readonly property int railWidth: 68
    readonly property int inspectorWidth: 344
    readonly property int statusBarHeight: 24
    readonly property int radius: 6
    readonly property int cardRadius: 8
    readonly property int motion: reducedMotion ? 0 : 160

    function statusColor(status: int): color {
        switch (status) {
        case Status.Running: return running
        case Status.Starting: return starting
        case Status.Failed: return failed
        case Status.Drifted: return drifted
        case Status.ToCreate: return accent
        }
        return muted
    }
}
