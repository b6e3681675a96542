// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse

/// A difference as `diff -u` tells it: what is lost in the colour of what failed, what is new in that of what runs.
ListView {
    id: view

    property string text: ""
    property int mostHeight: 280

    implicitHeight: Math.min(contentHeight, mostHeight)
    visible: text.length > 0
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: text.length > 0 ? text.replace(/\r/g, "").replace(/\n$/, "").split("\n").slice(2) : []
    ScrollBar.vertical: ThinScrollBar { }
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    delegate: Text {
        required property string modelData

        width: view.width - 12
        text: modelData
        font: Theme.mono
        color: modelData.startsWith("-") ? Theme.failed : modelData.startsWith("+") ? Theme.running : Theme.muted
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
}
