// SPDX-License-Identifier: Apache-2.0
import QtQuick.Layouts
import Pilothouse.App

/// Above the page: what of the manifest is to be decided on before it is lost.
ColumnLayout {
    id: notices

    required property Workspace workspace

    signal formRequested(string thing)

    spacing: 0

    DraftNotice {
        workspace: notices.workspace
        Layout.fillWidth: true
    }
    HeldNotice {
        workspace: notices.workspace
        onFormRequested: thing => notices.formRequested(thing)
        Layout.fillWidth: true
    }
}
