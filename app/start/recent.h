// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace pilothouse::app {

/// The manifests that were open before, newest first; at most twelve. One whose
/// file is gone is not listed. Kept in the window's settings. GUI thread.
class RecentEnvironments : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { Name = Qt::UserRole + 1, Path, Url };
    Q_ENUM(Role)

    explicit RecentEnvironments(QObject *parent = nullptr);

    /// Puts an opened manifest first.
    static void remember(const QString &path, const QString &name);

    [[nodiscard]] int count() const { return int(m_entries.size()); }
    Q_INVOKABLE void clear();
    /// Reads the list again, e.g. after another manifest was opened.
    Q_INVOKABLE void reload();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    struct Entry {
        QString path;
        QString name;
    };
    [[nodiscard]] static std::vector<Entry> read();
    static void write(const std::vector<Entry> &entries);

    std::vector<Entry> m_entries;
};

} // namespace pilothouse::app
