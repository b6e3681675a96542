// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// What may be typed at the caret. The keyboard stays in the text.
Rectangle {
    id: list

    required property SourceItem source
    readonly property SourceCompletion completion: source.completion
    readonly property real below: source.caretRect.y + source.caretRect.height + 2
    readonly property bool fitsBelow: below + height <= source.height

    visible: completion.count > 0
    x: Math.max(4, Math.min(source.caretRect.x, source.width - width - 4))
    y: fitsBelow ? below : Math.max(4, source.caretRect.y - height - 2)
    width: Math.min(340, source.width - 8)
    height: rows.height + (help.visible ? help.height : 0) + 2
    radius: Theme.radius
    color: Theme.raised
    border.color: Theme.line

    ListView {
        id: rows
        objectName: "sourceProposals"
        x: 1
        y: 1
        width: parent.width - 2
        height: Math.min(count, 10) * 24
        clip: true
        model: list.completion
        currentIndex: list.completion.current
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ThinScrollBar { }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Proposals")

        delegate: ItemDelegate {
            id: row

            required property int index
            required property string proposal
            required property string detail

            width: ListView.view.width
            height: 24
            padding: 0
            focusPolicy: Qt.NoFocus
            Accessible.name: detail.length > 0 ? qsTr("%1: %2").arg(proposal).arg(detail) : proposal
            onClicked: list.source.choose(index)

            contentItem: Text {
                text: row.proposal
                font: Theme.mono
                color: Theme.text
                elide: Text.ElideRight
                leftPadding: 10
                verticalAlignment: Text.AlignVCenter
                textFormat: Text.PlainText
            }
            background: Rectangle {
                color: row.ListView.isCurrentItem ? Theme.selection : row.hovered ? Theme.hover : "transparent"
            }
        }
    }
    Text {
        id: help
        objectName: "proposalHelp"
        y: rows.height + 1
        width: parent.width
        text: list.completion.help
        font: Theme.small
        color: Theme.muted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        padding: 8
        leftPadding: 10
        visible: text.length > 0

        HLine { width: parent.width }
    }
}
