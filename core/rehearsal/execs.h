// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/containers.h"

namespace pilothouse::rehearsal {

/// Commands run inside containers: POST /containers/{id}/exec and the calls under /exec. The imitated shell prints what
/// it can work out; a shell without a script is a conversation that knows echo, ls, env and exit.
class Execs : public QObject
{
    Q_OBJECT
public:
    Execs(Containers &containers, QObject *parent);

    void create(Exchange *exchange, const QString &containerName);
    void serve(Exchange *exchange);

private:
    struct Exec {
        QString id;
        QString containerId;
        QJsonObject request;
        bool isRunning = false;
        std::optional<int> exitCode;
        QByteArray typed; ///< a line that is not complete yet
    };
    void start(Exchange *exchange, const std::shared_ptr<Exec> &exec);
    void play(const QPointer<Exchange> &exchange, const std::shared_ptr<Exec> &exec, const Program &program);
    void converse(Exchange *exchange, const std::shared_ptr<Exec> &exec);
    void hear(Exchange *exchange, const std::shared_ptr<Exec> &exec, const QByteArray &bytes);
    void finish(const QPointer<Exchange> &exchange, const std::shared_ptr<Exec> &exec, int exitCode);
    void inspect(Exchange *exchange, const Exec &exec) const;
    void publish(const Exec &exec, const QString &action);

    Containers &m_containers;
    std::map<QString, std::shared_ptr<Exec>> m_execs;
};

} // namespace pilothouse::rehearsal
