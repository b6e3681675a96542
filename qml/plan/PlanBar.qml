// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// The bar under the plan: what sealed means, and the button that carries the verb and the count.
Rectangle {
    id: bar

    required property PlanReview review
    required property Workspace workspace

    signal applyRequested

    implicitHeight: 60
    color: Theme.panel

    HLine { width: parent.width }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.pageMargin
        anchors.rightMargin: Theme.pageMargin
        spacing: 12

        Text {
            text: qsTr("Sealed to what was observed: if a ship changes meanwhile, this is shown again instead of run.")
            font: Theme.body
            color: Theme.muted
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PushButton {
            text: bar.review.proposal ? qsTr("Discard") : qsTr("Plan again")
            keys: bar.review.proposal ? "" : "F5"
            tip: bar.review.proposal ? qsTr("Back to the plan of the whole manifest") : qsTr("Make the plan anew")
            onClicked: bar.workspace.planApply()
        }
        PushButton {
            objectName: "apply"
            primary: true
            text: bar.review.applyText
            keys: qsTr("Ctrl ⏎")
            enabled: bar.review.tickedCount > 0
            onClicked: bar.applyRequested()
        }
    }
}
