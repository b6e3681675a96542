// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// Something that is made when it is first wanted, and then stays. A Loader would do, but that of Qt 6.4 refuses bound
/// components.
Item {
    id: slot

    default property Component what
    property QtObject owner: slot ///< a popup's is the window
    property bool wanted: false ///< makes it
    property QtObject made: null
    property bool ready: false ///< all that it is made with is there

    /// It, made at once if it was not yet.
    function it(): QtObject {
        if (!made)
            made = what.createObject(owner)
        return made
    }

    onWantedChanged: if (wanted && ready) it()
    Component.onCompleted: {
        ready = true
        if (wanted)
            it()
    }
}
