// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// What a page says when it has nothing to show, and why. Buttons go inside.
ColumnLayout {
    id: state

    property string iconName: ""
    required property string title
    property string text: ""
    default property alias actions: buttons.data

    width: parent ? Math.min(520, parent.width - 2 * Theme.margin) : 520
    spacing: 8
    Accessible.role: Accessible.StaticText
    Accessible.name: title + ". " + text

    Icon {
        name: state.iconName
        color: Theme.muted
        visible: state.iconName.length > 0
        Layout.preferredWidth: 32
        Layout.preferredHeight: 32
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: 4
    }
    Text {
        text: state.title
        font: Theme.title
        color: Theme.text
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        Layout.maximumWidth: 520
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignHCenter
    }
    Text {
        text: state.text
        font: Theme.body
        color: Theme.muted
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        visible: text.length > 0
        Layout.maximumWidth: 520
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignHCenter
    }
    Row {
        id: buttons
        spacing: 8
        Layout.topMargin: 8
        Layout.alignment: Qt.AlignHCenter
    }
}
