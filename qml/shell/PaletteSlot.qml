// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse.App

/// The palette, made when it is first asked for.
Loader {
    id: slot

    required property Workspace workspace

    signal pageRequested(int page)

    function show() {
        active = true
    }

    active: false
}
