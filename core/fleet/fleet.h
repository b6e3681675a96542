// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"
#include "core/base/subscription.h"
#include "core/execution/operationrunner.h"
#include "core/model/environment.h"
#include "core/model/logline.h"
#include "core/model/observed.h"

#include <QJsonObject>
#include <QObject>

#include <memory>

namespace pilothouse::transport {
class SshQuestions;
}

namespace pilothouse::store {
class CredentialStore;
}

namespace pilothouse::fleet {

class ShipLink;
struct Interest;

/// Which part of a container's log is wanted.
struct LogRequest {
    int tail = 1000; ///< last lines to begin with; negative: all
    QDateTime since; ///< none older than this, by the ship's clock; invalid: as old as they are
    bool follow = true;
    bool timestamps = true;
};

/// All ships of an environment, each kept connected and observed. Lives in the thread that creates it (the
/// GUI's); connections live in I/O threads behind it.
class Fleet : public QObject
{
    Q_OBJECT
public:
    /// `questions` are those of logins; null: nobody is there to be asked. `credentials` has logins of registries;
    /// null: none.
    explicit Fleet(QObject *parent = nullptr, std::shared_ptr<transport::SshQuestions> questions = {},
                   std::shared_ptr<store::CredentialStore> credentials = {});
    ~Fleet() override;

    /// Connects to the environment's ships and keeps observing what it mentions. Called again after an edit:
    /// ships whose endpoint did not change stay connected.
    void watch(const std::shared_ptr<const model::Environment> &environment);

    /// The newest snapshot of every ship.
    [[nodiscard]] const model::ObservedState &observed() const;

    /// Asks every ship anew and settles when each has answered or failed (a dead one within 10 s).
    [[nodiscard]] base::Reply<model::ObservedState> observe();

    /// Tries a lost ship again at once.
    void retry(const model::ShipId &ship);

    /// Doubts all connections, as it does by itself when the computer has slept or its network has changed: what
    /// answers is asked whether it still does, what is lost is tried again at once.
    void doubt();

    /// Does the steps of a plan on these ships. Valid as long as the fleet.
    [[nodiscard]] execution::OperationRunner &runner();

    /// A container's log lines. Ends with an Error when the stream breaks, with success when it is complete
    /// (not following, or the container stopped).
    [[nodiscard]] base::Subscription<model::LogLine> logs(const model::ShipId &ship, const model::InstanceId &container,
                                                          const LogRequest &request);

    /// GET /containers/{name}/json as the engine sends it.
    [[nodiscard]] base::Reply<QJsonObject> inspect(const model::ShipId &ship, const model::InstanceId &container);

Q_SIGNALS:
    /// A ship's snapshot was replaced. At most about ten times a second for each ship.
    void shipChanged(const pilothouse::model::ShipId &ship);
    /// The same where nothing but the time of its next try is new: a ship that is away was tried in vain.
    void shipTried(const pilothouse::model::ShipId &ship);

private:
    [[nodiscard]] std::shared_ptr<ShipLink> open(const model::Ship &ship, const Interest &interest);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pilothouse::fleet
