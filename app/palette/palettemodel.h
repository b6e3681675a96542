// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/palette/paletteentry.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// The ranked entries as shown. A new ranking is a new list, so it resets. Knows no workspace. GUI thread.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS

    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY typedChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { TitleRole = Qt::UserRole + 1, StyledTitleRole, DetailRole, ShortcutRole, IconRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] QString typed() const { return m_typed; }
    void setTyped(const QString &typed);
    void setEntries(std::vector<PaletteEntry> entries);
    [[nodiscard]] int count() const { return int(m_ranked.size()); }
    [[nodiscard]] const PaletteEntry &entry(int row) const { return m_entries[m_ranked[std::size_t(row)].entry]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void typedChanged();
    void countChanged();

private:
    void rank();

    std::vector<PaletteEntry> m_entries;
    std::vector<RankedEntry> m_ranked;
    QString m_typed;
};

/// A title for Text.StyledText, the matched characters emphasised.
[[nodiscard]] QString emphasised(const QString &title, const std::vector<int> &positions);

} // namespace pilothouse::app
