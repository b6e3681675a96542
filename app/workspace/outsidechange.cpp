// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/outsidechange.h"

#include "core/manifest/edit/linediff.h"

#include <QFileInfo>

namespace pilothouse::app {

OutsideChange::OutsideChange(Editing &editing, QObject *parent)
    : QObject(parent)
    , m_editing(editing)
{
    connect(&editing, &Editing::changedOutside, this, [this](const QByteArray &onDisk) {
        m_theirs = onDisk;
        weigh();
    });
    // What we have typed since counts, and what the file has now may be what we have.
    connect(&editing, &Editing::textChanged, this, [this] {
        if (m_theirs)
            weigh();
    });
}

void OutsideChange::weigh()
{
    if (!m_editing.isModified() || m_editing.text() == *m_theirs || m_editing.savedText() == *m_theirs)
        m_theirs.reset();
    m_both = m_theirs ? manifest::edit::mergedLines(m_editing.savedText(), m_editing.text(), *m_theirs) : std::nullopt;
    Q_EMIT changed();
}

QString OutsideChange::difference() const
{
    if (!m_theirs)
        return {};
    const auto patch = manifest::edit::linePatchBetween(m_editing.text(), *m_theirs);
    const QByteArray name = QFileInfo(m_editing.file()).fileName().toUtf8();
    return QString::fromUtf8(manifest::edit::unifiedDiff(m_editing.text(), patch, name));
}

void OutsideChange::takeTheirs()
{
    if (m_theirs)
        settle(tr("taking what another program wrote"), QByteArray(*m_theirs));
}

void OutsideChange::keepMine()
{
    if (m_theirs)
        settle({}, m_editing.text());
}

void OutsideChange::takeBoth()
{
    if (m_both)
        settle(tr("taking both"), QByteArray(*m_both));
}

void OutsideChange::settle(const QString &what, const QByteArray &text)
{
    m_editing.supersede(*m_theirs);
    m_theirs.reset();
    m_both.reset();
    m_editing.become(what, text);
    Q_EMIT changed();
}

} // namespace pilothouse::app
