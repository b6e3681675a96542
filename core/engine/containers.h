// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/session.h"
#include "core/model/logline.h"
#include "core/model/observed.h"

#include <chrono>

namespace pilothouse::engine {

/// A container as GET /containers/json lists it.
struct ContainerSummary {
    QString id;
    model::InstanceId name; ///< its own name, without the slash; not those links give it
    QString image;          ///< as it was created from
    QString imageId;
    model::ContainerState state = model::ContainerState::Created;
    QString status; ///< "Up 3 minutes", in the engine's words
    QMap<QString, QString> labels;

    bool operator==(const ContainerSummary &) const = default;
};

struct CreatedContainer {
    QString id;
    QStringList warnings;

    bool operator==(const CreatedContainer &) const = default;
};

/// What became of a start or stop.
enum class Effect {
    Done,
    AlreadySo, ///< 304: it was up, or down, before
};

enum class Removal {
    IfStopped, ///< Conflict if it runs
    Force,     ///< kills it first
};

/// Which containers a list has.
enum class Listing { Running, All };

/// Which part of a log is wanted, and how.
struct LogOptions {
    int tail = -1;   ///< last lines to begin with; negative: all
    QDateTime since; ///< none older than this, by the ship's clock; invalid: as old as they are
    bool follow = false;
    bool timestamps = true;
};

/// What a container uses at one moment, from two samples of GET /containers/{id}/stats.
struct ContainerUsage {
    QDateTime at;
    double cpu = 0;             ///< in cores: 1.5 is one and a half
    qint64 memoryByteCount = 0; ///< without the page cache that the kernel can take back, as `docker stats`
    qint64 memoryLimit = 0;
    qint64 receivedByteCount = 0; ///< since its start, as all that follows
    qint64 sentByteCount = 0;
    qint64 readByteCount = 0;
    qint64 writtenByteCount = 0;
    int processCount = 0;

    bool operator==(const ContainerUsage &) const = default;
};

/// Engine API, section "Containers". A container is named by name or id. Thread as Session.
class Containers
{
public:
    explicit Containers(Session &session)
        : m_session(session)
    {
    }

    /// `labels`: "name" or "name=value", all of which they must have.
    [[nodiscard]] base::Reply<std::vector<ContainerSummary>> list(Listing listing, const QStringList &labels = {});
    [[nodiscard]] base::Reply<model::ObservedContainer> inspect(const QString &container);
    /// As the engine sends it.
    [[nodiscard]] base::Reply<QJsonObject> inspectJson(const QString &container);
    [[nodiscard]] base::Reply<CreatedContainer> create(const QString &name, const model::ContainerSpec &spec);
    [[nodiscard]] base::Reply<Effect> start(const QString &container);
    /// SIGTERM, and SIGKILL after `grace`.
    [[nodiscard]] base::Reply<Effect> stop(const QString &container, std::chrono::seconds grace);
    [[nodiscard]] base::Reply<void> restart(const QString &container, std::chrono::seconds grace);
    [[nodiscard]] base::Reply<void> kill(const QString &container, const QString &signal = QStringLiteral("KILL"));
    /// With its anonymous volumes.
    [[nodiscard]] base::Reply<void> remove(const QString &container, Removal removal = Removal::IfStopped);
    /// Ends with success when it is complete: not following, or the container stopped.
    [[nodiscard]] base::Subscription<model::LogLine> logs(const QString &container, const LogOptions &options);
    /// The same for a subscription that was handed out before, in another thread say.
    void pourLogs(const QString &container, const LogOptions &options, base::Publisher<model::LogLine> publisher);
    /// About one value a second until it is cancelled or the container is removed.
    [[nodiscard]] base::Subscription<ContainerUsage> stats(const QString &container);

private:
    Session &m_session;
};

} // namespace pilothouse::engine
