// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// One line of a log, or the divider that says what happened to its source.
Rectangle {
    id: row

    required property Logs feed
    required property bool compact ///< one instance in a narrow place: only the hour and the line
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

    readonly property color levelColor: level === LogLevel.Error ? Theme.failed
        : level === LogLevel.Warning ? Theme.drifted : Theme.muted

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
        spacing: row.charWidth * (row.compact ? 1 : 2)

        LogCell {
            text: row.compact ? row.time.slice(0, 8) : row.time
            color: Theme.muted
            width: row.charWidth * (row.compact ? 8 : 12)
        }
        LogCell {
            text: row.sourceName
            color: Theme.sourceColor(row.source)
            width: row.charWidth * 14
            visible: !row.compact
        }
        LogCell {
            text: row.levelText
            color: row.levelColor
            width: row.charWidth * 5
            visible: !row.compact
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
                color: row.compact && row.level > LogLevel.Info ? row.levelColor : Theme.text
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
