// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// The plan under review: a sentence, what loses data, then every change with its cause; and the button that runs it.
Item {
    id: page

    required property Workspace workspace
    required property PlanReview review

    signal runRequested

    function apply() {
        if (review.losses.length > 0)
            confirm.open()
        else
            review.apply()
    }

    ConfirmDialog {
        id: confirm
        objectName: "confirmLoss"
        title: qsTr("This loses data that nothing brings back")
        text: qsTr("The containers are removed together with what only they hold:")
        detail: impact.summary.length > 0 ? page.review.losses + "\n\n" + impact.summary : page.review.losses
        verb: page.review.applyText
        onConfirmed: page.review.apply()
    }
    ImpactView {
        id: impact
        workspace: page.workspace
        act: page.visible ? ImpactView.Planned : ImpactView.Nothing
    }
    PlanNothing {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.pageMargin
        review: page.review
        workspace: page.workspace
        visible: page.review.state !== PlanReview.Ready
        onRunRequested: page.runRequested()
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: page.review.state === PlanReview.Ready

        ColumnLayout {
            spacing: 12
            Layout.margins: Theme.pageMargin
            Layout.topMargin: 20

            Column {
                spacing: 6
                Layout.fillWidth: true

                Text {
                    objectName: "planHeadline"
                    text: page.review.headline
                    font: Theme.largeTitle
                    color: Theme.text
                    wrapMode: Text.Wrap
                    width: parent.width
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                Text {
                    text: page.review.details
                    font: Theme.body
                    color: Theme.muted
                    wrapMode: Text.Wrap
                    width: parent.width
                }
                Text {
                    objectName: "planImpact"
                    text: impact.summary
                    font: Theme.body
                    color: Theme.drifted
                    wrapMode: Text.Wrap
                    width: parent.width
                    visible: text.length > 0
                }
            }
            LossBox {
                review: page.review
                Layout.fillWidth: true
            }
            RowLayout {
                spacing: 12

                Segmented {
                    id: view
                    name: qsTr("How the plan is shown")
                    options: [qsTr("By ship"), qsTr("By service"), qsTr("Text")]
                    onActivated: index => {
                        if (index < 2)
                            page.review.grouping = index === 0 ? PlanReview.ByShip : PlanReview.ByService
                    }
                }
                Text {
                    text: qsTr("Untick what should wait; what hangs on it is unticked with it.")
                    font: Theme.body
                    color: Theme.muted
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
            }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true

                PlanList {
                    id: rows
                    width: parent.width
                    height: Math.min(parent.height, wantedHeight)
                    review: page.review
                    visible: view.currentIndex < 2 && page.review.rows.count > 0
                }
                PlanText {
                    anchors.fill: parent
                    text: visible ? page.review.text : ""
                    visible: view.currentIndex === 2
                }
            }
        }
        PlanBar {
            review: page.review
            workspace: page.workspace
            Layout.fillWidth: true
            onApplyRequested: page.apply()
        }
    }
}
