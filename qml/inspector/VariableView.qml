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
        required property list<string> overriddenValues ///< strongest first
        required property list<string> overriddenOrigins

        width: view.width
        implicitHeight: column.height + 12
        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1 is %2, from %3").arg(name).arg(secret && !revealed ? qsTr("secret") : value).arg(origin)
            + (overriddenOrigins.length > 0 ? qsTr(", overrides %1").arg(overriddenOrigins[0]) : "")

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
                text: row.value
                maximumLineCount: 6
                elide: Text.ElideRight
            }
            Line {
                text: row.origin
                font: Theme.small
                color: Theme.muted
            }
            Repeater {
                model: row.overriddenValues

                Column {
                    id: overridden

                    required property int index
                    required property string modelData

                    width: column.width
                    topPadding: 4
                    leftPadding: 12

                    Line {
                        text: overridden.modelData
                        width: column.width - 12
                        font: Theme.monoStruck
                        color: Theme.muted
                        maximumLineCount: 2
                        elide: Text.ElideRight
                    }
                    Line {
                        text: qsTr("overridden: %1").arg(row.overriddenOrigins[overridden.index])
                        width: column.width - 12
                        font: Theme.small
                        color: Theme.muted
                    }
                }
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
