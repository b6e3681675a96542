// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"
#include "core/engine/exec.h"
#include "core/engine/images.h"
#include "core/engine/networks.h"
#include "core/engine/session.h"
#include "core/engine/system.h"
#include "core/engine/volumes.h"

namespace pilothouse::engine {

/// One ship's Docker Engine, section by section of its API's reference.
///
/// Make it anywhere, move it to its ship's I/O thread before the first call, call it from there; replies and
/// subscriptions are delivered in any thread. Destroyed in its thread; what is under way then ends as Cancelled.
class Engine : public QObject
{
    Q_OBJECT
public:
    Engine(std::unique_ptr<transport::Dialer> dialer, EngineOptions options, QObject *parent = nullptr);

    [[nodiscard]] System &system() { return m_system; }
    [[nodiscard]] Containers &containers() { return m_containers; }
    [[nodiscard]] Exec &exec() { return m_exec; }
    [[nodiscard]] Images &images() { return m_images; }
    [[nodiscard]] Networks &networks() { return m_networks; }
    [[nodiscard]] Volumes &volumes() { return m_volumes; }

    /// The API version in use; empty before the first call that needs one.
    [[nodiscard]] QString apiVersion() const { return m_session->apiVersion(); }

    /// For a ship that is thought dead: ends what would wait for it without limit, and lets no new call go out on an
    /// old connection.
    void giveUp(const base::Error &why) { m_session->giveUp(why); }

private:
    Session *m_session;
    System m_system;
    Containers m_containers;
    Exec m_exec;
    Images m_images;
    Networks m_networks;
    Volumes m_volumes;
};

} // namespace pilothouse::engine
