// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/container.h"
#include "core/rehearsal/networks.h"
#include "core/rehearsal/volumes.h"

#include <unordered_map>

namespace pilothouse::rehearsal {

/// What the containers of a ship stand on.
struct Ground {
    Clock &clock;
    Events &events;
    Images &images;
    Networks &networks;
    Volumes &volumes;
};

/// The containers of one ship and their life cycle, with events as dockerd sends them. Lives in the serving thread.
class Containers : public QObject
{
    Q_OBJECT
public:
    enum class RemoveVolumes { No, Anonymous };

    Containers(Ground ground, const QString &shipName, QObject *parent);

    /// By name, id or the beginning of one; null if there is none. Valid until it is removed.
    [[nodiscard]] Container *find(const QString &nameOrId);
    [[nodiscard]] const std::map<QString, std::unique_ptr<Container>> &all() const { return m_containers; }
    [[nodiscard]] const Ground &ground() const { return m_ground; }

    /// A refusal: the status and the engine's words.
    struct Refusal {
        int status = 500;
        QString message;
    };

    /// POST /containers/create. `refusal` says why there is none.
    Container *create(const QString &name, const QJsonObject &body, Refusal &refusal);
    /// What stands against starting it, found before anything is done.
    [[nodiscard]] std::optional<Refusal> start(Container &container);
    void die(Container &container, int exitCode);
    /// Ends it by hand: its restart policy does not apply.
    void terminate(Container &container, std::chrono::seconds grace, std::function<void()> done);
    void kill(Container &container, const QString &signal);
    void remove(Container &container, RemoveVolumes volumes);
    void rename(Container &container, const QString &name);
    void publish(const Container &container, const QString &action, const QMap<QString, QString> &more = {});
    /// Seems to be so much older: for containers that were there before the rehearsal began.
    void backdate(Container &container, std::chrono::seconds age);

    void add(const SlowStart &fault);
    void add(const CrashLoop &fault);
    void heal();
    [[nodiscard]] std::chrono::nanoseconds startDelay(const Container &container) const;

Q_SIGNALS:
    /// It has begun or ended to run, or is gone.
    void changed(const QString &id);

private:
    void setMounts(Container &container);
    [[nodiscard]] std::optional<Refusal> publishPorts(Container &container);
    void run(Container &container);
    void scheduleExit(Container &container);
    void scheduleRestart(Container &container);
    [[nodiscard]] bool shallRestart(const Container &container) const;
    [[nodiscard]] Program programOf(const Container &container) const;
    /// Calls f with the container later, if it still is in the same life.
    void later(const Container &container, std::chrono::nanoseconds delay, std::function<void(Container &)> f);

    Ground m_ground;
    QString m_shipName;
    std::map<QString, std::unique_ptr<Container>> m_containers; ///< by id
    QHash<QString, QString> m_names;                            ///< name → id
    QHash<QString, std::chrono::milliseconds> m_slowStarts;
    QHash<QString, CrashLoop> m_crashLoops;
    std::multimap<QString, QString> m_hostPorts; ///< "8080/tcp" → host address
    int m_addresses = 1;
    int m_number = 0;
};

} // namespace pilothouse::rehearsal
