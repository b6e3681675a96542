// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// A page that is made when it is first looked at and then kept.
Loader {
    id: slot

    required property bool current

    onCurrentChanged: slot.active = slot.active || current
    Component.onCompleted: slot.active = current
    active: false
}
