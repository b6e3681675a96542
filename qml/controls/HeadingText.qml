// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Pilothouse

/// The small muted heading above a group of lines.
Text {
    font: Theme.bold
    color: Theme.muted
    elide: Text.ElideRight
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
