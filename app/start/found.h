// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/start/discovery.h"
#include "app/workspace/workspace.h"
#include "core/fleet/census.h"

#include <QAbstractListModel>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace pilothouse::app {

/// What could be a ship: read from files of this computer. Those that are ticked become a manifest of ships, which is
/// opened; only then they are contacted. A row that is opened by itself is asked what runs there, and becomes a
/// manifest that tells it. Both lie in our data directory, readable by its owner alone. GUI thread.
class FoundEngines : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(int count READ count CONSTANT)
    Q_PROPERTY(int tickedCount READ tickedCount NOTIFY tickedCountChanged)
    Q_PROPERTY(int opening READ opening NOTIFY openingChanged)
    Q_PROPERTY(int failed READ failed NOTIFY openingChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY openingChanged)

public:
    enum Role { Name = Qt::UserRole + 1, Address, Origin, IconName, Ticked, Usable };
    Q_ENUM(Role)

    explicit FoundEngines(QObject *parent = nullptr);

    /// Whose operator answers what a login asks; without one nobody is asked.
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] int count() const { return int(m_engines.size()); }
    [[nodiscard]] int tickedCount() const;
    [[nodiscard]] int opening() const { return m_opening; } ///< the row that is being asked, or -1
    [[nodiscard]] int failed() const { return m_failed; }   ///< the row that `problem` is about, or -1
    [[nodiscard]] QString problem() const { return m_problem; }
    Q_INVOKABLE void tick(int row, bool ticked);
    /// Makes the ticked ones an environment of ships; emits `ready`.
    Q_INVOKABLE void importTicked();
    /// Asks the engine what runs there; emits `ready`, or tells the problem. Of two the later one counts.
    Q_INVOKABLE void open(int row);
    /// The lines that make a found engine a ship of a manifest, to be pasted.
    Q_INVOKABLE QString manifestLines(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void workspaceChanged();
    void tickedCountChanged();
    void openingChanged();
    void ready(const QUrl &manifest); ///< to be opened now

private:
    void take(const manifest::EngineAsFound &engine);
    void fail(const QString &problem);

    Workspace *m_workspace = nullptr;
    std::vector<FoundEngine> m_engines;
    std::unique_ptr<fleet::Census> m_census; ///< made with the first question
    int m_opening = -1;
    int m_failed = -1;
    QString m_problem;
    quint64 m_turn = 0; ///< an answer to an earlier question counts no more
};

} // namespace pilothouse::app
