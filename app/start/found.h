// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace pilothouse::app {

/// An engine or a host that this computer's own settings name.
struct FoundEngine {
    QString name;
    QString address; ///< "unix:///var/run/docker.sock", "ssh://user@host"
    QString origin;  ///< "local engine", "docker context", "ssh host"
    QString icon;

    bool operator==(const FoundEngine &) const = default;
};

/// What could be a ship: read from files of this computer, nothing is contacted. GUI thread.
class FoundEngines : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count CONSTANT)

public:
    enum Role { Name = Qt::UserRole + 1, Address, Origin, IconName };
    Q_ENUM(Role)

    explicit FoundEngines(QObject *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_engines.size()); }
    /// The lines that make a found engine a ship of a manifest, to be pasted.
    Q_INVOKABLE QString manifestLines(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<FoundEngine> m_engines;
};

/// The hosts an ssh client configuration names, patterns left out.
[[nodiscard]] std::vector<FoundEngine> sshHosts(const QByteArray &configuration);

/// The engine a docker context's meta.json describes, if it does.
[[nodiscard]] std::vector<FoundEngine> dockerContext(const QByteArray &metadata);

} // namespace pilothouse::app
