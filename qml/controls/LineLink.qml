// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Pilothouse

/// The place in the manifest that something comes from, "shop.yaml:42", and the way there.
Text {
    id: link

    required property string place

    signal activated

    text: place
    font.family: Theme.small.family
    font.pixelSize: Theme.small.pixelSize
    font.underline: hover.hovered
    color: hover.hovered ? Theme.accent : Theme.muted
    visible: place.length > 0
    textFormat: Text.PlainText
    Accessible.role: Accessible.Link
    Accessible.name: qsTr("Go to %1").arg(place)
    Accessible.onPressAction: activated()

    HoverHandler {
        id: hover
        cursorShape: Qt.PointingHandCursor
    }
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: link.activated()
    }
}
