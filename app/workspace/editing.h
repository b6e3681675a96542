// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/put.h"

#include <QObject>
#include <QUndoStack>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>

namespace pilothouse::manifest {
class TemplateRenderer;
}

namespace pilothouse::app {

class EditStep;

/// The draft of the open manifest: its text as the operator has it, on the disk or not yet. Edits by forms and on the
/// Map are patches of it, saved at once unless something typed is unsaved too; what is typed waits for `save`. All of
/// it is on one undo stack, and taken back to the byte. A file that something else has changed is never written over
/// unasked. GUI thread; edits and writes in the pool.
class Editing : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A workspace has one")

    Q_PROPERTY(bool possible READ isPossible NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool typable READ isTypable NOTIFY changed)
    Q_PROPERTY(bool modified READ isModified NOTIFY changed)
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed)
    Q_PROPERTY(QString redoText READ redoText NOTIFY changed)

public:
    explicit Editing(std::shared_ptr<manifest::TemplateRenderer> renderer, QObject *parent = nullptr);
    ~Editing() override;

    /// The file to edit; empty: there is none. What was done to another one can no longer be undone.
    void setFile(const QString &path);
    /// What the file says now. The draft is that, which can be undone, unless it has something unsaved: then
    /// `changedOutside` is emitted.
    void arrive(const QByteArray &onDisk);

    [[nodiscard]] QString file() const { return m_file; }
    [[nodiscard]] bool isPossible() const { return !m_file.isEmpty(); }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Whether `type` may be called: the text is UTF-8, and no edit is under way.
    [[nodiscard]] bool isTypable() const { return isPossible() && !m_changing && m_plain; }
    [[nodiscard]] bool isModified() const { return m_text != m_saved; }  ///< something is not on the disk
    [[nodiscard]] QString undoText() const { return m_done.undoText(); } ///< what undo would take back; may be empty
    [[nodiscard]] QString redoText() const { return m_done.redoText(); }

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] const QByteArray &savedText() const { return m_saved; } ///< what the file has, as far as we know
    [[nodiscard]] QString plainText() const; ///< as a document shows it, see app/workspace/plaintext.h

    /// What became of one edit: nothing, or why the manifest is as it was.
    using Answer = std::function<void(const std::optional<base::Error> &problem)>;

    /// Makes all of these edits, or none. As `put`.
    void make(const QString &what, std::vector<manifest::edit::Edit> edits, QObject *receiver, Answer answered);

    /// Puts values into the manifest. `what` names it for undo: "a check of web-1". `answered` is called later, unless
    /// `receiver` is gone by then.
    void put(const QString &what, std::vector<manifest::edit::Put> values, QObject *receiver, Answer answered);

    /// What was typed, in UTF-16 units of `plainText`. False: refused, the draft is as it was.
    Q_INVOKABLE bool type(qsizetype position, qsizetype removed, const QString &added);

    /// Another text altogether, which waits for `save`: one step of undo.
    void become(const QString &what, const QByteArray &text);

    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    Q_INVOKABLE void save();
    Q_INVOKABLE void revert(); ///< to what the file has; can be undone
    /// The file has another text, and the draft is meant to take its place when it is saved.
    void supersede(const QByteArray &onDisk);

Q_SIGNALS:
    void changed();
    void textChanged(); ///< another draft, for whatever reason
    /// The draft has changed, not by `type`: in UTF-16 units of the former `plainText`.
    void plainTextChanged(qsizetype position, qsizetype removed, const QString &added);
    void saved(const QString &sentence);   ///< the file has a new text
    void refused(const QString &sentence); ///< an undo, redo or save that could not be
    void changedOutside(const QByteArray &onDisk);

private:
    struct Written;

    /// Makes another text of the draft.
    using Change = std::function<base::Result<manifest::edit::Edited>(const QByteArray &text, const QString &path,
                                                                      manifest::TemplateRenderer &renderer)>;
    void change(const QString &what, Change change, QObject *receiver, Answer answered);
    /// A save lets the operator type on; a change of the draft does not: it would be lost.
    enum class Turn { Change, Save };
    void inTurn(Turn turn, std::function<Written()> job, const std::function<void(const Written &)> &done);
    void settleOwed();
    void walk(const EditStep &step, const manifest::edit::Patch &patch, const QString &sentence,
              const std::function<void()> &done);
    void take(const QByteArray &text, bool typed = false);
    void record(const QString &what, const QByteArray &text); ///< that the draft is to be another text altogether

    std::shared_ptr<manifest::TemplateRenderer> m_renderer;
    QString m_file;
    QByteArray m_text;
    QByteArray m_saved;
    QUndoStack m_done;
    bool m_busy = false;     ///< an edit or a save
    bool m_changing = false; ///< an edit: the draft must not move
    int m_owed = 0;          ///< so many steps forth, or back, once it may
    bool m_plain = true;
};

} // namespace pilothouse::app
