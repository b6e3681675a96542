// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/editstep.h"

namespace pilothouse::app {

using manifest::edit::Replacement;

namespace {

bool beginsAnew(const QByteArray &before, const QByteArray &added)
{
    const bool afterBlank = before.endsWith(' ') && !added.startsWith(' ');
    return afterBlank || before.endsWith('\n') || added.contains('\n');
}

} // namespace

EditStep::EditStep(const QString &what, manifest::edit::Patch there, const QByteArray &former, Kind kind)
    : QUndoCommand(what)
    , m_there(std::move(there))
    , m_back(m_there.inverse(former))
    , m_kind(kind)
{
}

bool EditStep::mergeWith(const QUndoCommand *command)
{
    const auto &next = *static_cast<const EditStep *>(command);
    Replacement &mine = m_there.replacements.front();
    Replacement &returned = m_back.replacements.front();
    const Replacement &other = next.m_there.replacements.front();
    if (other.length == 0) {
        const bool writesOn = !mine.text.isEmpty() && other.offset == mine.offset + mine.text.size();
        if (!writesOn || beginsAnew(mine.text, other.text))
            return false;
        mine.text += other.text;
        returned.length = mine.text.size();
        return true;
    }
    const bool backwards = other.offset + other.length == mine.offset;
    const bool deletesOn = mine.text.isEmpty() && other.text.isEmpty() && (backwards || other.offset == mine.offset);
    if (!deletesOn)
        return false;
    const QByteArray &gone = next.m_back.replacements.front().text;
    returned.text = backwards ? gone + returned.text : returned.text + gone;
    returned.offset = mine.offset = other.offset;
    mine.length += other.length;
    return true;
}

} // namespace pilothouse::app
