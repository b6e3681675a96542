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

/// Edits of the open manifest's file: one at a time, each saved at once and taken back to the byte. A file that
/// something else has changed meanwhile is left alone. GUI thread; reads and writes in the pool.
class Editing : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A workspace has one")

    Q_PROPERTY(bool possible READ isPossible NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed)
    Q_PROPERTY(QString redoText READ redoText NOTIFY changed)

public:
    explicit Editing(std::shared_ptr<manifest::TemplateRenderer> renderer, QObject *parent = nullptr);
    ~Editing() override;

    /// The file to edit; empty: there is none. What was done to another one can no longer be undone.
    void setFile(const QString &path);

    [[nodiscard]] bool isPossible() const { return !m_file.isEmpty(); }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString undoText() const { return m_done.undoText(); } ///< what undo would take back; may be empty
    [[nodiscard]] QString redoText() const { return m_done.redoText(); }

    /// What became of one edit: nothing, or why the file is as it was.
    using Answer = std::function<void(const std::optional<base::Error> &problem)>;

    /// Makes all of these edits, or none. As `put`.
    void make(const QString &what, std::vector<manifest::edit::Edit> edits, QObject *receiver, Answer answered);

    /// Puts values into the file. `what` names it for undo: "a check of web-1". `answered` is called later, unless
    /// `receiver` is gone by then.
    void put(const QString &what, std::vector<manifest::edit::Put> values, QObject *receiver, Answer answered);

    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

Q_SIGNALS:
    void changed();
    void saved(const QString &sentence);   ///< the file has a new text
    void refused(const QString &sentence); ///< an undo or redo that could not be

private:
    struct Saved {
        QByteArray former;
        QByteArray text;
        std::optional<base::Error> problem;
    };
    class Step;

    /// Makes another text of the file's.
    using Change = std::function<base::Result<manifest::edit::Edited>(const QByteArray &text, const QString &path,
                                                                      manifest::TemplateRenderer &renderer)>;
    void change(const QString &what, Change change, QObject *receiver, Answer answered);
    void write(std::function<Saved()> job, const std::function<void(const Saved &)> &written);
    void rewrite(const Step &step, const QByteArray &former, const QByteArray &text, const QString &sentence,
                 const std::function<void()> &done);

    std::shared_ptr<manifest::TemplateRenderer> m_renderer;
    QString m_file;
    QUndoStack m_done;
    bool m_busy = false;
};

} // namespace pilothouse::app
