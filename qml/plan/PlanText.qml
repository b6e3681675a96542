// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse

/// The plan as text, to read and to copy.
Rectangle {
    id: frame

    required property string text

    radius: Theme.cardRadius
    color: Theme.panel
    border.color: Theme.line

    ScrollView {
        anchors.fill: parent
        anchors.margins: 1

        TextArea {
            text: frame.text
            readOnly: true
            selectByMouse: true
            font: Theme.mono
            color: Theme.text
            padding: 12
            wrapMode: TextEdit.NoWrap
            textFormat: TextEdit.PlainText
            background: null
            Accessible.name: qsTr("The plan as text")
        }
    }
}
