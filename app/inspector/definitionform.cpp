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
}

void DefinitionForm::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    if (m_workspace)
        connect(m_workspace, &Workspace::environmentChanged, this, &DefinitionForm::read);
    Q_EMIT workspaceChanged();
    read();
}

void DefinitionForm::setKey(const QString &key)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (key == m_key)
        return;
    m_key = key;
    cancel();
    m_rows.setRows({});
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
    m_rows.setRows(std::move(read.rows));
    if (!m_row)
        return;
    const DefinitionRow *now = m_rows.find(m_row->key);
    if (!now)
        return cancel();
    m_row = *now;
    tryOut();
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
    if (m_busy || !wanted || !wanted->isEditable() || !m_workspace->editing()->isPossible())
        return;
    if (isSavable() && row != m_row->key) {
        m_after = row;
        return save();
    }
    m_row = *wanted;
    m_typed = typedOf(*m_row);
    m_problem.clear();
    m_warning.clear();
    Q_EMIT editedChanged();
    Q_EMIT typed();
    Q_EMIT verdictChanged();
}

void DefinitionForm::cancel()
{
    if (!m_row)
        return;
    m_row.reset();
    m_typed = {};
    m_problem.clear();
    m_warning.clear();
    Q_EMIT editedChanged();
    Q_EMIT typed();
    Q_EMIT verdictChanged();
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
    Q_EMIT typed();
    Q_EMIT verdictChanged();
    tryOut();
}

bool DefinitionForm::isSavable() const
{
    return m_row && !m_busy && m_problem.isEmpty() && !putsFor(*m_row, m_typed).empty();
}

/// What would come of it, on a copy.
void DefinitionForm::tryOut()
{
    auto puts = m_row ? putsFor(*m_row, m_typed) : std::vector<Put>();
    if (puts.empty())
        return judge({m_typed, {}, {}});
    m_judge.ask([of = m_typed, puts = std::move(puts), text = m_workspace->editing()->text(),
                 file = m_workspace->environment()->file, templates = m_tryingTemplates]() -> Verdict {
        const auto edited = manifest::edit::put(text, file, puts, *templates);
        if (!edited)
            return {of, problemSentence(edited.error()), {}};
        return {of, {}, edited->added.empty() ? QString() : problemSentence(edited->added.front())};
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

void DefinitionForm::save()
{
    if (!m_row || m_busy)
        return;
    auto puts = putsFor(*m_row, m_typed);
    if (puts.empty())
        return cancel();
    put(tr("%1 of %2").arg(m_row->label, inspected::fromText(m_key).name), std::move(puts));
}

void DefinitionForm::remove(const QString &row)
{
    const DefinitionRow *wanted = m_rows.find(row);
    if (m_busy || !wanted || !wanted->isRemovable())
        return;
    put(tr("%1 without %2").arg(inspected::fromText(m_key).name, wanted->label), removalOf(*wanted));
}

bool DefinitionForm::isOverride(const QString &row) const
{
    const DefinitionRow *own = m_rows.find(row);
    return own && own->overrides;
}

void DefinitionForm::put(const QString &what, std::vector<Put> puts)
{
    m_busy = true;
    Q_EMIT verdictChanged();
    m_workspace->editing()->put(what, std::move(puts), this, [this](const std::optional<base::Error> &problem) {
        m_busy = false;
        m_problem = problem ? problemSentence(*problem) : QString();
        const QString after = std::exchange(m_after, {});
        if (!problem)
            cancel();
        else if (!m_row)
            Q_EMIT refused(m_problem);
        Q_EMIT verdictChanged();
        if (!problem)
            edit(after);
    });
}

} // namespace pilothouse::app
