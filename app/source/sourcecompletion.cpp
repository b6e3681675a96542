// SPDX-License-Identifier: Apache-2.0
#include "app/source/sourcecompletion.h"

namespace pilothouse::app {

void SourceCompletion::setCurrent(int current)
{
    if (current == m_current || current < 0 || current >= count())
        return;
    m_current = current;
    Q_EMIT changed();
}

QString SourceCompletion::help() const
{
    return isOpen() ? chosen().help : QString();
}

void SourceCompletion::show(std::vector<Proposal> proposals)
{
    if (proposals == m_proposals)
        return;
    beginResetModel();
    m_proposals = std::move(proposals);
    m_current = 0;
    endResetModel();
    Q_EMIT changed();
}

void SourceCompletion::step(int by)
{
    if (isOpen())
        setCurrent((m_current + by + count()) % count());
}

int SourceCompletion::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SourceCompletion::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Proposal &proposal = m_proposals[std::size_t(index.row())];
    return role == Text || role == Qt::DisplayRole ? QVariant(proposal.text)
        : role == Detail                           ? QVariant(proposal.help)
                                                   : QVariant();
}

QHash<int, QByteArray> SourceCompletion::roleNames() const
{
    return {{Text, "proposal"}, {Detail, "detail"}};
}

} // namespace pilothouse::app
