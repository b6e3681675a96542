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
    font.underline: hover.containsMouse
    color: hover.containsMouse ? Theme.accent : Theme.muted
    visible: place.length > 0
    textFormat: Text.PlainText
    Accessible.role: Accessible.Link
    Accessible.name: qsTr("Go to %1").arg(place)
    Accessible.onPressAction: activated()

    MouseArea {
        id: hover
        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onClicked: link.activated()
    }
}
