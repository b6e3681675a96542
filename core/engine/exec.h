// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/frames.h"
#include "core/engine/session.h"
#include "core/model/containerspec.h"

namespace pilothouse::engine {

/// A command to be run in a running container.
struct ExecSpec {
    QStringList command;
    std::vector<model::VariableSetting> variables;
    QString user;
    QString workingDirectory;
    bool terminal = false;
    bool input = false; ///< its standard input is wanted

    bool operator==(const ExecSpec &) const = default;
};

struct ExecState {
    bool running = false;
    std::optional<int> exitCode; ///< once it has ended

    bool operator==(const ExecState &) const = default;
};

/// Engine API, section "Exec". Thread as Session.
class Exec
{
public:
    explicit Exec(Session &session)
        : m_session(session)
    {
    }

    /// The id for the calls below. Conflict if the container is not running.
    [[nodiscard]] base::Reply<QString> create(const QString &container, const ExecSpec &spec);
    /// Runs it; ends when the command has closed its output. Cancelling leaves the command running.
    [[nodiscard]] base::Subscription<OutputPiece> start(const QString &exec);
    /// Runs it with the stream handed over, to write its input as well; the output is framed unless `terminal`.
    [[nodiscard]] base::Reply<http::RawStream> startInteractive(const QString &exec, const ExecSpec &spec);
    [[nodiscard]] base::Reply<ExecState> inspect(const QString &exec);

private:
    Session &m_session;
};

} // namespace pilothouse::engine
