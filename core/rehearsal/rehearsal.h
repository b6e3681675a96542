// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/model/containerspec.h"
#include "core/model/ids.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <variant>
#include <vector>

namespace pilothouse::rehearsal {

// Faults that can be scripted. `container` is a container's name, `image` a qualified reference.
/// The container needs this long from start to running.
struct SlowStart {
    QString container;
    std::chrono::milliseconds delay{3000};
};
/// The container exits with `exitCode` shortly after each start.
struct CrashLoop {
    QString container;
    int exitCode = 1;
    std::chrono::milliseconds after{300};
};
/// Pulls of the image fail inside the progress stream, as real engines report it.
struct PullFailure {
    QString image;
    QString message;
};
/// Calls whose path starts with `path` are accepted and never answered.
struct NoAnswer {
    QString path;
};
/// Calls whose path starts with `path` are answered 403, as by a proxy before the engine.
struct Forbidden {
    QString path;
};
/// Each connection is cut after so many bytes sent.
struct CutAfter {
    qint64 byteCount = 0;
};
/// The engine's clock is off.
struct WrongClock {
    std::chrono::seconds ahead{0}; ///< of ours; negative: behind
};
/// Nobody listens any more; connections are closed.
struct ShipLost {
};

using Fault = std::variant<SlowStart, CrashLoop, PullFailure, NoAnswer, Forbidden, CutAfter, WrongClock, ShipLost>;

/// An image a simulated ship has, or can pull.
struct StockImage {
    QString reference;   ///< "shop/web:2.4"
    bool present = true; ///< false: only pullable
    QStringList command;
    QStringList variables; ///< "PATH=/bin"
    QStringList logLines;  ///< what containers of it print, over and over; empty: something plausible
    std::chrono::milliseconds logEvery{1000};
    qint64 byteCount = 80'000'000;
};

/// What a container put on a ship is like.
enum class Condition {
    Running, ///< for some hours already
    Created,
    Stopped, ///< ran, and was told to stop some minutes ago
    Failed,  ///< ran, and gave up some minutes ago, with the exit code of its CrashLoop or 1
};

/// Simulated engines that speak the Docker Engine API over local sockets in a private directory (0700, removed at
/// the end). N ships from one object. Lives in the thread that creates it; serves in a thread of its own.
class Rehearsal : public QObject
{
    Q_OBJECT
public:
    explicit Rehearsal(QObject *parent = nullptr);
    ~Rehearsal() override;

    /// Adds a ship; `images` is what it has and can pull. Returns its socket's path.
    QString addShip(const model::ShipId &ship, const std::vector<StockImage> &images = {});
    [[nodiscard]] QString socketPath(const model::ShipId &ship) const;
    /// Adds an image to what the ship has, or (not present) can pull; of one reference the newest is pulled.
    void addImage(const model::ShipId &ship, const StockImage &image);

    /// Puts a container on a ship as POST /containers/create would, and starts it if it is to run. An image the ship
    /// does not have is added. Fails with the engine's words. Blocks until the serving thread has done it.
    base::Result<void> putContainer(const model::ShipId &ship, const QString &name, const model::ContainerSpec &spec,
                                    Condition condition = Condition::Running);

    /// Blocks until the serving thread has taken it over. Faults add up; `heal` removes those of a ship.
    void inject(const model::ShipId &ship, const Fault &fault);
    void heal(const model::ShipId &ship);

    /// Makes time pass faster: 10 means a second of slow start, pull or log lasts 0.1 s. Default 1.
    void setSpeed(double factor);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pilothouse::rehearsal
