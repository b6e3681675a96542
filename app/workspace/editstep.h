// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/patch.h"

#include <QUndoCommand>

namespace pilothouse::app {

/// What was done to a draft, on the stack of undo. It only remembers; the draft is changed by Editing, which knows
/// whether that went well.
class EditStep : public QUndoCommand
{
public:
    /// An edit by a form, letters that were typed, or another text altogether. The first is saved at once, done or
    /// taken back; the others wait for the operator to save.
    enum Kind { Form, Typing, Whole };

    EditStep(const QString &what, manifest::edit::Patch there, const QByteArray &former, Kind kind);

    [[nodiscard]] int id() const override { return m_kind == Typing ? 1 : -1; } ///< what may be merged
    [[nodiscard]] bool waitsForSave() const { return m_kind != Form; }
    [[nodiscard]] const manifest::edit::Patch &there() const { return m_there; }
    [[nodiscard]] const manifest::edit::Patch &back() const { return m_back; }

    /// Letters of one word, or one key held down, are one step.
    bool mergeWith(const QUndoCommand *command) override;

private:
    manifest::edit::Patch m_there;
    manifest::edit::Patch m_back;
    Kind m_kind;
};

} // namespace pilothouse::app
