// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/lifecyclelist.h"
#include "app/workspace/workspace.h"

#include <QTimer>

namespace pilothouse::app {

/// View-model of the inspector's Lifecycle tab: the checks of one instance, live while a run makes them. Does nothing
/// while no instance is looked at. GUI thread.
class Lifecycle : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(QString instance READ instance WRITE setInstance NOTIFY instanceChanged)
    Q_PROPERTY(pilothouse::app::LifecycleList *checks READ checks CONSTANT)
    Q_PROPERTY(QString place READ place NOTIFY placeChanged)
    Q_PROPERTY(QString servicePlace READ servicePlace NOTIFY placeChanged)

public:
    explicit Lifecycle(QObject *parent = nullptr);

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString instance() const { return m_instance.value; }
    void setInstance(const QString &name);
    [[nodiscard]] LifecycleList *checks() { return &m_checks; }
    /// Where a check can be written: the manifest's lines of the instance and of its service; empty if unknown.
    [[nodiscard]] QString place() const { return m_place; }
    [[nodiscard]] QString servicePlace() const { return m_servicePlace; }

Q_SIGNALS:
    void workspaceChanged();
    void instanceChanged();
    void placeChanged();

private:
    void refresh();
    void refreshPlaces(const model::Environment *environment, const model::Instance *inspected);
    void askHealth(const model::Instance &inspected, const model::ObservedContainer *container);

    Workspace *m_workspace = nullptr;
    model::InstanceId m_instance;
    LifecycleList m_checks;
    QString m_place;
    QString m_servicePlace;
    QTimer m_ages;
    QTimer m_gathering; ///< a burst of events is one change of the list
    std::unique_ptr<QObject> m_asked;
    std::optional<model::Health> m_askedAt; ///< what the container's health was when its engine was asked about it
    QJsonObject m_inspect;
};

} // namespace pilothouse::app
