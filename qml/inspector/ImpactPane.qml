// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pilothouse
import Pilothouse.App

/// Who notices if what is selected is stopped, restarted or removed.
ColumnLayout {
    id: pane

    required property Workspace workspace
    property bool shown: false ///< otherwise nothing is computed

    spacing: 8

    ImpactView {
        id: impact
        workspace: pane.workspace
        act: pane.shown ? acts.currentIndex + 1 : ImpactView.Nothing
    }
    Segmented {
        id: acts
        objectName: "impact-act"
        name: qsTr("What is done")
        options: [qsTr("Stop"), qsTr("Restart"), qsTr("Remove")]
        Layout.margins: Theme.margin
        Layout.bottomMargin: 0
    }
    Text {
        objectName: "impact-summary"
        text: impact.summary
        font: Theme.bold
        color: Theme.text
        wrapMode: Text.Wrap
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.fillWidth: true
    }
    Text {
        text: impact.basis
        font: Theme.small
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.fillWidth: true
    }
    FieldView {
        fields: impact.fields
        name: impact.summary
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
}
