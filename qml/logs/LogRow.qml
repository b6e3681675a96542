// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// One line of a log, or the divider that says what happened to its source.
Rectangle {
    id: row

    required property Logs feed
    required property bool sourceShown
    required property real charWidth
    required property int index
    required property string text
    required property string styled
    required property string time
    required property int source
    required property string sourceName
    required property int level
    required property string levelText
    required property bool divider
    required property list<var> matches
    required property bool selected

    signal clicked(int modifiers)

    height: 22
    color: selected ? Theme.selection
        : level === LogLevel.Error ? Qt.alpha(Theme.failed, 0.1) : hover.hovered ? Theme.hover : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: divider ? text : qsTr("%1 %2 %3 %4").arg(time).arg(sourceName).arg(levelText).arg(text)
    Accessible.selected: selected

    Row {
        x: Theme.margin
        height: parent.height
        visible: !row.divider
        spacing: row.charWidth * 2

        LogCell { text: row.time; color: Theme.muted; width: row.charWidth * 12 }
        LogCell {
            text: row.sourceName
            color: Theme.sourceColor(row.source)
            width: row.charWidth * 14
            visible: row.sourceShown
        }
        LogCell {
            text: row.levelText
            color: row.level === LogLevel.Error ? Theme.failed : row.level === LogLevel.Warning ? Theme.drifted : Theme.muted
            width: row.charWidth * 5
        }
        Item {
            width: row.width - x - 2 * Theme.margin
            height: row.height

            Repeater {
                model: row.matches

                Rectangle {
                    required property point modelData

                    x: modelData.x * row.charWidth
                    y: 2
                    width: modelData.y * row.charWidth
                    height: 18
                    radius: 3
                    color: row.selected ? Qt.alpha(Theme.accent, 0.4) : Theme.selection
                    border.color: Qt.alpha(Theme.accent, 0.5)
                }
            }
            LogCell {
                width: parent.width
                text: row.styled.length > 0 ? row.styled : row.text
                textFormat: row.styled.length > 0 ? Text.StyledText : Text.PlainText
            }
        }
    }
    Row {
        anchors.centerIn: parent
        visible: row.divider
        spacing: 12

        HLine { width: Math.max(16, (row.width - words.width) / 2 - 28); anchors.verticalCenter: parent.verticalCenter }
        Text {
            id: words
            text: row.text
            font: Theme.small
            color: Theme.muted
            elide: Text.ElideRight
            width: Math.min(implicitWidth, row.width - 88)
        }
        HLine { width: Math.max(16, (row.width - words.width) / 2 - 28); anchors.verticalCenter: parent.verticalCenter }
    }
    HoverHandler { id: hover }
    MouseArea {
        anchors.fill: parent
        onPressed: mouse => row.clicked(mouse.modifiers)
    }

    component LogCell: Text {
        height: row.height
        font: Theme.mono
        color: Theme.text
        elide: Text.ElideRight
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        maximumLineCount: 1
        Accessible.ignored: true
    }
}
