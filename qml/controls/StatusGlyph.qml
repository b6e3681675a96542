// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// A status as shape and colour. The words stand beside it; where they do not, `name` speaks them.
Glyph {
    property string name: ""

    color: Theme.statusColor(status)
    Accessible.role: Accessible.Graphic
    Accessible.name: name
    Accessible.ignored: name.length === 0
}
