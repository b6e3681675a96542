// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fleet/census.h"

#include <QAbstractListModel>
#include <QUrl>
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

/// What could be a ship: read from files of this computer. Only a row that is opened is contacted; what runs there
/// becomes a manifest of its own in our data directory, readable by its owner alone. GUI thread.
class FoundEngines : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count CONSTANT)
    Q_PROPERTY(int opening READ opening NOTIFY openingChanged)
    Q_PROPERTY(int failed READ failed NOTIFY openingChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY openingChanged)

public:
    enum Role { Name = Qt::UserRole + 1, Address, Origin, IconName };
    Q_ENUM(Role)

    explicit FoundEngines(QObject *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_engines.size()); }
    [[nodiscard]] int opening() const { return m_opening; } ///< the row that is being asked, or -1
    [[nodiscard]] int failed() const { return m_failed; }   ///< the row that `problem` is about, or -1
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Asks the engine what runs there; emits `ready`, or tells the problem. Of two the later one counts.
    Q_INVOKABLE void open(int row);
    /// The lines that make a found engine a ship of a manifest, to be pasted.
    Q_INVOKABLE QString manifestLines(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void openingChanged();
    void ready(const QUrl &manifest); ///< to be opened now

private:
    void take(const manifest::EngineAsFound &engine);
    void fail(const QString &problem);

    std::vector<FoundEngine> m_engines;
    std::unique_ptr<fleet::Census> m_census; ///< made with the first question
    int m_opening = -1;
    int m_failed = -1;
    QString m_problem;
    quint64 m_turn = 0; ///< an answer to an earlier question counts no more
};

/// How the engine at "unix:///…", "tcp://host:port", "ssh://user@host" is reached; nothing if it cannot be read.
[[nodiscard]] std::optional<model::Endpoint> endpointOf(const QString &address);

/// The hosts an ssh client configuration names, patterns left out.
[[nodiscard]] std::vector<FoundEngine> sshHosts(const QByteArray &configuration);

/// The engine a docker context's meta.json describes, if it does.
[[nodiscard]] std::vector<FoundEngine> dockerContext(const QByteArray &metadata);

} // namespace pilothouse::app
