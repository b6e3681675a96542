// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Pilothouse
import Pilothouse.App

/// Every key of a thing: what is written and inherited, and what could be added. Enter or F2 edits the current one,
/// Del takes it out, Ctrl+Enter goes to its line.
ListView {
    id: list

    required property Workspace workspace
    required property string key ///< empty: nothing is looked at
    required property string name
    readonly property bool editing: form.edited.length > 0
    property DefinitionFieldRow edited: null
    readonly property real editorEnd: editor.y + editor.height
    readonly property DefinitionForm form: DefinitionForm {
        workspace: list.workspace
        key: list.key
        onBegun: row => {
            list.currentIndex = row // a view has no room for what it does not show
            opening.restart()
        }
        onRefused: sentence => list.refusal = sentence
    }
    property string refusal: "" ///< what could not be taken out, and why

    signal lineRequested(string file, int line)

    function current(): DefinitionFieldRow { return currentItem as DefinitionFieldRow }
    function begin(row: DefinitionFieldRow) {
        refusal = ""
        if (row)
            form.edit(row.key)
    }

    objectName: "definitionFields"
    model: form.rows
    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: !editing
    boundsBehavior: Flickable.StopAtBounds
    bottomMargin: Theme.margin
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: name
    ScrollBar.vertical: ThinScrollBar { }
    Keys.onReturnPressed: event => event.modifiers & Qt.ControlModifier ? current()?.lineRequested() : begin(current())
    Keys.onDeletePressed: form.remove(current()?.key ?? "")
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_F2
        if (event.accepted)
            begin(current())
    }
    // The editor stays in view, whatever it has to say.
    onEditorEndChanged: if (edited) contentY = Math.max(contentY, editorEnd + Theme.margin - height)
    // The keyboard comes back from an editor that closes, unless it is elsewhere by now.
    onEditingChanged: {
        if (editing || !activeFocus)
            return
        editor.focus = false
        forceActiveFocus()
    }
    onKeyChanged: refusal = ""

    // Once the row has made room.
    Timer {
        id: opening
        interval: 0
        onTriggered: if (list.editing) editor.begin()
    }
    // One for all rows: it outlives the row that makes room for it, which a view drops when it is scrolled away.
    DefinitionEditor {
        id: editor
        parent: list.contentItem
        z: 2 // above the rows, which have 1
        x: Theme.margin
        y: list.edited?.editorY ?? 0
        width: list.width - 2 * Theme.margin
        visible: list.edited !== null
        form: list.form
        label: list.edited?.label ?? ""
        help: list.edited?.help ?? ""
        removable: list.edited !== null && list.edited.isRemovable && !list.edited.isGroup
        overrides: list.form.isOverride(list.form.edited)
        removes: list.form.removes(list.form.edited)
        onUndoAsked: list.workspace.editing.undo()
        onRedoAsked: list.workspace.editing.redo()
        onRemovalAsked: list.form.remove(list.form.edited)
    }
    section.property: "section"
    delegate: DefinitionFieldRow {
        required property int index

        width: ListView.view ? ListView.view.width : 0
        heading: ListView.section !== ListView.previousSection ? ListView.section : ""
        form: list.form
        editorHeight: editor.implicitHeight + 8
        onIsEditedChanged: list.edited = isEdited ? this : list.edited === this ? null : list.edited
        canEdit: list.workspace.editing.possible
        isCurrent: list.activeFocus && !list.editing && ListView.isCurrentItem
        onChosen: {
            list.currentIndex = index
            list.begin(this)
        }
        onLineRequested: list.lineRequested(file, line)
    }
}
