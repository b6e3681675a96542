// SPDX-License-Identifier: Apache-2.0
#include "core/engine/exec.h"

#include "core/engine/limits.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::engine {

namespace {

QJsonObject toJson(const ExecSpec &spec)
{
    QJsonArray variables;
    for (const auto &variable : spec.variables)
        variables.append(variable.value ? variable.name + u'=' + *variable.value : variable.name);
    return {{u"Cmd"_s, QJsonArray::fromStringList(spec.command)},
            {u"Env"_s, variables},
            {u"User"_s, spec.user},
            {u"WorkingDir"_s, spec.workingDirectory},
            {u"Tty"_s, spec.terminal},
            {u"AttachStdin"_s, spec.input},
            {u"AttachStdout"_s, true},
            {u"AttachStderr"_s, true}};
}

Call startCall(const QString &exec, bool terminal)
{
    return {.method = "POST",
            .path = "/exec/" + toPath(exec) + "/start",
            .body = QJsonObject{{u"Detach"_s, false}, {u"Tty"_s, terminal}},
            .limits = limits::stream};
}

} // namespace

base::Reply<QString> Exec::create(const QString &container, const ExecSpec &spec)
{
    return m_session.call<QString>({.method = "POST",
                                    .path = "/containers/" + toPath(container) + "/exec",
                                    .body = toJson(spec),
                                    .limits = limits::call},
                                   [](const http::Response &response) {
                                       return toObject(response).map(
                                           [](const QJsonObject &json) { return json["Id"_L1].toString(); });
                                   });
}

base::Subscription<OutputPiece> Exec::start(const QString &exec)
{
    auto call = startCall(exec, false);
    call.headers.add("Connection", "Upgrade");
    call.headers.add("Upgrade", "tcp");
    return m_session.stream(call, Frames());
}

base::Reply<http::RawStream> Exec::startInteractive(const QString &exec, const ExecSpec &spec)
{
    return m_session.hijack(startCall(exec, spec.terminal));
}

base::Reply<ExecState> Exec::inspect(const QString &exec)
{
    return m_session.call<ExecState>(
        {.path = "/exec/" + toPath(exec) + "/json", .limits = limits::call}, [](const http::Response &response) {
            return toObject(response).map([](const QJsonObject &json) {
                const auto code = json["ExitCode"_L1];
                return ExecState{json["Running"_L1].toBool(),
                                 code.isDouble() ? std::optional(code.toInt()) : std::nullopt};
            });
        });
}

} // namespace pilothouse::engine
