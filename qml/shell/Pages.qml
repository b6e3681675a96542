// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// The page that is looked at: the first one while nothing is open, else one of the seven.
StackLayout {
    id: pages

    required property Workspace workspace
    required property int page ///< -1: the first page
    required property Preferences preferences
    required property PlanReview planReview
    required property RunReview runReview
    required property Problems problems

    signal pageRequested(int page)
    signal inspectorRequested

    function chooseFile() { start.chooseFile() }
    function showLogs(names: var) {
        pageRequested(PageKind.Logs)
        logs.show(names)
    }
    function applyPlan() { plan.apply() }
    function find() {
        switch (page) {
        case PageKind.Map: return map.find()
        case PageKind.Instances: return instances.find()
        case PageKind.Logs: return logs.find()
        case PageKind.Ships: return ships.find()
        }
    }

    currentIndex: page + 1

    StartPage {
        id: start
        workspace: pages.workspace
        problems: pages.problems
    }
    MapPage {
        id: map
        workspace: pages.workspace
        onOpenInspector: pages.inspectorRequested()
    }
    InstancesPage {
        id: instances
        workspace: pages.workspace
        onOpenInspector: pages.inspectorRequested()
        onShowLogs: names => pages.showLogs(names)
    }
    PlanPage {
        id: plan
        workspace: pages.workspace
        review: pages.planReview
        onRunRequested: pages.pageRequested(PageKind.Runs)
    }
    RunsPage {
        workspace: pages.workspace
        run: pages.runReview
        onPlanRequested: pages.pageRequested(PageKind.Plan)
    }
    LogsPage {
        id: logs
        workspace: pages.workspace
        followNew: pages.preferences.followLogs
    }
    ShipsPage {
        id: ships
        workspace: pages.workspace
        onOpenInspector: pages.inspectorRequested()
    }
    SettingsPage {
        preferences: pages.preferences
    }
}
