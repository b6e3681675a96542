// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// The Plan page when there is nothing to review, and why.
EmptyState {
    id: state

    required property PlanReview review
    required property Workspace workspace

    signal runRequested

    iconName: review.state === PlanReview.Faulty ? "warning" : review.state === PlanReview.Running ? "runs" : "plan"
    title: review.headline
    text: review.details

    PushButton {
        text: state.review.proposal ? qsTr("Back to the whole plan") : qsTr("Plan again")
        keys: "F5"
        visible: state.review.state === PlanReview.Nothing || state.review.state === PlanReview.Faulty
        onClicked: state.workspace.planApply()
    }
    PushButton {
        text: qsTr("Watch the run")
        visible: state.review.state === PlanReview.Running
        onClicked: state.runRequested()
    }
}
