// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// One key of the Definition form: name, value and line; of one that is not there, what it would be for. Opens into
/// room for the editor. The first row of a section has the heading above it.
Item {
    id: row

    required property string key
    required property string label
    required property string value
    required property string note
    required property string help
    required property string where
    required property string file
    required property int line
    required property bool isOffer
    required property bool isGroup
    required property bool isItem
    required property bool isInherited
    required property bool isEditable
    required property bool isRemovable
    required property bool isHeld
    required property string problem
    required property DefinitionForm form
    property string heading: ""
    property bool isCurrent: false
    property bool canEdit: true
    property real editorHeight: 0
    readonly property bool isEdited: form.edited === key
    readonly property real editorY: y + content.y + room.y + 4
    readonly property int pad: isEdited ? 6 : 4
    readonly property bool isQuiet: isOffer || isInherited

    signal chosen
    signal lineRequested

    implicitHeight: content.y + content.height + pad
    Accessible.role: Accessible.ListItem
    Accessible.name: isHeld ? qsTr("%1: %2, not written. %3").arg(label).arg(value).arg(problem)
        : isOffer ? qsTr("%1, not set. %2").arg(label).arg(help)
        : where.length > 0 ? qsTr("%1: %2, from %3").arg(label).arg(value).arg(where) : qsTr("%1: %2").arg(label).arg(value)
    Accessible.description: isOffer ? "" : help
    Accessible.onPressAction: chosen()

    HeadingText {
        id: title
        text: row.heading
        width: row.width
        leftPadding: Theme.margin
        topPadding: 14
        bottomPadding: 4
        visible: text.length > 0
    }
    Rectangle {
        x: 6
        y: content.y - row.pad
        width: row.width - 12
        height: content.height + 2 * row.pad
        radius: Theme.radius
        color: row.isEdited ? Theme.selection : hover.containsMouse && row.isEditable && row.canEdit ? Theme.hover : "transparent"
        opacity: row.isEdited ? 0.5 : 1

        MouseArea {
            id: hover
            anchors.fill: parent
            enabled: !row.isEdited
            hoverEnabled: true
            onClicked: row.chosen()
        }
    }
    FocusRing {
        anchors.fill: undefined
        x: 6
        y: content.y - row.pad
        width: row.width - 12
        height: content.height + 2 * row.pad
        shown: row.isCurrent && !row.isEdited
    }
    ColumnLayout {
        id: content
        x: Theme.margin
        y: (row.heading.length > 0 ? title.implicitHeight : 0) + row.pad
        width: row.width - 2 * Theme.margin
        spacing: 0

        RowLayout {
            spacing: 12

            Text {
                text: row.label
                font: Theme.mono
                color: row.isQuiet || row.isItem ? Theme.muted : Theme.text
                leftPadding: row.isItem ? 12 : 0
                elide: Text.ElideMiddle
                textFormat: Text.PlainText
                Layout.maximumWidth: content.width * 0.5
                Layout.alignment: Qt.AlignTop
                Accessible.ignored: true
            }
            Text {
                text: row.value
                font: Theme.mono
                color: row.isHeld ? Theme.drifted : row.isQuiet ? Theme.muted : Theme.text
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                maximumLineCount: 4
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignRight
                textFormat: Text.PlainText
                visible: !row.isEdited
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        RowLayout {
            visible: !row.isOffer && !row.isEdited && (aside.text.length > 0 || link.visible)
            spacing: 12

            Text {
                id: aside
                text: row.isGroup && row.isEditable && row.canEdit ? qsTr("Add…") : row.note
                font: Theme.small
                color: row.isGroup ? Theme.accent : Theme.muted
                leftPadding: row.isItem ? 12 : 0
                Accessible.ignored: true
            }
            Item { Layout.fillWidth: true }
            LineLink {
                id: link
                objectName: "definition.line"
                place: row.where
                onActivated: row.lineRequested()
            }
        }
        Text {
            objectName: "definition.held"
            text: row.isHeld ? qsTr("Not written: %1").arg(row.problem) : ""
            font: Theme.small
            color: Theme.drifted
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            visible: row.isHeld && row.problem.length > 0 && !row.isEdited
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Text {
            text: row.help
            font: Theme.small
            color: Theme.muted
            wrapMode: Text.Wrap
            visible: row.isOffer && !row.isEdited && !row.isHeld && text.length > 0
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Item {
            id: room
            visible: row.isEdited
            Layout.fillWidth: true
            Layout.preferredHeight: row.editorHeight
        }
    }
}
