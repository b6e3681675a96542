// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// The page that is looked at: the first one while nothing is open, else one of the seven; while what it shows is still
/// being read, a word on that.
StackLayout {
    id: pages

    required property Workspace workspace
    required property int page ///< -1: the first page
    required property bool opening
    required property Preferences preferences
    required property PlanReview planReview
    required property RunReview runReview
    required property Problems problems

    signal pageRequested(int page)
    signal inspectorRequested
    signal said(string sentence)

    function chooseFile() { (start.it() as StartPage).chooseFile() }
    function newManifest() { (start.it() as StartPage).begin() }
    function showLogs(names: var) {
        pageRequested(PageKind.Logs);
        (logs.it() as LogsPage).show(names)
    }
    function focusMap(key: string, reach: int) {
        pageRequested(PageKind.Map);
        (map.it() as MapWithSource).focusOn(key, reach)
    }
    function showSource(line: int, column: int) {
        pageRequested(PageKind.Map);
        (map.it() as MapWithSource).showSource(line, column)
    }
    function toggleSource() {
        pageRequested(PageKind.Map);
        (map.it() as MapWithSource).toggleSource()
    }
    function applyPlan() { (plan.it() as PlanPage).apply() }
    function find() {
        switch (page) {
        case PageKind.Map: return (map.it() as MapWithSource).find()
        case PageKind.Instances: return (instances.it() as InstancesPage).find()
        case PageKind.Logs: return (logs.it() as LogsPage).find()
        case PageKind.Ships: return (ships.it() as ShipsPage).find()
        }
    }

    readonly property bool showsMap: page === PageKind.Map && !opening
    /// Unless the keyboard is in a dialog already.
    function enterMap() {
        let at = Window.activeFocusItem
        while (at && at !== Overlay.overlay)
            at = at.parent
        if (showsMap && !at)
            (map.it() as MapWithSource).forceActiveFocus(Qt.OtherFocusReason)
    }

    // The keys that the map tells of count at once.
    onShowsMapChanged: entering.restart()
    currentIndex: opening ? count - 1 : page + 1

    Timer {
        id: entering
        interval: 0
        onTriggered: pages.enterMap()
    }

    /// A page is made when it is first shown, or asked for something.
    component Leaf: OnDemand {
        required property int kind

        wanted: pages.page === kind
    }

    Leaf {
        id: start
        kind: -1

        StartPage {
            anchors.fill: parent
            workspace: pages.workspace
            problems: pages.problems
        }
    }
    Leaf {
        id: map
        kind: PageKind.Map

        MapWithSource {
            anchors.fill: parent
            workspace: pages.workspace
            problems: pages.problems
            preferences: pages.preferences
            onOpenInspector: pages.inspectorRequested()
            onSaid: sentence => pages.said(sentence)
        }
    }
    Leaf {
        id: instances
        kind: PageKind.Instances

        InstancesPage {
            anchors.fill: parent
            workspace: pages.workspace
            onOpenInspector: pages.inspectorRequested()
            onShowLogs: names => pages.showLogs(names)
            onShowNeeds: name => pages.focusMap("instance:" + name, MapItem.Both)
        }
    }
    Leaf {
        id: plan
        kind: PageKind.Plan

        PlanPage {
            anchors.fill: parent
            workspace: pages.workspace
            review: pages.planReview
            onRunRequested: pages.pageRequested(PageKind.Runs)
        }
    }
    Leaf {
        kind: PageKind.Runs

        RunsPage {
            anchors.fill: parent
            workspace: pages.workspace
            run: pages.runReview
            onPlanRequested: pages.pageRequested(PageKind.Plan)
        }
    }
    Leaf {
        id: logs
        kind: PageKind.Logs

        LogsPage {
            anchors.fill: parent
            workspace: pages.workspace
            followNew: pages.preferences.followLogs
        }
    }
    Leaf {
        id: ships
        kind: PageKind.Ships

        ShipsPage {
            anchors.fill: parent
            workspace: pages.workspace
            onOpenInspector: pages.inspectorRequested()
        }
    }
    Leaf {
        kind: PageKind.Settings

        SettingsPage {
            anchors.fill: parent
            preferences: pages.preferences
            workspace: pages.workspace
        }
    }
    OnDemand {
        wanted: pages.opening

        EmptyState {
            anchors.centerIn: parent
            title: qsTr("Opening %1…").arg(pages.workspace.filePath)
        }
    }
}
