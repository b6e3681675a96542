// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// An instance's variables: value, where it comes from, what it overrides. Secrets are masked until shown.
ListView {
    id: view

    required property VariableList variables

    model: variables
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    topMargin: 8
    bottomMargin: Theme.margin
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Variables, %1").arg(count)
    ScrollBar.vertical: ThinScrollBar { }

    delegate: Item {
        id: row

        required property int index
        required property string name
        required property string value
        required property bool secret
        required property bool revealed
        required property string origin
        required property string overrides

        width: view.width
        implicitHeight: column.height + 12
        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1 is %2, from %3").arg(name).arg(secret && !revealed ? qsTr("secret") : value).arg(origin)

        Column {
            id: column
            x: Theme.margin
            y: 6
            width: row.width - 2 * Theme.margin - (show.visible ? show.width : 0)
            spacing: 1

            component Line: Text {
                width: column.width
                font: Theme.mono
                color: Theme.text
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            Line { text: row.name; color: Theme.muted }
            Line {
                text: row.value.length > 0 ? row.value : qsTr("(empty)")
                color: row.value.length > 0 ? Theme.text : Theme.muted
                maximumLineCount: 6
                elide: Text.ElideRight
            }
            Line {
                text: row.overrides.length > 0 ? qsTr("%1, overrides %2").arg(row.origin).arg(row.overrides) : row.origin
                font: Theme.small
                color: Theme.muted
            }
        }
        PushButton {
            id: show
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            visible: row.secret
            implicitHeight: 24
            leftPadding: 8
            rightPadding: 8
            flatLook: true
            text: row.revealed ? qsTr("Hide") : qsTr("Show")
            Accessible.name: row.revealed ? qsTr("Hide the value of %1").arg(row.name) : qsTr("Show the value of %1").arg(row.name)
            onClicked: view.variables.toggleReveal(row.index)
        }
        HLine {
            anchors.bottom: parent.bottom
            x: Theme.margin
            width: parent.width - 2 * Theme.margin
            opacity: 0.6
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        visible: view.count === 0
        title: qsTr("No variables")
    }
}
