// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// The first selected thing from all sides.
FocusScope {
    id: pane

    required property Workspace workspace
    readonly property bool isInstance: inspector.kind === Inspected.Instance
    readonly property bool showsImpact: tabs.currentIndex === tabs.tabs.length - 1

    // Other tabs: from one instance to the next, and when the manifest is read anew, the chosen one stays.
    onIsInstanceChanged: tabs.currentIndex = 0

    signal showLogs(var instances) ///< a list of names
    signal lineRequested(string file, int line)

    function showDefinition() { tabs.currentIndex = 1 }

    implicitWidth: Theme.inspectorWidth
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Inspector")

    Inspector {
        id: inspector
        workspace: pane.workspace
        engineWanted: pane.visible && pane.isInstance && tabs.currentIndex === 5
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        visible: inspector.kind === Inspected.Nothing
        title: qsTr("Nothing is selected")
        text: qsTr("Select an instance, a service or a ship to see it from all sides.")
    }
    ColumnLayout {
        anchors.fill: parent
        visible: inspector.kind !== Inspected.Nothing
        spacing: 0

        InspectorHeader {
            inspector: inspector
            Layout.margins: Theme.margin
            Layout.bottomMargin: 4
            Layout.fillWidth: true
        }
        TabStrip {
            id: tabs
            objectName: "inspectorTabs"
            name: qsTr("Sides of %1").arg(inspector.name)
            tabs: pane.isInstance
                ? [qsTr("Overview"), qsTr("Definition"), qsTr("Variables"), qsTr("Lifecycle"), qsTr("Logs"), qsTr("Engine"), qsTr("Impact")]
                : [qsTr("Overview"), qsTr("Definition"), qsTr("Impact")]
            spacingInTab: 6
            Layout.leftMargin: 10
            Layout.fillWidth: true
        }
        HLine { Layout.fillWidth: true }
        InlineError {
            title: inspector.problemTitle
            text: inspector.problemText
            detail: inspector.lastLines
            visible: inspector.problemTitle.length > 0 && tabs.currentIndex === 0
            Layout.margins: Theme.margin
            Layout.bottomMargin: 0
            Layout.fillWidth: true

            PushButton {
                text: qsTr("Open log")
                implicitHeight: 28
                visible: pane.isInstance
                onClicked: pane.showLogs([inspector.name])
            }
            PushButton {
                text: qsTr("Restart…")
                implicitHeight: 28
                visible: pane.isInstance && inspector.status === Status.Failed
                tip: qsTr("Shows the plan first")
                onClicked: pane.workspace.propose("restart", [inspector.name])
            }
        }
        StackLayout {
            currentIndex: pane.showsImpact ? 6 : tabs.currentIndex
            Layout.fillWidth: true
            Layout.fillHeight: true

            FieldView {
                fields: inspector.overview
                name: qsTr("Overview of %1").arg(inspector.name)
            }
            DefinitionView {
                workspace: pane.workspace
                inspector: inspector
                key: pane.visible && tabs.currentIndex === 1 ? pane.workspace.selection[0] ?? "" : ""
                onLineRequested: (file, line) => pane.lineRequested(file, line)
            }
            VariableView { variables: inspector.variables }
            LifecycleView {
                workspace: pane.workspace
                instance: pane.visible && pane.isInstance && tabs.currentIndex === 3 ? inspector.name : ""
            }
            InspectorLog {
                workspace: pane.workspace
                instance: pane.visible && pane.isInstance && tabs.currentIndex === 4 ? inspector.name : ""
            }
            EngineView { inspector: inspector }
            ImpactPane {
                workspace: pane.workspace
                shown: pane.visible && pane.showsImpact
            }
        }
    }
}
