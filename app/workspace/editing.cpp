// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/editing.h"

#include "app/workspace/editstep.h"
#include "app/workspace/plaintext.h"
#include "app/workspace/pool.h"
#include "core/base/thread.h"
#include "core/manifest/edit/linediff.h"
#include "core/store/textfile.h"

#include <QFile>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using manifest::edit::Patch;

/// What an edit or a save came to.
struct Editing::Written {
    QByteArray text;
    Patch patch; ///< of the draft
    std::optional<base::Error> problem;
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
    m_owed = 0;
    m_done.clear();
    m_saved.clear();
    take({});
    Q_EMIT changed();
}

/// While we write, what was read may be from before it; the file is read again after that.
void Editing::arrive(const QByteArray &onDisk)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (m_busy || onDisk == m_saved)
        return;
    if (isModified() && onDisk != m_text) {
        Q_EMIT changedOutside(onDisk);
        return;
    }
    const bool isFirst = m_saved.isNull();
    m_saved = onDisk;
    if (!isFirst && onDisk != m_text)
        record(tr("what another program wrote"), onDisk);
    take(onDisk);
}

QString Editing::plainText() const
{
    return app::plainText(m_text);
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
    const bool saves = !isModified();
    auto job = [path = m_file, renderer = m_renderer, change = std::move(change), former = m_text, saves]() -> Written {
        const auto edited = change(former, path, *renderer);
        if (!edited)
            return {{}, {}, edited.error()};
        if (saves) {
            if (const auto replaced = store::replaceText(path, former, edited->text); !replaced)
                return {{}, {}, replaced.error()};
        }
        return {edited->text, edited->patch, {}};
    };
    inTurn(Turn::Change, std::move(job),
           [this, what, saves, guard = QPointer(receiver), answered = std::move(answered)](const Written &result) {
               if (!result.problem && result.text != m_text) {
                   m_done.push(new EditStep(what, result.patch, m_text, EditStep::Form));
                   if (saves)
                       m_saved = result.text;
                   take(result.text);
                   if (saves)
                       Q_EMIT saved(tr("Saved %1").arg(what));
               }
               if (guard)
                   answered(result.problem);
           });
}

bool Editing::type(qsizetype position, qsizetype removed, const QString &added)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    const auto replacement = isTypable() ? inBytes(m_text, {position, removed, added}) : std::nullopt;
    if (!replacement)
        return false;
    const Patch patch{{*replacement}};
    auto *step = new EditStep(tr("typing"), patch, m_text, EditStep::Typing);
    take(patch.appliedTo(m_text), true);
    m_done.push(step);
    Q_EMIT changed();
    return true;
}

void Editing::become(const QString &what, const QByteArray &text)
{
    if (m_changing || text == m_text || !isPossible())
        return;
    record(what, text);
    take(text);
}

void Editing::record(const QString &what, const QByteArray &text)
{
    m_done.push(new EditStep(what, manifest::edit::linePatchBetween(m_text, text), m_text, EditStep::Whole));
}

void Editing::undo()
{
    if (m_changing)
        --m_owed; // keys come faster than the disk
    if (m_changing || !m_done.canUndo())
        return;
    const auto &step = *static_cast<const EditStep *>(m_done.command(m_done.index() - 1));
    walk(step, step.back(), tr("Took back %1").arg(step.text()), [this] { m_done.undo(); });
}

void Editing::redo()
{
    if (m_changing)
        ++m_owed;
    if (m_changing || !m_done.canRedo())
        return;
    const auto &step = *static_cast<const EditStep *>(m_done.command(m_done.index()));
    walk(step, step.there(), tr("Did %1 again").arg(step.text()), [this] { m_done.redo(); });
}

/// A form's edit of a saved manifest leaves it saved, there and back.
void Editing::walk(const EditStep &step, const Patch &patch, const QString &sentence, const std::function<void()> &done)
{
    const QByteArray text = patch.appliedTo(m_text);
    if (step.waitsForSave() || isModified()) {
        done();
        take(text);
        return;
    }
    const auto job = [path = m_file, former = m_text, text]() -> Written {
        const auto replaced = store::replaceText(path, former, text);
        return {text, {}, replaced ? std::optional<base::Error>() : replaced.error()};
    };
    inTurn(Turn::Change, job, [this, sentence, what = step.text(), done](const Written &result) {
        if (result.problem) {
            m_owed = 0;
            Q_EMIT refused(tr("%1 stays: %2").arg(what, result.problem->message));
            return;
        }
        done();
        m_saved = result.text;
        take(result.text);
        Q_EMIT saved(sentence);
    });
}

void Editing::save()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (!isModified())
        return;
    const auto job = [path = m_file, former = m_saved, text = m_text]() -> Written {
        auto replaced = store::replaceText(path, former, text);
        if (!replaced && replaced.error().code == base::ErrorCode::NotFound)
            replaced = store::createText(path, text);
        return {text, {}, replaced ? std::optional<base::Error>() : replaced.error()};
    };
    inTurn(Turn::Save, job, [this](const Written &result) {
        if (result.problem) {
            Q_EMIT refused(tr("Not saved: %1").arg(result.problem->message));
            return;
        }
        m_saved = result.text;
        m_done.setClean(); // letters typed from now on are a step of their own
        Q_EMIT saved(tr("Saved"));
    });
}

void Editing::revert()
{
    become(tr("going back to the file"), m_saved);
}

void Editing::supersede(const QByteArray &onDisk)
{
    m_saved = onDisk;
    Q_EMIT changed();
}

void Editing::take(const QByteArray &text, bool typed)
{
    const Typed difference = typed ? Typed{} : typedBetween(m_text, text);
    m_text = text;
    if (!typed)
        m_plain = isPlain(text);
    if (difference != Typed{})
        Q_EMIT plainTextChanged(difference.position, difference.removed, difference.added);
    Q_EMIT textChanged();
    Q_EMIT changed();
}

/// One at a time: what is asked for while another is being written is not done.
void Editing::inTurn(Turn turn, std::function<Written()> job, const std::function<void(const Written &)> &done)
{
    if (m_busy || m_file.isEmpty()) {
        const QString why = m_busy ? tr("another edit is being saved") : tr("this environment has no file to edit");
        QMetaObject::invokeMethod(
            this,
            [done, why] {
                done({{}, {}, base::Error{base::ErrorCode::Conflict, why}});
            },
            Qt::QueuedConnection);
        return;
    }
    m_busy = true;
    m_changing = turn == Turn::Change;
    Q_EMIT changed();
    inPool(std::move(job)).then(this, [this, of = m_file, done](const base::Result<Written> &result) {
        m_busy = m_changing = false;
        if (result && of == m_file)
            done(*result);
        Q_EMIT changed();
        settleOwed();
    });
}

/// What was to be taken back, or done again, while the draft could not move.
void Editing::settleOwed()
{
    while (m_owed != 0 && !m_changing) {
        const bool isBack = m_owed < 0;
        m_owed += isBack ? 1 : -1;
        isBack ? undo() : redo();
    }
}

} // namespace pilothouse::app
