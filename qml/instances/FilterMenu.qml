// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// A button that offers what a filter of instances can be made of; what is ticked is in it.
IconButton {
    id: button

    required property Workspace workspace
    required property string filter
    property list<string> terms
    property list<string> headings

    signal changed(string filter)

    function offer() {
        const titles = [qsTr("Status"), qsTr("Ship"), qsTr("Service"), qsTr("Label")]
        let found = []
        let above = []
        for (let key = 0; key < titles.length; ++key)
            for (const term of known.terms(key)) {
                above.push(titles[key])
                found.push(term)
            }
        headings = above
        terms = found
        popup.open()
    }

    iconName: "filter"
    tip: qsTr("Choose what is shown by status, ship, service or label")
    implicitHeight: 28
    iconColor: filter.length > 0 ? Theme.accent : ink
    Accessible.role: Accessible.ButtonMenu
    onClicked: popup.opened ? popup.close() : offer()

    FilterOffers {
        id: known
        workspace: button.workspace
    }
    Popup {
        id: popup
        y: button.height + 2
        width: 260
        height: Math.min(implicitContentHeight + 16, 420)
        padding: 8
        focus: true
        onClosed: button.forceActiveFocus(Qt.PopupFocusReason)
        background: Rectangle {
            color: Theme.raised
            border.color: Theme.line
            radius: Theme.radius
        }
        contentItem: FilterTerms {
            offers: known
            filter: button.filter
            terms: button.terms
            headings: button.headings
            onChanged: filter => button.changed(filter)
        }
    }
}
