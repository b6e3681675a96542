// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse

/// What can be asked of the selected instances. Each verb becomes a plan that is shown before it runs.
Row {
    id: bar

    required property int count ///< of selected instances

    signal proposed(string verb)
    signal logsAsked
    signal needsAsked

    spacing: 6
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Selected instances")

    component Verb: PushButton {
        required property string verb

        implicitHeight: 28
        enabled: bar.count > 0
        leftPadding: 10
        rightPadding: 10
        tip: enabled ? qsTr("Shows the plan first") : qsTr("Select instances first")
        onClicked: bar.proposed(verb)
    }

    Verb { verb: "start"; text: qsTr("Start") }
    Verb { verb: "stop"; text: qsTr("Stop") }
    Verb { verb: "restart"; text: qsTr("Restart") }
    Verb { verb: "kill"; text: qsTr("Kill") }
    Verb { verb: "pull"; text: qsTr("Pull") }
    PushButton {
        text: qsTr("Logs")
        implicitHeight: 28
        enabled: bar.count > 0
        leftPadding: 10
        rightPadding: 10
        tip: qsTr("Follow the logs of what is selected")
        onClicked: bar.logsAsked()
    }
    PushButton {
        objectName: "needs"
        text: qsTr("Needs")
        implicitHeight: 28
        enabled: bar.count > 0
        leftPadding: 10
        rightPadding: 10
        tip: qsTr("Show on the map what it needs and what needs it")
        onClicked: bar.needsAsked()
    }
}
