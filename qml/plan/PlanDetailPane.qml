// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// Everything about the chosen change of a plan: why, after what, what it costs, which calls.
Rectangle {
    id: pane

    required property PlanReview review
    readonly property planDetail detail: review.detail

    color: Theme.panel
    implicitWidth: Theme.inspectorWidth
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Chosen change")

    component Lines: Column {
        id: group

        required property string heading
        required property var lines ///< a list of texts: qmllint 6.4 keeps QStringList apart from list<string>
        property bool mono: false
        property bool quiet: false

        spacing: 4
        bottomPadding: 16
        visible: lines.length > 0

        HeadingText {
            text: group.heading
            bottomPadding: 4
        }
        Repeater {
            model: group.lines

            Text {
                required property string modelData

                width: group.width
                text: modelData
                font: group.mono ? Theme.mono : Theme.body
                color: group.quiet ? Theme.muted : modelData.startsWith("− ") ? Theme.failed
                    : modelData.startsWith("+ ") ? Theme.running : Theme.text
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
            }
        }
    }

    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: column.implicitHeight + 32
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ThinScrollBar { }

        Column {
            id: column
            x: 16
            y: 16
            width: flick.width - 32

            Text {
                width: parent.width
                text: pane.detail.title
                font: Theme.title
                color: Theme.text
                wrapMode: Text.Wrap
            }
            Text {
                width: parent.width
                text: pane.detail.subtitle
                font: Theme.body
                color: Theme.muted
                bottomPadding: 16
            }
            Lines { width: parent.width; heading: qsTr("Why"); lines: pane.detail.why; mono: true }
            Lines { width: parent.width; heading: qsTr("After"); lines: pane.detail.after }
            Lines { width: parent.width; heading: qsTr("Consequences"); lines: pane.detail.consequences }
            Lines { width: parent.width; heading: qsTr("Calls"); lines: pane.detail.calls; mono: true; quiet: true }
        }
    }
}
