// SPDX-License-Identifier: Apache-2.0
#include "core/checks/execprobe.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pilothouse::checks {

using base::ErrorCode;

namespace {

QProcessEnvironment withVariables(const std::vector<model::VariableSetting> &variables)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &variable : variables) {
        if (variable.value)
            environment.insert(variable.name, *variable.value);
        else
            environment.remove(variable.name);
    }
    return environment;
}

QByteArray toJson(const std::vector<model::VariableSetting> &variables)
{
    QJsonObject object;
    for (const auto &variable : variables)
        object.insert(variable.name, variable.value ? QJsonValue(*variable.value) : QJsonValue());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

ExecProbe::ExecProbe(const model::ExecCheck &check, std::vector<model::VariableSetting> variables, const Pace &pace,
                     QObject *parent)
    : RepeatedProbe(Patience::of(check.attempts), pace, parent)
    , m_check(check)
    , m_variables(std::move(variables))
{
}

ExecProbe::~ExecProbe()
{
    drop();
}

void ExecProbe::attempt()
{
    m_output.clear();
    m_process = new QProcess(this);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setChildProcessModifier([] { ::setpgid(0, 0); });
    const bool byInput = m_check.variablesBy == model::ExecCheck::VariablesBy::Input;
    if (byInput)
        connect(m_process, &QProcess::started, this, [this] {
            m_process->write(toJson(m_variables));
            m_process->closeWriteChannel();
        });
    else
        m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setProcessEnvironment(withVariables(byInput ? decltype(m_variables)() : m_variables));
    connect(m_process, &QProcess::readyRead, this, [this] { m_output.add(m_process->readAll()); });
    connect(m_process, &QProcess::finished, this, &ExecProbe::take);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // what matters of the others ends it, too
        const QString why = m_process->errorString();
        drop();
        refuse({ErrorCode::NotFound, u"could not be run: %1: %2"_s.arg(m_check.command.value(0), why), {}});
    });
    m_process->start(m_check.command.value(0), m_check.command.mid(1));
}

void ExecProbe::take(int exitCode, QProcess::ExitStatus status)
{
    m_output.add(m_process->readAll());
    drop();
    if (status == QProcess::NormalExit && exitCode == 0)
        return hit();
    QString why =
        status == QProcess::CrashExit ? u"ended by signal %1"_s.arg(exitCode) : u"ended with %1"_s.arg(exitCode);
    if (const QString line = m_output.lastLine(m_variables); !line.isEmpty())
        why += u": "_s + line;
    miss(why);
}

void ExecProbe::drop()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    auto *process = std::exchange(m_process, nullptr);
    // One that could not be started has a number still, but never finishes.
    if (const qint64 pid = process->processId(); pid > 0 && process->state() != QProcess::NotRunning) {
        ::kill(-pid_t(pid), SIGKILL); // the whole group
        process->setParent(nullptr);  // which waits for nobody
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
    } else {
        process->deleteLater();
    }
}

} // namespace pilothouse::checks
