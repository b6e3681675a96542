// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// Fields under their headings. Not bound: a ListView of Qt 6.4 cannot make a bound section delegate.
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

    section.property: "section"
    section.delegate: HeadingText {
        required property string section

        text: section
        width: ListView.view ? ListView.view.width : 0
        leftPadding: Theme.margin
        topPadding: 14
        bottomPadding: 4
    }
    delegate: FieldRow { width: ListView.view ? ListView.view.width : 0 }
}
