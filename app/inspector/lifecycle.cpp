// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/lifecycle.h"

#include "app/instances/words.h"

using namespace std::chrono_literals;

namespace pilothouse::app {

Lifecycle::Lifecycle(QObject *parent)
    : QObject(parent)
{
    m_ages.setInterval(5s);
    m_ages.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_ages, &QTimer::timeout, this, &Lifecycle::refresh);
    m_gathering.setInterval(50ms);
    m_gathering.setSingleShot(true);
    connect(&m_gathering, &QTimer::timeout, this, &Lifecycle::refresh);
}

void Lifecycle::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    if (m_workspace) {
        connect(m_workspace, &Workspace::environmentChanged, this, &Lifecycle::refresh);
        connect(m_workspace, &Workspace::observedChanged, this, &Lifecycle::refresh);
        connect(m_workspace, &Workspace::runChanged, this, &Lifecycle::refresh);
        connect(m_workspace, &Workspace::checkHappened, this, [this](const model::InstanceId &whose) {
            const bool isMeant = !m_instance.isEmpty() && (whose.isEmpty() || whose == m_instance);
            if (isMeant && !m_gathering.isActive())
                m_gathering.start();
        });
    }
    Q_EMIT workspaceChanged();
    refresh();
}

void Lifecycle::setInstance(const QString &name)
{
    if (name == m_instance.value)
        return;
    m_instance.value = name;
    m_asked.reset();
    m_askedAt.reset();
    m_inspect = {};
    name.isEmpty() ? m_ages.stop() : m_ages.start();
    Q_EMIT instanceChanged();
    refresh();
}

void Lifecycle::refresh()
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    const auto *inspected = environment ? environment->instances.find(m_instance) : nullptr;
    refreshPlaces(environment.get(), inspected);
    if (!inspected) {
        m_checks.setRows({});
        return;
    }
    const auto *ship = m_workspace->observed().ship(inspected->ship);
    const auto *container = ship ? ship->container(inspected->id) : nullptr;
    askHealth(*inspected, container);
    m_checks.setRows(
        lifecycleRows(*inspected, {m_workspace->checks(), container, m_inspect, QDateTime::currentDateTimeUtc()}));
}

void Lifecycle::refreshPlaces(const model::Environment *environment, const model::Instance *inspected)
{
    const auto *service = inspected ? environment->services.find(inspected->service) : nullptr;
    const QString place = inspected ? placeText(inspected->where) : QString();
    const QString servicePlace = service ? placeText(service->where) : QString();
    if (place == m_place && servicePlace == m_servicePlace)
        return;
    m_place = place;
    m_servicePlace = servicePlace;
    Q_EMIT placeChanged();
}

/// The snapshot has the engine's verdict; what is tested and why it failed last, only an inspect has.
void Lifecycle::askHealth(const model::Instance &inspected, const model::ObservedContainer *container)
{
    const model::Health health = container ? container->health : model::Health::None;
    if (m_askedAt == health || !m_workspace->fleet())
        return;
    m_askedAt = health;
    m_inspect = {};
    if (health == model::Health::None)
        return;
    m_asked = std::make_unique<QObject>();
    const auto reply = m_workspace->fleet()->inspect(inspected.ship, inspected.id);
    if (!reply.isValid())
        return;
    reply.then(m_asked.get(), [this](const base::Result<QJsonObject> &answer) {
        m_inspect = answer.value_or(QJsonObject());
        refresh();
    });
}

} // namespace pilothouse::app
