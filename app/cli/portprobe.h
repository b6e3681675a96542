// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"
#include "core/model/environment.h"
#include "core/transport/dialer.h"

#include <deque>
#include <map>

namespace pilothouse::cli {

/// Whether somebody listens on a published port. Nobody can tell without speaking its protocol for UDP.
enum class Listening { Unknown, No, Yes };
[[nodiscard]] QLatin1StringView toIdentifier(Listening listening);

/// By instance and name of the port.
using PortStates = std::map<std::pair<model::InstanceId, QString>, Listening>;

/// Connects to the named TCP ports of instances, from here to their ships' addresses, and closes again. One round;
/// lives in the main thread.
class PortProbe : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds patience{1000};

    /// All ports of `instances`; those of ranges count as listening when one of them does.
    PortProbe(const model::Environment &environment, const std::vector<model::InstanceId> &instances);
    ~PortProbe() override;

    /// Begins; at once `finished` when there is nothing to connect to.
    void start();
    [[nodiscard]] const PortStates &states() const { return m_states; }

Q_SIGNALS:
    void finished();

private:
    struct Target {
        std::pair<model::InstanceId, QString> port;
        QString host;
        quint16 number = 0;
    };
    void pump();
    void dial(const Target &target);
    void settle(const Target &target, Listening listening);

    PortStates m_states;
    std::deque<Target> m_waiting;
    int m_inFlight = 0;
};

} // namespace pilothouse::cli
