// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Pilothouse
import Pilothouse.App

/// Asks once before programs that a manifest names are run on the operator's own computer.
ConfirmDialog {
    id: trust

    required property Workspace workspace

    title: qsTr("This manifest runs programs on this computer")
    text: qsTr("Nobody has agreed to these yet. Once trusted they may run whenever the manifest says so, until they are changed:")
    detail: workspace.untrustedPrograms
    verb: qsTr("Trust and run")
    onConfirmed: workspace.trustPrograms()
}
