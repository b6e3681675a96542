// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Pilothouse

/// One value in a row of a table.
Text {
    property bool mono: false

    height: Theme.rowHeight
    visible: width > 0
    rightPadding: 12
    font: mono ? Theme.mono : Theme.body
    color: Theme.text
    elide: Text.ElideRight
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
