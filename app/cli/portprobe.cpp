// SPDX-License-Identifier: Apache-2.0
#include "app/cli/portprobe.h"

#include "core/transport/tcpdialer.h"

namespace pilothouse::cli {

namespace {

constexpr int inFlightLimit = 64;

} // namespace

QLatin1StringView toIdentifier(Listening listening)
{
    switch (listening) {
    case Listening::Unknown:
        return QLatin1StringView("unknown");
    case Listening::No:
        return QLatin1StringView("down");
    case Listening::Yes:
        return QLatin1StringView("up");
    }
    Q_UNREACHABLE();
}

PortProbe::PortProbe(const model::Environment &environment, const std::vector<model::InstanceId> &instances)
{
    for (const auto &id : instances) {
        const auto *instance = environment.instances.find(id);
        const auto *ship = instance ? environment.ships.find(instance->ship) : nullptr;
        if (!ship)
            continue;
        for (const auto &port : instance->ports) {
            if (port.external.protocol != model::Protocol::Tcp)
                continue;
            for (int number = port.external.first; number <= port.external.last; ++number)
                m_waiting.push_back({{id, port.name}, ship->address, quint16(number)});
        }
    }
}

PortProbe::~PortProbe() = default;

void PortProbe::start()
{
    pump();
}

void PortProbe::pump()
{
    while (m_inFlight < inFlightLimit && !m_waiting.empty()) {
        const Target next = m_waiting.front();
        m_waiting.pop_front();
        dial(next);
    }
    if (m_inFlight == 0 && m_waiting.empty())
        Q_EMIT finished();
}

void PortProbe::dial(const Target &target)
{
    ++m_inFlight;
    auto *dialer = new transport::TcpDialer({target.host, target.number}, this);
    dialer->setPatience(patience);
    dialer->dial().then(this, [this, target, dialer](const base::Result<transport::Stream> &stream) {
        dialer->deleteLater();
        settle(target, stream ? Listening::Yes : Listening::No);
    });
}

void PortProbe::settle(const Target &target, Listening listening)
{
    auto &state = m_states[target.port];
    state = std::max(state, listening);
    --m_inFlight;
    pump();
}

} // namespace pilothouse::cli
