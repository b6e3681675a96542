// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/editing.h"

#include "app/workspace/pool.h"
#include "core/base/thread.h"
#include "core/store/textfile.h"

#include <QFile>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

/// Remembers; the file is written by Editing, which knows whether that went well.
class Editing::Step : public QUndoCommand
{
public:
    Step(const QString &what, QByteArray before, QByteArray after)
        : QUndoCommand(what)
        , former(std::move(before))
        , text(std::move(after))
    {
    }

    const QByteArray former;
    const QByteArray text;
};

Editing::Editing(std::shared_ptr<manifest::TemplateRenderer> renderer, QObject *parent)
    : QObject(parent)
    , m_renderer(std::move(renderer))
{
}

Editing::~Editing() = default;

void Editing::setFile(const QString &path)
{
    if (path == m_file)
        return;
    m_file = path;
    m_done.clear();
    Q_EMIT changed();
}

void Editing::put(const QString &what, std::vector<manifest::edit::Put> values, QObject *receiver, Answer answered)
{
    change(
        what,
        [values = std::move(values)](const QByteArray &text, const QString &path,
                                     manifest::TemplateRenderer &renderer) {
            return manifest::edit::put(text, path, values, renderer);
        },
        receiver, std::move(answered));
}

void Editing::make(const QString &what, std::vector<manifest::edit::Edit> edits, QObject *receiver, Answer answered)
{
    change(
        what,
        [edits = std::move(edits)](const QByteArray &text, const QString &path, manifest::TemplateRenderer &renderer) {
            return manifest::edit::applyAll(text, path, edits, renderer);
        },
        receiver, std::move(answered));
}

void Editing::change(const QString &what, Change change, QObject *receiver, Answer answered)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    const auto job = [path = m_file, renderer = m_renderer, change = std::move(change)]() -> Saved {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {{}, {}, base::Error{base::ErrorCode::NotFound, u"%1: %2"_s.arg(path, file.errorString())}};
        const QByteArray former = file.readAll();
        const auto edited = change(former, path, *renderer);
        if (!edited)
            return {{}, {}, edited.error()};
        if (const auto replaced = store::replaceText(path, former, edited->text); !replaced)
            return {{}, {}, replaced.error()};
        return {former, edited->text, {}};
    };
    write(job, [this, what, guard = QPointer(receiver), answered = std::move(answered)](const Saved &result) {
        if (!result.problem && result.text != result.former) {
            m_done.push(new Step(what, result.former, result.text));
            Q_EMIT saved(tr("Saved %1").arg(what));
        }
        if (guard)
            answered(result.problem);
    });
}

void Editing::undo()
{
    if (!m_done.canUndo())
        return;
    const auto &step = *static_cast<const Step *>(m_done.command(m_done.index() - 1));
    rewrite(step, step.text, step.former, tr("Took back %1").arg(step.QUndoCommand::text()), [this] { m_done.undo(); });
}

void Editing::redo()
{
    if (!m_done.canRedo())
        return;
    const auto &step = *static_cast<const Step *>(m_done.command(m_done.index()));
    rewrite(step, step.former, step.text, tr("Did %1 again").arg(step.QUndoCommand::text()), [this] { m_done.redo(); });
}

void Editing::rewrite(const Step &step, const QByteArray &former, const QByteArray &text, const QString &sentence,
                      const std::function<void()> &done)
{
    const auto job = [path = m_file, former, text]() -> Saved {
        const auto replaced = store::replaceText(path, former, text);
        return {former, text, replaced ? std::optional<base::Error>() : replaced.error()};
    };
    write(job, [this, sentence, what = step.QUndoCommand::text(), done](const Saved &result) {
        if (result.problem) {
            Q_EMIT refused(tr("%1 stays: %2").arg(what, result.problem->message));
            return;
        }
        done();
        Q_EMIT saved(sentence);
    });
}

/// One at a time: what is asked for while another is being written is not done.
void Editing::write(std::function<Saved()> job, const std::function<void(const Saved &)> &written)
{
    if (m_busy || m_file.isEmpty()) {
        const QString why = m_busy ? tr("another edit is being saved") : tr("this environment has no file to edit");
        QMetaObject::invokeMethod(
            this,
            [written, why] {
                written({{}, {}, base::Error{base::ErrorCode::Conflict, why}});
            },
            Qt::QueuedConnection);
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    inPool(std::move(job)).then(this, [this, of = m_file, written](const base::Result<Saved> &result) {
        m_busy = false;
        if (result && of == m_file)
            written(*result);
        Q_EMIT changed();
    });
}

} // namespace pilothouse::app
