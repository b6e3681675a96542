// SPDX-License-Identifier: Apache-2.0
#include "core/engine/engine.h"

namespace pilothouse::engine {

Engine::Engine(std::unique_ptr<transport::Dialer> dialer, EngineOptions options, QObject *parent)
    : QObject(parent)
    , m_session(new Session(std::move(dialer), std::move(options), this))
    , m_system(*m_session)
    , m_containers(*m_session)
    , m_exec(*m_session)
    , m_images(*m_session)
    , m_networks(*m_session)
    , m_volumes(*m_session)
{
}

} // namespace pilothouse::engine
