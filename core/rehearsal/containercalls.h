// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/containers.h"

namespace pilothouse::rehearsal {

/// The calls under /containers: reads what is asked, has `Containers` do it, and answers as dockerd does.
class ContainerCalls : public QObject
{
    Q_OBJECT
public:
    ContainerCalls(Containers &containers, QObject *parent);

    void serve(Exchange *exchange);

private:
    void list(Exchange *exchange) const;
    void create(Exchange *exchange);
    void act(Exchange *exchange, Container &container, const QString &verb);
    void start(Exchange *exchange, Container &container);
    void stop(Exchange *exchange, Container &container);
    void restart(Exchange *exchange, Container &container);
    void kill(Exchange *exchange, Container &container);
    void pause(Exchange *exchange, Container &container);
    void unpause(Exchange *exchange, Container &container);
    void rename(Exchange *exchange, Container &container);
    void wait(Exchange *exchange, Container &container);
    void remove(Exchange *exchange, Container &container);
    [[nodiscard]] QString networkId(const Container &container) const;

    Containers &m_containers;
};

} // namespace pilothouse::rehearsal
