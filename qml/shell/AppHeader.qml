// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// What is open, how its ships are, and the one button whose words say the work.
Rectangle {
    id: header

    required property Workspace workspace
    required property Summary summary

    signal searchRequested
    signal pageRequested(int page)
    signal startRequested

    implicitHeight: Theme.headerHeight
    color: Theme.panel

    RowLayout {
        id: left
        anchors.left: parent.left
        anchors.leftMargin: 16
        anchors.right: search.left
        anchors.rightMargin: 16
        height: parent.height
        spacing: 12

        IconButton {
            iconName: "logo"
            tip: qsTr("Other environments")
            iconColor: Theme.accent
            enabled: header.workspace.open
            onClicked: header.startRequested()
        }
        Text {
            text: header.workspace.open ? header.workspace.environmentName : qsTr("Pilothouse")
            font: Theme.title
            color: Theme.text
        }
        Text {
            text: header.workspace.filePath
            font: Theme.mono
            color: Theme.muted
            elide: Text.ElideMiddle
            visible: header.workspace.open && !header.workspace.demo
            Layout.fillWidth: true
        }
        Text {
            text: qsTr("demo fleet, simulated")
            font: Theme.body
            color: Theme.drifted
            elide: Text.ElideRight
            visible: header.workspace.open && header.workspace.demo
            Layout.fillWidth: true
        }
        PushButton {
            objectName: "save"
            text: qsTr("Save")
            tip: qsTr("The manifest has changes that are not saved")
            keys: "Ctrl+S"
            visible: header.workspace.editing.modified
            onClicked: header.workspace.editing.save()
        }
        Item {
            visible: !header.workspace.open
            Layout.fillWidth: true
        }
    }
    SearchButton {
        id: search
        anchors.centerIn: parent
        width: Math.min(420, header.width * 0.3)
        visible: header.workspace.open
        onClicked: header.searchRequested()
    }
    RowLayout {
        anchors.left: search.right
        anchors.leftMargin: 16
        anchors.right: parent.right
        anchors.rightMargin: 16
        height: parent.height
        spacing: 14
        visible: header.workspace.open

        Text {
            text: header.summary.shipsText
            font: Theme.body
            color: Theme.muted
            horizontalAlignment: Text.AlignRight
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        StatusGlyph {
            status: Status.Unreachable
            visible: away.visible
            implicitWidth: 10
            implicitHeight: 10
            Layout.rightMargin: -8
        }
        Text {
            id: away
            text: header.summary.awayText
            font: Theme.body
            color: Theme.muted
            visible: text.length > 0
        }
        PushButton {
            objectName: "primary"
            text: header.summary.primaryText
            primary: header.summary.primaryCalls
            enabled: header.summary.primaryCalls
            flatLook: !header.summary.primaryCalls
            onClicked: header.pageRequested(header.summary.primaryPage)
        }
    }
    HLine {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
