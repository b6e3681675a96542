// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// The page that is looked at: the first one while nothing is open, else one of the seven.
/// Not ComponentBehavior: Bound, since a Loader of Qt 6.4 cannot make a bound component.
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

    function chooseFile() { (start.item as StartPage)?.chooseFile() }
    function showLogs(names: var) {
        pageRequested(PageKind.Logs);
        (logs.item as LogsPage)?.show(names)
    }
    function applyPlan() { (plan.item as PlanPage)?.apply() }
    function find() {
        switch (page) {
        case PageKind.Map: return (map.item as MapPage)?.find()
        case PageKind.Instances: return (instances.item as InstancesPage)?.find()
        case PageKind.Logs: return (logs.item as LogsPage)?.find()
        case PageKind.Ships: return (ships.item as ShipsPage)?.find()
        }
    }

    currentIndex: page + 1

    PageSlot {
        id: start
        current: pages.page === -1
        sourceComponent: StartPage {
            workspace: pages.workspace
            problems: pages.problems
        }
    }
    PageSlot {
        id: map
        current: pages.page === PageKind.Map
        sourceComponent: MapPage {
            workspace: pages.workspace
            onOpenInspector: pages.inspectorRequested()
        }
    }
    PageSlot {
        id: instances
        current: pages.page === PageKind.Instances
        sourceComponent: InstancesPage {
            workspace: pages.workspace
            onOpenInspector: pages.inspectorRequested()
            onShowLogs: names => pages.showLogs(names)
        }
    }
    PageSlot {
        id: plan
        current: pages.page === PageKind.Plan
        sourceComponent: PlanPage {
            workspace: pages.workspace
            review: pages.planReview
            onRunRequested: pages.pageRequested(PageKind.Runs)
        }
    }
    PageSlot {
        current: pages.page === PageKind.Runs
        sourceComponent: RunsPage {
            workspace: pages.workspace
            run: pages.runReview
            onPlanRequested: pages.pageRequested(PageKind.Plan)
        }
    }
    PageSlot {
        id: logs
        current: pages.page === PageKind.Logs
        sourceComponent: LogsPage { workspace: pages.workspace }
    }
    PageSlot {
        id: ships
        current: pages.page === PageKind.Ships
        sourceComponent: ShipsPage {
            workspace: pages.workspace
            onOpenInspector: pages.inspectorRequested()
        }
    }
    PageSlot {
        current: pages.page === PageKind.Settings
        sourceComponent: SettingsPage { preferences: pages.preferences }
    }
}
