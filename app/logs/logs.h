// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/logs/logfeed.h"
#include "app/workspace/workspace.h"

namespace pilothouse::app {

// The base is written in full because the QML type registrar of Qt 6.4 finds it by that name only.
/// View-model of the Logs page, of the dock's and of the inspector's log: the logs of the named instances of a
/// workspace. GUI thread.
class Logs : public pilothouse::app::LogFeed
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(QStringList instances READ instances WRITE setInstances NOTIFY instancesChanged)
    Q_PROPERTY(int addableCount READ addableCount NOTIFY addableChanged)
    Q_PROPERTY(bool dark READ isDark WRITE setDark NOTIFY darkChanged)

public:
    using LogFeed::LogFeed;

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);
    /// Names of the followed instances.
    [[nodiscard]] QStringList instances() const { return m_instances; }
    void setInstances(const QStringList &instances);
    /// How many instances could be followed as well.
    [[nodiscard]] int addableCount() const { return int(addableLike({}).size()); }
    /// Those of them whose name holds `part`.
    Q_INVOKABLE QStringList addableLike(const QString &part) const;
    /// For which ground terminal colours are chosen.
    [[nodiscard]] bool isDark() const { return m_dark; }
    void setDark(bool dark);

    Q_INVOKABLE void add(const QString &instance);
    Q_INVOKABLE void remove(const QString &instance);
    /// Follows the selected instances, and those of selected services and ships.
    Q_INVOKABLE void followSelection();

Q_SIGNALS:
    void workspaceChanged();
    void instancesChanged();
    void addableChanged();
    void darkChanged();

private:
    void adoptFleet();
    void refresh();

    Workspace *m_workspace = nullptr;
    fleet::Fleet *m_fleet = nullptr;
    QStringList m_instances;
    bool m_dark = true;
};

/// The instances that selected keys ("instance:web-1", "service:web", "ship:prod-2") mean, each once.
[[nodiscard]] QStringList instancesOf(const QStringList &keys, const model::Environment &environment);

/// What a log needs to know of an instance.
[[nodiscard]] LogTarget logTarget(const model::InstanceId &instance, const model::Environment &environment,
                                  const model::ObservedState &observed);

} // namespace pilothouse::app
