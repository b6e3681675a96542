// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// The first window: open, try, or go on where one was.
Item {
    id: page

    required property Workspace workspace
    required property Problems problems
    readonly property bool failed: !workspace.open && !workspace.loading && problems.count > 0

    function chooseFile() {
        dialog.open()
    }

    function begin() { newManifest.open() }

    NewManifestDialog {
        id: newManifest
        workspace: page.workspace
    }
    FileDialog {
        id: dialog
        title: qsTr("Open a manifest")
        nameFilters: [qsTr("Manifests (*.yaml *.yml)"), qsTr("All files (*)")]
        onAccepted: page.workspace.openFile(selectedFile)
    }
    DropArea {
        id: drop
        anchors.fill: parent
        onDropped: event => {
            if (event.hasUrls)
                page.workspace.openFile(event.urls[0])
        }
    }
    Flickable {
        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * column.y
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: ThinScrollBar { }

        ColumnLayout {
            id: column
            width: Math.min(820, page.width - 2 * Theme.pageMargin)
            x: (page.width - width) / 2
            y: Math.max(32, Math.round(page.height * 0.16)) // whatever is listed below: nothing moves under the pointer
            spacing: 16

            StartWelcome {
                workspace: page.workspace
                Layout.fillWidth: true
                onChooseRequested: page.chooseFile()
                onNewRequested: page.begin()
            }
            StartFailure {
                workspace: page.workspace
                problems: page.problems
                visible: page.failed
                Layout.fillWidth: true
            }
            RowLayout {
                spacing: 24
                Layout.topMargin: 16

                RecentList {
                    workspace: page.workspace
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                }
                FoundList {
                    workspace: page.workspace
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                }
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: 12
        radius: Theme.cardRadius
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
        visible: drop.containsDrag
    }
}
