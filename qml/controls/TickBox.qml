// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// A box to tick. `text` stands beside it; `name` is spoken where there is no text.
CheckBox {
    id: box

    property string name: ""

    implicitHeight: 24
    padding: 0
    spacing: 8
    font: Theme.body
    focusPolicy: Qt.TabFocus
    Accessible.name: text.length > 0 ? text : name

    indicator: Rectangle {
        x: 0
        y: (box.height - height) / 2
        implicitWidth: 16
        implicitHeight: 16
        radius: 4
        color: box.checked ? Theme.accent : Theme.dark ? Theme.bg : Theme.panel
        border.color: box.checked ? Theme.accent : Theme.muted
        opacity: box.enabled ? 1 : 0.5

        Icon {
            anchors.fill: parent
            anchors.margins: 1
            name: "plan"
            color: Theme.accentText
            visible: box.checked
        }
        FocusRing { shown: box.visualFocus }
    }
    contentItem: Text {
        leftPadding: box.text.length > 0 ? 16 + box.spacing : 16
        text: box.text
        font: box.font
        color: Theme.text
        verticalAlignment: Text.AlignVCenter
    }
}
