// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// Above the map: how it is arranged, what is lit, and finding things.
Rectangle {
    id: bar

    required property MapItem map
    signal exportRequested
    signal editRequested(string key) ///< empty: to add something

    readonly property int troubles: map.notAsItShouldBeCount
    /// Two lines, as beside the text of the manifest.
    readonly property bool narrow: arranging.implicitWidth + doing.implicitWidth + 2 * Theme.margin + 4 > width
    readonly property bool cramped: width < 560 ///< what has a key has no button

    signal impactRequested
    signal sourceRequested
    signal filterRequested

    function find() {
        finder.forceActiveFocus(Qt.ShortcutFocusReason)
        finder.selectAll()
    }
    function leaveFind() {
        finder.clear()
        map.forceActiveFocus(Qt.OtherFocusReason)
    }

    implicitHeight: narrow ? 76 : 40
    color: Theme.bg

    GridLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: bar.narrow ? 4 : 0
        anchors.bottomMargin: anchors.topMargin
        columns: bar.narrow ? 1 : 2
        columnSpacing: 4
        rowSpacing: 4

        RowLayout {
            id: arranging
            spacing: 4

            Segmented {
                objectName: "map-arrangement"
                name: qsTr("Arrangement")
                options: [qsTr("By dependency"), qsTr("By ship")]
                currentIndex: bar.map.arrangement
                onActivated: index => bar.map.arrangement = index
            }
            Segmented {
                objectName: "map-filter"
                name: qsTr("What is lit")
                options: [qsTr("All"), qsTr("Not as it should be %1").arg(bar.troubles)]
                currentIndex: bar.map.onlyNotAsItShouldBe ? 1 : 0
                onActivated: index => bar.map.onlyNotAsItShouldBe = index === 1
            }
            Text {
                text: finder.text.length > 0 ? qsTr("%n found", "", bar.map.matchCount)
                    : bar.map.focusedService.length > 0 ? ""
                    : bar.map.focusSentence.length > 0 ? bar.map.focusSentence : bar.map.foldSentence
                font: Theme.body
                color: Theme.muted
                elide: Text.ElideRight
                clip: true
                opacity: width < 60 ? 0 : 1 // too little for a word
                Layout.preferredWidth: 0
                Layout.fillWidth: true
            }
        }
        RowLayout {
            id: doing
            spacing: 4

            SearchField {
                id: finder
                objectName: "map-find"
                name: qsTr("Find on the map")
                placeholderText: qsTr("Find  /")
                implicitHeight: 28
                Layout.minimumWidth: 44
                Layout.preferredWidth: 104
                Layout.maximumWidth: activeFocus || text.length > 0 ? 180 : 110
                Layout.fillWidth: true
                onTextChanged: bar.map.find = text
                onAccepted: bar.map.findNext()
                Keys.onEscapePressed: bar.leaveFind()
            }
            IconButton {
                objectName: "map-filtering"
                iconName: "filter"
                iconColor: bar.map.filter.length > 0 ? Theme.accent : ink
                tip: qsTr("Show only some statuses, ships, services or labels (Ctrl+Shift+F)")
                implicitHeight: 28
                onClicked: bar.filterRequested()
            }
            PushButton {
                objectName: "map-focus"
                visible: !bar.cramped
                text: qsTr("Focus")
                tip: enabled ? qsTr("Only what the selected service needs (N); what needs it (D); both (B)") : qsTr("Select a service or an instance first")
                implicitHeight: 28
                enabled: bar.map.canFocus
                onClicked: {
                    bar.map.focusOn("", MapItem.Needs)
                    bar.map.forceActiveFocus(Qt.OtherFocusReason)
                }
            }
            PushButton {
                objectName: "map-impact"
                visible: !bar.cramped
                text: qsTr("Impact")
                tip: qsTr("Who notices if what is selected is stopped, restarted or removed")
                implicitHeight: 28
                onClicked: {
                    bar.impactRequested()
                    bar.map.forceActiveFocus(Qt.OtherFocusReason)
                }
            }
            PushButton {
                objectName: "map-edit"
                text: bar.map.canEdit ? qsTr("Edit…") : qsTr("Add…")
                tip: bar.map.canEdit ? qsTr("Rename, move, tie or remove what is selected (F2, Del); Insert adds") : qsTr("A ship, a service or an instance (Insert)")
                implicitHeight: 28
                enabled: bar.map.editable // not invisible: a layout forgets to place what comes later (Qt 6.4)
                onClicked: bar.editRequested(bar.map.selectedKey)
            }
            Item { Layout.fillWidth: bar.narrow }
            IconButton {
                objectName: "map-source"
                iconName: "document"
                tip: qsTr("The manifest's text beside the map (Ctrl E)")
                implicitHeight: 28
                onClicked: bar.sourceRequested()
            }
            IconButton {
                objectName: "map-fold"
                iconName: bar.map.hasFolds ? "unfold" : "fold"
                tip: bar.map.hasFolds ? qsTr("Unfold all") : qsTr("Fold all; Space folds what is selected")
                implicitHeight: 28
                onClicked: bar.map.foldAll(!bar.map.hasFolds)
            }
            IconButton {
                objectName: "map-reset-places"
                iconName: "retry"
                tip: qsTr("Put the cards that were moved back where the layout has them")
                implicitHeight: 28
                visible: bar.map.hasPlaces
                onClicked: bar.map.resetPlaces()
            }
            IconButton {
                objectName: "map-export"
                iconName: "export"
                tip: qsTr("Export the map as SVG or PNG")
                implicitHeight: 28
                onClicked: bar.exportRequested()
            }
            IconButton {
                iconName: "fit"
                tip: qsTr("Show the whole map (F)")
                implicitHeight: 28
                onClicked: bar.map.fit()
            }
        }
    }
}
