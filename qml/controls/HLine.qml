// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Pilothouse

/// A horizontal line of one pixel.
Rectangle {
    implicitHeight: 1
    implicitWidth: 1
    color: Theme.line
}
