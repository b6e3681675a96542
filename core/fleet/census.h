// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"
#include "core/manifest/starter.h"

#include <QObject>

#include <memory>

namespace pilothouse::transport {
class SshQuestions;
}

namespace pilothouse::fleet {

/// Asks an engine that is in no manifest what all runs there: once, and only looking. Lives in the thread that makes
/// it; the connection lives in an I/O thread behind it.
class Census : public QObject
{
    Q_OBJECT
public:
    /// `questions` are those of SSH logins; null: nobody is there to be asked.
    explicit Census(QObject *parent = nullptr, std::shared_ptr<transport::SshQuestions> questions = {});
    ~Census() override;

    /// `name` is what the ship is to be called. Unreachable, Unauthorized… as the engine's dialer has it; InvalidInput
    /// for an endpoint that cannot be dialled.
    [[nodiscard]] base::Reply<manifest::EngineAsFound> take(const QString &name, const model::Endpoint &endpoint);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pilothouse::fleet
