// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse

/// A line to type, with a list of what it could be. Arrow keys go through the list.
ComboBox {
    id: field

    required property string name
    required property list<string> choices

    signal typed(string text)

    /// The keyboard goes into the text, which is there to be typed over.
    function begin() {
        contentItem.forceActiveFocus();
        (contentItem as TextInput).selectAll()
    }

    implicitHeight: Theme.controlHeight
    font: Theme.mono
    model: choices
    editable: true
    selectTextByMouse: true
    Accessible.name: name
    onEditTextChanged: if (activeFocus) typed(editText)
    onActivated: index => typed(choices[index])
}
