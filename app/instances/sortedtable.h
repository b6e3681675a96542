// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/rowselection.h"

#include <QSet>
#include <QSortFilterProxyModel>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// What every table of the window does alike: sort by a column, filter by text and by "not as it should be", select
/// with mouse and keyboard. The rows come from a source model whose KeyRole names them. GUI thread.
class SortedTable : public QSortFilterProxyModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Each table has a type of its own")

    Q_PROPERTY(int sortedColumn READ sortedColumn NOTIFY sortChanged)
    Q_PROPERTY(bool descending READ isDescending NOTIFY sortChanged)
    Q_PROPERTY(QString filterText READ filterText WRITE setFilterText NOTIFY filterChanged)
    Q_PROPERTY(bool onlyWrong READ isOnlyWrong WRITE setOnlyWrong NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int totalCount READ totalCount NOTIFY countChanged)
    Q_PROPERTY(int wrongCount READ wrongCount NOTIFY countChanged)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY selectionChanged)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY selectionChanged)

public:
    /// Roles every source model has; its own begin at OwnRole.
    enum Role { KeyRole = Qt::UserRole + 1, WrongRole, SearchRole, SelectedRole, CurrentRole, OwnRole };
    Q_ENUM(Role)

    explicit SortedTable(QObject *parent = nullptr);

    [[nodiscard]] int sortedColumn() const { return m_column; }
    [[nodiscard]] bool isDescending() const { return m_descending; }
    [[nodiscard]] QString filterText() const { return m_filterText; }
    void setFilterText(const QString &text);
    [[nodiscard]] bool isOnlyWrong() const { return m_onlyWrong; }
    void setOnlyWrong(bool onlyWrong);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int totalCount() const;
    [[nodiscard]] int wrongCount() const;
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] int selectedCount() const;

    /// Sorts by that column; a second time the other way round.
    Q_INVOKABLE void sortBy(int column);
    /// A click on a row, with the keyboard modifiers held.
    Q_INVOKABLE void click(int row, int modifiers);
    /// Moves the current row by so many rows (clamped at both ends), with the modifiers held.
    Q_INVOKABLE void step(int rows, int modifiers);
    /// Space on the current row: in or out.
    Q_INVOKABLE void toggleCurrent();
    Q_INVOKABLE void selectAll();

    /// Selects what was selected elsewhere; keys of other things are kept but shown nowhere.
    void adoptSelection(const QStringList &keys);

    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void sortChanged();
    void filterChanged();
    void countChanged();
    void selectionChanged();
    /// The operator selected something here.
    void picked(const QStringList &keys);
    /// Something of this table was selected elsewhere: show it.
    void adopted();

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const final;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const final;
    /// <0, 0 or >0: how two rows of the source stand in a column.
    [[nodiscard]] virtual int compare(int left, int right, int column) const = 0;
    /// Whether a row of the source has what is looked for; every word of it, somewhere, unless a table knows better.
    [[nodiscard]] virtual bool isFound(int row) const;
    /// The keys selected that are of this table, the inspected one first.
    [[nodiscard]] QStringList selectedKeys() const;

private:
    [[nodiscard]] QStringList order() const;
    void apply(RowSelection::Gesture gesture, int row);
    void announceSelection(const QStringList &before, const QString &currentBefore);

    RowSelection m_selection;
    QSet<QString> m_selected;
    QString m_filterText;
    QStringList m_words;
    int m_column = 0;
    bool m_descending = false;
    bool m_onlyWrong = false;
};

} // namespace pilothouse::app
