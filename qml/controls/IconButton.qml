// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse

/// A button that is only an icon; `tip` says what it does, to eyes and to screen readers.
PushButton {
    required iconName
    required tip

    flatLook: true
    implicitWidth: implicitHeight
}
