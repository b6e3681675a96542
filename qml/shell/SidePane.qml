// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// The right side: the inspector of the selection, or of the chosen change on the Plan page.
Rectangle {
    id: pane

    required property Workspace workspace
    required property PlanReview review
    required property bool planShown

    signal logsRequested(var names) ///< a list of names
    signal lineRequested(string file, int line)

    function showDefinition() { (inspector.it() as InspectorPane).showDefinition() }

    implicitWidth: Theme.inspectorWidth
    color: Theme.panel

    OnDemand {
        anchors.fill: parent
        anchors.leftMargin: 1
        wanted: pane.visible && pane.planShown
        visible: pane.planShown

        PlanDetailPane {
            anchors.fill: parent
            review: pane.review
        }
    }
    OnDemand {
        id: inspector
        anchors.fill: parent
        anchors.leftMargin: 1
        wanted: pane.visible && !pane.planShown
        visible: !pane.planShown

        InspectorPane {
            anchors.fill: parent
            workspace: pane.workspace
            onShowLogs: names => pane.logsRequested(names)
            onLineRequested: (file, line) => pane.lineRequested(file, line)
        }
    }
    VLine { height: parent.height }
}
