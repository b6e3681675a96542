// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls
import Pilothouse

/// Lines of a question that may be many: what is lost, what would run. Scrolls when they are more than a few.
Flickable {
    id: box

    property string text: ""
    property int mostHeight: 240

    implicitHeight: Math.min(contentHeight, mostHeight)
    contentHeight: lines.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    visible: text.length > 0
    ScrollBar.vertical: ThinScrollBar { }

    Text {
        id: lines
        width: box.width - 12
        text: box.text
        font: Theme.mono
        color: Theme.failed
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
}
