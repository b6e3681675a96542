// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/execs.h"

#include "core/rehearsal/digest.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

const QByteArray prompt = "/ # ";

QByteArray toFrame(const Output &output, bool isTty)
{
    if (isTty)
        return output.text + "\r\n";
    QByteArray frame(8, '\0');
    frame[0] = output.channel == model::LogLine::Channel::Error ? 2 : 1;
    qToBigEndian(quint32(output.text.size() + 1), frame.data() + 4);
    return frame + output.text + '\n';
}

bool isShell(const QStringList &command)
{
    const QString tool = command.value(0).section(u'/', -1);
    return command.size() == 1 && (tool == "sh"_L1 || tool == "bash"_L1 || tool == "ash"_L1);
}

} // namespace

Execs::Execs(Containers &containers, QObject *parent)
    : QObject(parent)
    , m_containers(containers)
{
}

void Execs::create(Exchange *exchange, const QString &containerName)
{
    const Container *container = m_containers.find(containerName);
    if (!container)
        return exchange->fail(404, u"No such container: "_s + containerName);
    if (container->state == model::ContainerState::Paused)
        return exchange->fail(409, u"Container %1 is paused, unpause the container before exec"_s.arg(container->name));
    if (!container->isAlive())
        return exchange->fail(409, u"Container %1 is not running"_s.arg(container->id));
    const QJsonObject request = exchange->call().json();
    if (toStringList(request.value(u"Cmd"_s)).isEmpty())
        return exchange->fail(400, u"No exec command specified"_s);
    auto exec = std::make_shared<Exec>();
    exec->id = digest(container->id + u"/exec/"_s + QString::number(m_execs.size()));
    exec->containerId = container->id;
    exec->request = request;
    m_execs[exec->id] = exec;
    publish(*exec, u"exec_create"_s);
    exchange->answer(201, QJsonObject{{u"Id"_s, exec->id}});
}

void Execs::serve(Exchange *exchange)
{
    const Call &call = exchange->call();
    const QString verb = call.segments.value(2);
    const bool isKnown =
        (call.is("POST", 3) && (verb == "start"_L1 || verb == "resize"_L1)) || (call.is("GET", 3) && verb == "json"_L1);
    if (!isKnown)
        return exchange->fail(404, u"page not found"_s);
    const auto it = m_execs.find(call.segments[1]);
    if (it == m_execs.end())
        return exchange->fail(404, u"No such exec instance: "_s + call.segments[1]);
    if (verb == "json"_L1)
        return inspect(exchange, *it->second);
    if (verb == "resize"_L1)
        return exchange->answer(200);
    start(exchange, it->second);
}

void Execs::start(Exchange *exchange, const std::shared_ptr<Exec> &exec)
{
    if (exec->isRunning || exec->exitCode)
        return exchange->fail(409, u"Error: Exec command %1 has already run"_s.arg(exec->id));
    const Container *container = m_containers.find(exec->containerId);
    if (!container || !container->isAlive())
        return exchange->fail(409, u"Container %1 is not running"_s.arg(exec->containerId));
    const QStringList command = toStringList(exec->request.value(u"Cmd"_s));
    QStringList variables = toStringList(container->config.value(u"Env"_s));
    variables += toStringList(exec->request.value(u"Env"_s));
    Program program = toProgram(command, variables);
    exec->isRunning = true;
    publish(*exec, u"exec_start"_s);
    if (program.start != Program::Start::Possible) {
        exec->isRunning = false;
        exec->exitCode = 126;
        return exchange->fail(400,
                              u"OCI runtime exec failed: exec failed: unable to start container process: exec: "
                              "\"%1\": executable file not found in $PATH: unknown"_s.arg(program.name));
    }
    if (exchange->call().json().value(u"Detach"_s).toBool()) {
        exchange->answer(200);
        return play({}, exec, program);
    }
    exchange->upgrade();
    if (isShell(command) && exec->request.value(u"AttachStdin"_s).toBool())
        return converse(exchange, exec);
    if (program.isService)
        program.exitsAfter = std::chrono::milliseconds(10);
    play(exchange, exec, program);
}

void Execs::play(const QPointer<Exchange> &exchange, const std::shared_ptr<Exec> &exec, const Program &program)
{
    Clock &clock = m_containers.ground().clock;
    const bool isTty = exec->request.value(u"Tty"_s).toBool();
    for (const Output &output : program.script.once) {
        clock.after(output.at, this, [exchange, output, isTty] {
            if (exchange)
                exchange->write(toFrame(output, isTty));
        });
    }
    if (program.exitsAfter)
        clock.after(*program.exitsAfter, this,
                    [this, exchange, exec, code = program.exitCode] { finish(exchange, exec, code); });
}

void Execs::converse(Exchange *exchange, const std::shared_ptr<Exec> &exec)
{
    connect(exchange, &Exchange::received, this,
            [this, exchange, exec](const QByteArray &bytes) { hear(exchange, exec, bytes); });
    if (exec->request.value(u"Tty"_s).toBool())
        exchange->write(prompt);
}

void Execs::hear(Exchange *exchange, const std::shared_ptr<Exec> &exec, const QByteArray &bytes)
{
    const QPointer<Exchange> alive(exchange);
    const bool isTty = exec->request.value(u"Tty"_s).toBool();
    for (const char c : bytes) {
        if (!alive || !exec->isRunning)
            return;
        const bool isEnd = c == '\r' || c == '\n';
        if (isTty)
            exchange->write(isEnd ? QByteArray("\r\n") : QByteArray(1, c));
        if (!isEnd) {
            exec->typed += c;
            continue;
        }
        const QString line = QString::fromUtf8(std::exchange(exec->typed, {})).trimmed();
        const Program said = toProgram({u"sh"_s, u"-c"_s, line}, {});
        for (const Output &output : said.script.once)
            exchange->write(toFrame(output, isTty));
        if (line == "exit"_L1 || line.startsWith("exit "_L1))
            finish(alive, exec, said.exitCode);
        else if (isTty)
            exchange->write(prompt);
    }
}

void Execs::finish(const QPointer<Exchange> &exchange, const std::shared_ptr<Exec> &exec, int exitCode)
{
    exec->isRunning = false;
    exec->exitCode = exitCode;
    publish(*exec, u"exec_die"_s);
    if (exchange)
        exchange->endStream();
}

void Execs::inspect(Exchange *exchange, const Exec &exec) const
{
    const QStringList command = toStringList(exec.request.value(u"Cmd"_s));
    exchange->answer(
        200,
        QJsonObject{{u"ID"_s, exec.id},
                    {u"Running"_s, exec.isRunning},
                    {u"ExitCode"_s, exec.exitCode ? QJsonValue(*exec.exitCode) : QJsonValue(QJsonValue::Null)},
                    {u"ProcessConfig"_s,
                     QJsonObject{{u"tty"_s, exec.request.value(u"Tty"_s).toBool()},
                                 {u"entrypoint"_s, command.value(0)},
                                 {u"arguments"_s, QJsonArray::fromStringList(command.mid(1))},
                                 {u"privileged"_s, false}}},
                    {u"OpenStdin"_s, exec.request.value(u"AttachStdin"_s).toBool()},
                    {u"OpenStderr"_s, exec.request.value(u"AttachStderr"_s).toBool()},
                    {u"OpenStdout"_s, exec.request.value(u"AttachStdout"_s).toBool()},
                    {u"CanRemove"_s, false},
                    {u"ContainerID"_s, exec.containerId},
                    {u"DetachKeys"_s, u""_s},
                    {u"Pid"_s, exec.isRunning ? 4242 : 0}});
}

void Execs::publish(const Exec &exec, const QString &action)
{
    const Container *container = m_containers.find(exec.containerId);
    if (!container)
        return;
    QMap<QString, QString> more{{u"execID"_s, exec.id}};
    if (exec.exitCode)
        more.insert(u"exitCode"_s, QString::number(*exec.exitCode));
    const QString command = toStringList(exec.request.value(u"Cmd"_s)).join(u' ');
    m_containers.publish(*container, action == "exec_die"_L1 ? action : action + u": "_s + command, more);
}

} // namespace pilothouse::rehearsal
