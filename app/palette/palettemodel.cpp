// SPDX-License-Identifier: Apache-2.0
#include "app/palette/palettemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

QString emphasised(const QString &title, const std::vector<int> &positions)
{
    QString styled;
    for (int i = 0; i < int(title.size()); ++i) {
        const QString character = title.mid(i, 1).toHtmlEscaped();
        const bool matched = std::ranges::find(positions, i) != positions.end();
        styled += matched ? u"<b><u>%1</u></b>"_s.arg(character) : character;
    }
    return styled;
}

void PaletteModel::setTyped(const QString &typed)
{
    if (typed == m_typed)
        return;
    m_typed = typed;
    rank();
    Q_EMIT typedChanged();
}

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = std::move(entries);
    m_ranked = ranked(m_entries, m_typed);
    endResetModel();
    Q_EMIT countChanged();
}

void PaletteModel::rank()
{
    beginResetModel();
    m_ranked = ranked(m_entries, m_typed);
    endResetModel();
    Q_EMIT countChanged();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    return {{TitleRole, "title"},
            {StyledTitleRole, "styledTitle"},
            {DetailRole, "detail"},
            {ShortcutRole, "shortcut"},
            {IconRole, "iconName"}};
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return shown.title;
    case StyledTitleRole:
        return emphasised(shown.title, m_ranked[std::size_t(index.row())].positions);
    case DetailRole:
        return shown.detail;
    case ShortcutRole:
        return shown.shortcut;
    case IconRole:
        return shown.icon;
    default:
        return {};
    }
}

} // namespace pilothouse::app
