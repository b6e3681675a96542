// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/definitionform.h"

#include "app/inspector/definitionwords.h"
#include "core/base/thread.h"
#include "core/manifest/template/templaterenderer.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using manifest::edit::Put;

namespace {

/// Where a thing stands in a manifest; nothing if it is in none.
std::optional<DefinitionSubject> subjectOf(const model::Environment &environment, const inspected::Key &key)
{
    using manifest::KeyPlace;
    switch (key.kind) {
    case inspected::Kind::Instance:
        if (const auto *instance = environment.instances.find({key.name})) {
            const QStringList service{u"services"_s, instance->service.value};
            return DefinitionSubject{KeyPlace::Instance, service + QStringList{u"instances"_s, key.name}, service};
        }
        break;
    case inspected::Kind::Service:
        if (environment.services.find({key.name}))
            return DefinitionSubject{KeyPlace::Service, {u"services"_s, key.name}, {}};
        break;
    case inspected::Kind::Ship:
        if (environment.ships.find({key.name}))
            return DefinitionSubject{KeyPlace::Ship, {u"ships"_s, key.name}, {u"ship_defaults"_s}};
        break;
    case inspected::Kind::Nothing:
        break;
    }
    return {};
}

const manifest::Written *pointerTo(const std::optional<manifest::Written> &written)
{
    return written ? &*written : nullptr;
}

} // namespace

DefinitionForm::DefinitionForm(QObject *parent)
    : QObject(parent)
    , m_readingTemplates(std::make_shared<manifest::TemplateRenderer>())
    , m_tryingTemplates(std::make_shared<manifest::TemplateRenderer>())
    , m_reader(this, [this](Read read) { take(std::move(read)); })
    , m_judge(this, [this](const Verdict &verdict) { judge(verdict); })
{
    connect(&m_writer, &EntryWriter::written, this, &DefinitionForm::noteWritten);
    connect(&m_writer, &EntryWriter::refused, this, &DefinitionForm::noteRefused);
}

void DefinitionForm::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace) {
        m_workspace->disconnect(this);
        held().disconnect(this);
    }
    m_workspace = workspace;
    m_writer.setEditing(workspace ? workspace->editing() : nullptr);
    if (m_workspace) {
        connect(m_workspace, &Workspace::environmentChanged, this, &DefinitionForm::read);
        connect(&held(), &HeldEntries::leaveAsked, this, &DefinitionForm::leave);
        connect(&held(), &HeldEntries::changed, this, [this] { show(m_rows.rows()); });
    }
    Q_EMIT workspaceChanged();
    read();
}

void DefinitionForm::setKey(const QString &key)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (key == m_key)
        return;
    leave();
    m_key = key;
    m_rows.setRows({});
    if (m_workspace)
        held().setShown(key);
    Q_EMIT keyChanged();
    read();
}

void DefinitionForm::read()
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    const auto subject = environment ? subjectOf(*environment, inspected::fromText(m_key)) : std::nullopt;
    if (!subject)
        return take({m_key, {}});
    m_reader.ask([key = m_key, subject = *subject, text = m_workspace->loaded().text, file = environment->file,
                  templates = m_readingTemplates]() -> Read {
        const auto written = manifest::writtenAt(text, file, {subject.path, subject.inheritsFrom}, *templates);
        return {key, definitionRows(subject, pointerTo(written[0]), pointerTo(written[1]))};
    });
}

void DefinitionForm::take(Read read)
{
    if (read.key != m_key)
        return;
    show(std::move(read.rows));
    if (m_row) {
        const DefinitionRow *now = m_rows.findField(m_row->field());
        if (!now || !now->isEditable())
            return lose();
        const bool isMoved = now->key != m_row->key;
        m_row = *now;
        if (isMoved)
            Q_EMIT editedChanged();
        tryOut();
    }
    if (std::exchange(m_retries, false))
        retry();
}

/// With what is held beside what is written.
void DefinitionForm::show(std::vector<DefinitionRow> rows)
{
    const auto of = heldRows(std::move(rows), m_workspace ? held().entries() : std::vector<HeldEntry>(), m_key);
    m_rows.setRows(of);
}

DefinitionForm::Editor DefinitionForm::editor() const
{
    if (!m_row)
        return Editor::None;
    const auto kind = m_row->description->kind;
    if (kind == manifest::ValueKind::Truth || kind == manifest::ValueKind::Choice)
        return Editor::Choice;
    return choices().isEmpty() ? Editor::Line : Editor::Suggestion;
}

QStringList DefinitionForm::choices() const
{
    return m_row && m_workspace->environment() ? valuesFor(*m_row, *m_workspace->environment(), m_workspace->observed())
                                               : QStringList();
}

QStringList DefinitionForm::names() const
{
    return m_row && m_workspace->environment() ? namesFor(*m_row, *m_workspace->environment()) : QStringList();
}

QString DefinitionForm::example() const
{
    return m_row ? exampleFor(*m_row) : QString();
}

QString DefinitionForm::unit() const
{
    return m_row ? unitText(*m_row->description) : QString();
}

void DefinitionForm::edit(const QString &row)
{
    const DefinitionRow *wanted = m_rows.find(row);
    if (!wanted || !wanted->isEditable() || !m_workspace->editing()->isPossible())
        return;
    const DefinitionRow chosen = *wanted; // leaving another one may move it
    leave();
    m_row = chosen;
    m_typed = chosen.held.value_or(typedOf(chosen));
    Q_EMIT editedChanged();
    Q_EMIT typed();
    Q_EMIT verdictChanged();
    if (const DefinitionRow *now = m_rows.find(chosen.key))
        Q_EMIT begun(int(now - m_rows.rows().data()));
    tryOut();
}

void DefinitionForm::setName(const QString &name)
{
    type({name, m_typed.text});
}

void DefinitionForm::setText(const QString &text)
{
    type({m_typed.name, text});
}

void DefinitionForm::type(TypedValue value)
{
    if (!m_row || value == m_typed)
        return;
    m_typed = std::move(value);
    held().setOpen(hasTyped());
    Q_EMIT typed();
    Q_EMIT verdictChanged();
    tryOut();
}

bool DefinitionForm::isSavable() const
{
    return !m_busy && m_problem.isEmpty() && hasTyped();
}

/// What would come of it, on a copy.
void DefinitionForm::tryOut()
{
    if (!m_row || putsFor(*m_row, m_typed).empty() || !lack().isEmpty())
        return judge({m_typed, {}, lack()});
    m_judge.ask([of = m_typed, ways = waysOf({*m_row, m_typed}), text = m_workspace->editing()->text(),
                 file = m_workspace->environment()->file, templates = m_tryingTemplates]() -> Verdict {
        Verdict verdict{of, {}, {}};
        for (const EntryWriter::Way &way : ways) {
            const auto edited = manifest::edit::put(text, file, way.puts, *templates);
            if (edited)
                return {of, {}, edited->added.empty() ? QString() : problemSentence(edited->added.front())};
            verdict.problem = problemSentence(edited.error());
        }
        return verdict;
    });
}

void DefinitionForm::judge(const Verdict &verdict)
{
    if (!m_row || verdict.of != m_typed)
        return;
    m_problem = verdict.problem;
    m_warning = verdict.warning;
    Q_EMIT verdictChanged();
}

QString DefinitionForm::removes(const QString &row) const
{
    const DefinitionRow *own = m_rows.find(row);
    return own ? own->removes : QString();
}

} // namespace pilothouse::app
