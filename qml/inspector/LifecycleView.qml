// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// The lifecycle checks of an instance in the order of its life, and where each stands.
ListView {
    id: view

    required property Workspace workspace
    required property string instance ///< empty: nothing is looked at

    readonly property Lifecycle lifecycle: Lifecycle {
        workspace: view.workspace
        instance: view.instance
    }

    objectName: "lifecycle"
    model: lifecycle.checks
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    bottomMargin: 28 + 2 * Theme.margin
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Lifecycle checks, %1").arg(count)
    ScrollBar.vertical: ThinScrollBar { }

    section.property: "section"
    delegate: LifecycleRow {
        width: ListView.view ? ListView.view.width : 0
        heading: ListView.section !== ListView.previousSection ? ListView.section : ""
        editable: view.workspace.editing.possible && key !== "health"
        onEditAsked: view.edit(key)
    }
    // Behind the last row. A ListView of Qt 6.4 cannot make a bound footer.
    PushButton {
        parent: view.contentItem
        x: Theme.margin
        y: view.contentHeight + Theme.margin
        text: qsTr("Add a check…")
        implicitHeight: 28
        visible: view.count > 0
        enabled: view.workspace.editing.possible
        onClicked: view.edit("")
    }

    function dialogItem(): CheckDialog { return dialog.it() as CheckDialog }
    function edit(key: string) { dialogItem().edit(view.instance, key) }

    OnDemand {
        id: dialog

        CheckDialog { workspace: view.workspace }
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        visible: view.count === 0
        title: qsTr("No checks")
        text: qsTr("A check holds a start or a stop up until it passes: a port that answers, a page that says 200, a program that ends with 0.")
            + (view.lifecycle.place.length === 0 ? ""
                : "\n\n" + qsTr("Write one under “lifecycle” of %1 (%2), or of its service (%3) for all its instances.")
                    .arg(view.instance).arg(view.lifecycle.place).arg(view.lifecycle.servicePlace))

        PushButton {
            objectName: "addCheck"
            text: qsTr("Add a check…")
            enabled: view.workspace.editing.possible
            onClicked: view.edit("")
        }
    }
}
