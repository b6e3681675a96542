// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/logs/logmodel.h"

#include <QPersistentModelIndex>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// The part of a log that is shown: by level, and by what is sought, which is either marked (find) or all that
/// remains (filter). Knows which lines are selected for copying. GUI thread.
class LogFilter : public QSortFilterProxyModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Logs has one")

    Q_PROPERTY(QString pattern READ pattern WRITE setPattern NOTIFY patternChanged)
    Q_PROPERTY(bool regex READ isRegex WRITE setRegex NOTIFY patternChanged)
    Q_PROPERTY(bool onlyMatches READ isOnlyMatches WRITE setOnlyMatches NOTIFY patternChanged)
    Q_PROPERTY(QString patternProblem READ patternProblem NOTIFY patternChanged)
    Q_PROPERTY(int lowestLevel READ lowestLevel WRITE setLowestLevel NOTIFY patternChanged)
    Q_PROPERTY(int matchCount READ matchCount NOTIFY countChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int totalCount READ totalCount NOTIFY countChanged)
    Q_PROPERTY(QString selectedText READ selectedText NOTIFY selectedChanged)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY selectedChanged)

public:
    enum Role { MatchesRole = LogModel::OwnRole, SelectedRole };
    Q_ENUM(Role)

    explicit LogFilter(LogModel &log, QObject *parent = nullptr);

    [[nodiscard]] QString pattern() const { return m_pattern; }
    void setPattern(const QString &pattern);
    [[nodiscard]] bool isRegex() const { return m_regex; }
    void setRegex(bool regex);
    [[nodiscard]] bool isOnlyMatches() const { return m_onlyMatches; }
    void setOnlyMatches(bool onlyMatches);
    /// Why the regular expression is none; empty when it is.
    [[nodiscard]] QString patternProblem() const;
    /// A loglevel::Kind: lines that say less are hidden; lines that say no level are shown.
    [[nodiscard]] int lowestLevel() const { return m_lowestLevel; }
    void setLowestLevel(int level);
    [[nodiscard]] int matchCount() const { return m_matchCount; }
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int totalCount() const { return m_log.rowCount(); }
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] int selectedCount() const;

    /// The next row after (or before) `row` that matches, round the end; -1 when none does.
    Q_INVOKABLE int nextMatch(int row) const;
    Q_INVOKABLE int previousMatch(int row) const;
    /// Selects a line; with Shift held all lines from the first clicked to this one.
    Q_INVOKABLE void click(int row, int modifiers);
    Q_INVOKABLE void clearSelection();
    /// Puts the selected lines on the clipboard.
    Q_INVOKABLE void copySelected() const;

    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void patternChanged();
    void countChanged();
    void selectedChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool matches(int sourceRow) const;
    [[nodiscard]] int countMatches(int first, int last) const;
    [[nodiscard]] QVariantList matchRanges(const QString &text) const;
    [[nodiscard]] int seek(int row, int direction) const;
    [[nodiscard]] std::pair<int, int> selectedRange() const; ///< rows; {-1, -2} for none
    void compile();
    void announceSelected(std::pair<int, int> range);

    LogModel &m_log;
    QString m_pattern;
    QRegularExpression m_expression;
    QPersistentModelIndex m_anchor;
    QPersistentModelIndex m_end;
    int m_lowestLevel = 0;
    int m_matchCount = 0;
    bool m_regex = false;
    bool m_onlyMatches = false;
};

} // namespace pilothouse::app
