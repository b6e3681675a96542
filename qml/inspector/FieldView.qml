// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// Fields under their headings.
ListView {
    required property FieldList fields
    required property string name

    model: fields
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    bottomMargin: Theme.margin
    Accessible.role: Accessible.List
    Accessible.name: name
    ScrollBar.vertical: ThinScrollBar { }

    // The row shows its heading itself: a ListView of Qt 6.4 shows an old one in a section.delegate that it uses again.
    section.property: "section"
    delegate: FieldRow {
        width: ListView.view ? ListView.view.width : 0
        heading: ListView.section !== ListView.previousSection ? ListView.section : ""
    }
}
