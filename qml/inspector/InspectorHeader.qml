// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// What is inspected: its name, what it belongs to, and how many others are selected as well.
ColumnLayout {
    id: header

    required property Inspector inspector

    spacing: 2
    Accessible.role: Accessible.Heading
    Accessible.name: qsTr("%1, %2").arg(inspector.name).arg(inspector.subtitle)

    RowLayout {
        spacing: 8

        StatusGlyph { status: header.inspector.status }
        Text {
            text: header.inspector.name
            font: Theme.title
            color: Theme.text
            elide: Text.ElideMiddle
            textFormat: Text.PlainText
            Layout.fillWidth: true
        }
        Text {
            text: qsTr("and %1 more").arg(header.inspector.othersSelected)
            font: Theme.small
            color: Theme.muted
            visible: header.inspector.othersSelected > 0
        }
    }
    Text {
        text: header.inspector.subtitle
        font: Theme.body
        color: Theme.muted
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Layout.fillWidth: true
    }
}
