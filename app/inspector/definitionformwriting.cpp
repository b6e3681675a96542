// SPDX-License-Identifier: Apache-2.0
//
// What becomes of what was typed: it is written, or held, or given up.
#include "app/inspector/definitionform.h"

#include "app/inspector/definitionwords.h"

#include <algorithm>

namespace pilothouse::app {

void DefinitionForm::cancel()
{
    if (!m_row)
        return;
    const QString field = m_row->field();
    close();
    held().drop(m_key, field);
}

void DefinitionForm::leave()
{
    if (!m_row)
        return;
    const FilledRow filled{*m_row, m_typed};
    const HeldEntry *was = held().find(m_key, filled.row.field());
    const bool isWriting = m_busy && was && was->name == m_typed.name && was->text == m_typed.text;
    const bool isWanted = hasTyped();
    const QString lacking = lack();
    if (isWanted && !isWriting)
        hold();
    close();
    if (!isWanted)
        held().drop(m_key, filled.row.field()); // it says again what is there
    else if (!lacking.isEmpty())
        held().refuse(m_key, filled.row.field(), lacking);
    else if (!isWriting)
        write(filled);
}

/// What was edited is not there any more: it is not brought back unasked.
void DefinitionForm::lose()
{
    const QString field = m_row->field();
    const bool isWanted = hasTyped();
    if (isWanted)
        hold();
    close();
    if (isWanted)
        held().refuse(m_key, field, tr("It is not there any more."));
}

QString DefinitionForm::lack() const
{
    if (!m_row || m_typed == TypedValue())
        return {};
    if (m_row->takesName() && m_typed.name.trimmed().isEmpty())
        return tr("It has no name yet.");
    if (putsFor(*m_row, m_typed).empty() && m_typed.text.isEmpty())
        return tr("It has no value yet.");
    const DefinitionRow *mate = lackingMate();
    return mate ? tr("Kept until %1 is set as well.").arg(mate->label) : QString();
}

/// What has to come into the manifest together with what is edited, and says nothing yet.
const DefinitionRow *DefinitionForm::lackingMate() const
{
    const auto lacks = [&](const DefinitionRow &row) {
        return comesWith(row, *m_row) && row.field() != m_row->field() && !row.held && row.along.empty()
            && row.description->need == manifest::KeyDescription::Need::Required;
    };
    const auto found = std::ranges::find_if(m_rows.rows(), lacks);
    return m_row->isWithin && found != m_rows.rows().end() ? &*found : nullptr;
}

void DefinitionForm::close()
{
    m_row.reset();
    m_typed = {};
    m_problem.clear();
    m_warning.clear();
    m_busy = false;
    held().setOpen(false);
    Q_EMIT editedChanged();
    Q_EMIT typed();
    Q_EMIT verdictChanged();
}

/// Something that is neither written nor nothing.
bool DefinitionForm::hasTyped() const
{
    if (!m_row || m_typed == typedOf(*m_row))
        return false;
    return !putsFor(*m_row, m_typed).empty() || (m_row->takesItem() && m_typed != TypedValue());
}

void DefinitionForm::hold()
{
    held().hold({m_key, m_row->field(), m_row->label, m_typed.name, m_typed.text, {}});
}

std::vector<EntryWriter::Way> DefinitionForm::waysOf(const FilledRow &filled) const
{
    std::vector<EntryWriter::Way> ways{{{filled.row.field()}, putsFor(filled.row, filled.typed)}};
    EntryWriter::Way together{{}, {}};
    std::vector<FilledRow> rows;
    for (const DefinitionRow &row : m_rows.rows()) {
        const bool isIt = row.field() == filled.row.field();
        if (!isIt && !(row.held && comesWith(row, filled.row)))
            continue;
        rows.push_back(isIt ? filled : FilledRow{row, *row.held});
        together.fields.append(row.field());
    }
    together.puts = putsFor(rows);
    if (rows.size() > 1)
        ways.push_back(std::move(together));
    return ways;
}

void DefinitionForm::save()
{
    if (!m_row || m_busy)
        return;
    if (!hasTyped())
        return cancel();
    if (!lack().isEmpty()) {
        const DefinitionRow *mate = lackingMate();
        const QString next = mate ? mate->key : QString();
        leave();
        return edit(next);
    }
    m_busy = true;
    hold();
    write({*m_row, m_typed});
    Q_EMIT verdictChanged();
}

void DefinitionForm::write(const FilledRow &filled)
{
    m_writer.write({m_key, filled.row.field(), tr("%1 of %2").arg(filled.row.label, inspected::fromText(m_key).name),
                    waysOf(filled)});
}

/// What is written may be what something else has been waiting for.
void DefinitionForm::retry()
{
    for (const DefinitionRow &row : m_rows.rows()) {
        const bool isEdited = m_row && row.field() == m_row->field();
        if (row.held && !isEdited && !putsFor(row, *row.held).empty())
            write({row, *row.held});
    }
}

void DefinitionForm::remove(const QString &row)
{
    const DefinitionRow *wanted = m_rows.find(row);
    if (!wanted || !wanted->isRemovable())
        return;
    const DefinitionRow gone = *wanted;
    const QString label = gone.removes.isEmpty() ? gone.label : gone.removes;
    if (m_row && m_row->field() == gone.field())
        cancel();
    m_removing = gone.field();
    m_writer.write(
        {m_key, m_removing, tr("%1 without %2").arg(inspected::fromText(m_key).name, label), {{{}, removalOf(gone)}}});
}

void DefinitionForm::noteWritten(const QString &thing, const QStringList &fields)
{
    if (fields.isEmpty())
        m_removing.clear();
    if (m_row && m_busy && thing == m_key && fields.contains(m_row->field())) {
        const HeldEntry *entry = held().find(thing, m_row->field());
        m_busy = false;
        if (!entry || (entry->name == m_typed.name && entry->text == m_typed.text))
            close(); // or somebody types on
    }
    for (const QString &field : fields)
        held().drop(thing, field);
    m_retries = m_retries || thing == m_key;
}

void DefinitionForm::noteRefused(const QString &thing, const QString &field, const base::Error &problem)
{
    const QString sentence = problemSentence(problem);
    held().refuse(thing, field, sentence);
    if (m_row && m_busy && thing == m_key && field == m_row->field()) {
        m_busy = false;
        m_problem = sentence;
        Q_EMIT verdictChanged();
    } else if (field == std::exchange(m_removing, {})) {
        Q_EMIT refused(sentence);
    }
}

bool DefinitionForm::isOverride(const QString &row) const
{
    const DefinitionRow *own = m_rows.find(row);
    return own && own->overrides;
}

} // namespace pilothouse::app
