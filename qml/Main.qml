// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// The window: the one door between C++ and QML.
ApplicationWindow {
    id: window

    required property Workspace workspace
    property int page: PageKind.Map
    property int themeMode: -1 ///< Theme.Mode for this time only; -1: as set
    property bool starting: false ///< the first page is shown though something is open
    property bool opening: false ///< the page is shown though what it is to show is still being read
    readonly property bool open: workspace.open && !starting
    readonly property bool dockFits: page === PageKind.Map || page === PageKind.Instances || page === PageKind.Ships
    readonly property Problems problems: Problems { workspace: window.workspace; onFixRefused: sentence => toast.show(sentence, "") }
    readonly property int manifestErrors: problems.errorCount

    // What is half typed is wrong at every other letter, and is told where it is typed.
    onManifestErrorsChanged: if (manifestErrors > 0 && !workspace.editing.modified) dock.show(0)

    onClosing: close => close.accepted = overlays.mayClose()

    /// The first page; there, the file dialog.
    function openOther() {
        starting = starting || open
        pages.chooseFile()
    }
    function followLogs(names: var) { pages.showLogs(names) }
    /// The inspector's form of a thing.
    function showForm(thing: string) {
        workspace.select([thing])
        if (!dockFits)
            showPage(PageKind.Map)
        preferences.inspectorOpen = true
        side.showDefinition()
    }
    function showPage(kind: int) {
        starting = false
        page = kind
    }

    width: 1280
    height: 800
    minimumWidth: 1000
    minimumHeight: 640
    visible: true
    title: workspace.open ? qsTr("%1 – Pilothouse").arg(workspace.environmentName) : qsTr("Pilothouse")
    color: Theme.bg
    font: Theme.body
    palette {
        window: Theme.panel
        windowText: Theme.text
        base: Theme.dark ? Theme.bg : Theme.panel
        alternateBase: Theme.panel
        text: Theme.text
        button: Theme.raised
        buttonText: Theme.text
        highlight: Theme.accent
        highlightedText: Theme.accentText
        placeholderText: Theme.muted
        mid: Theme.line
        light: Theme.raised
        dark: Theme.line
        toolTipBase: Theme.raised
        toolTipText: Theme.text
    }

    Preferences { id: preferences; environment: window.workspace.demo ? "demo" : window.workspace.filePath }
    Summary { id: summary; workspace: window.workspace }
    PlanReview { id: planReview; workspace: window.workspace }
    RunReview { id: runReview; workspace: window.workspace }
    Binding { target: Theme; property: "mode"; value: window.themeMode >= 0 ? window.themeMode : preferences.themeMode }
    Binding { target: Theme; property: "reducedMotion"; value: preferences.reducedMotion }
    Connections {
        target: window.workspace
        function onEnvironmentChanged() { window.starting = false }
        function onLoadingChanged() { window.opening = window.opening && window.workspace.loading }
        function onPlanProposed() { window.showPage(PageKind.Plan) }
        function onRunChanged() {
            if (window.workspace.running && window.page === PageKind.Plan)
                window.showPage(PageKind.Runs)
        }
    }
    WindowKeys {
        workspace: window.workspace
        page: window.open ? window.page : -1
        onPageRequested: kind => window.showPage(kind)
        onPaletteRequested: overlays.openPalette()
        onFindRequested: pages.find()
        onApplyRequested: pages.applyPlan()
        onOpenRequested: window.openOther()
        onNewRequested: pages.newManifest()
        onSourceToggled: pages.toggleSource()
        onDockToggled: preferences.dockOpen = !preferences.dockOpen
        onInspectorToggled: preferences.inspectorOpen = !preferences.inspectorOpen
        onKeysRequested: overlays.openKeys()
    }
    Overlays {
        id: overlays
        workspace: window.workspace
        window: window
        onPageRequested: page => window.showPage(page)
        onLogsRequested: names => pages.showLogs(names)
        onMapFocusRequested: (key, reach) => pages.focusMap(key, reach)
        onOpenRequested: window.openOther()
        onSourceRequested: pages.toggleSource()
        onTold: sentence => toast.show(sentence, "")
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppHeader {
            workspace: window.workspace
            summary: summary
            onSearchRequested: overlays.openPalette()
            onPageRequested: kind => window.showPage(kind)
            onStartRequested: window.starting = !window.starting
            Layout.fillWidth: true
        }
        Notices {
            workspace: window.workspace
            onFormRequested: thing => window.showForm(thing)
            Layout.fillWidth: true
            Layout.fillHeight: false
        }
        RowLayout {
            spacing: 0

            Rail {
                page: window.starting ? -1 : window.page
                open: window.workspace.open
                onChosen: kind => window.showPage(kind)
                Layout.fillHeight: true
            }
            ColumnLayout {
                spacing: 0

                Pages {
                    id: pages
                    workspace: window.workspace
                    opening: window.opening && window.page !== PageKind.Settings
                    page: window.open || window.opening || window.page === PageKind.Settings && !window.starting
                        ? window.page : -1
                    preferences: preferences
                    planReview: planReview
                    runReview: runReview
                    problems: window.problems
                    onPageRequested: kind => window.showPage(kind)
                    onInspectorRequested: preferences.inspectorOpen = true
                    onSaid: sentence => toast.show(sentence, "")
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
                Dock {
                    id: dock
                    workspace: window.workspace
                    problems: window.problems
                    run: runReview
                    preferences: preferences
                    visible: window.open && window.dockFits
                    onSourceRequested: (line, column) => pages.showSource(line, column)
                    Layout.fillWidth: true
                }
            }
            SidePane {
                id: side
                workspace: window.workspace
                review: planReview
                planShown: window.page === PageKind.Plan
                onLineRequested: (file, line) => file === window.workspace.filePath ? pages.showSource(line, 1)
                    : toast.show(qsTr("It stands in %1, line %2.").arg(file).arg(line), "")
                onLogsRequested: names => pages.showLogs(names)
                visible: window.open && preferences.inspectorOpen && window.page !== PageKind.Settings
                    && window.page !== PageKind.Runs && (!planShown || planReview.state === PlanReview.Ready)
                Layout.fillHeight: true
            }
        }
        StatusBar {
            summary: summary
            visible: window.workspace.open
            Layout.fillWidth: true
        }
    }
    Announcements {
        workspace: window.workspace
        onSaid: sentence => toast.show(sentence, "")
    }
    Toast {
        id: toast
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 96 }
    }
}
