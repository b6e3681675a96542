// SPDX-License-Identifier: Apache-2.0
#include "tests/support/dockerd.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace pilothouse::test {

namespace {

QString pathOf(const QString &script)
{
    return QStringLiteral(PILOTHOUSE_TEST_SUPPORT_DIR "/") + script;
}

} // namespace

RealEngine::RealEngine(const QString &script)
    : m_script(pathOf(script))
    , m_directory(u"/tmp/phship-XXXXXX"_s)
{
}

RealEngine::~RealEngine()
{
    stop();
}

QString RealEngine::whyUnavailable(const QString &script)
{
    QProcess process;
    process.start(pathOf(script), {u"check"_s});
    if (!process.waitForFinished())
        return u"SKIPPED: cannot run "_s + script;
    return process.exitCode() == 0 ? QString()
                                   : u"SKIPPED: "_s + QString::fromUtf8(process.readAllStandardError()).trimmed();
}

bool RealEngine::start(const QStringList &variables)
{
    m_variables = variables;
    m_problem.clear();
    run(m_script, {u"start"_s, m_directory.path()},
        variables + QStringList{u"SHIP_OWNER="_s + QString::number(QCoreApplication::applicationPid())});
    m_started = true;
    return m_problem.isEmpty();
}

bool RealEngine::restart()
{
    m_problem.clear();
    run(m_script, {u"restart"_s, m_directory.path()}, m_variables);
    return m_problem.isEmpty();
}

bool RealEngine::signal(const QString &name)
{
    m_problem.clear();
    run(m_script, {u"kill"_s, m_directory.path(), name});
    return m_problem.isEmpty();
}

bool RealEngine::cable(const QString &state)
{
    m_problem.clear();
    run(m_script, {u"cable"_s, m_directory.path(), state});
    return m_problem.isEmpty();
}

bool RealEngine::shape(const QStringList &netem)
{
    m_problem.clear();
    run(m_script, QStringList{u"shape"_s, m_directory.path()} + netem);
    return m_problem.isEmpty();
}

void RealEngine::stop()
{
    if (m_started)
        run(m_script, {u"stop"_s, m_directory.path()});
    m_started = false;
}

QString RealEngine::socketPath() const
{
    return m_directory.filePath(u"docker.sock"_s);
}

QString RealEngine::address() const
{
    QProcess process;
    process.start(m_script, {u"address"_s, m_directory.path()});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QString RealEngine::log() const
{
    QFile file(m_directory.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString RealEngine::docker(const QStringList &arguments)
{
    m_problem.clear();
    return run(u"docker"_s, QStringList{u"-H"_s, u"unix://"_s + socketPath()} + arguments);
}

QString RealEngine::run(const QString &program, const QStringList &arguments, const QStringList &variables)
{
    auto environment = QProcess::systemEnvironment();
    environment << variables;
    QProcess process;
    process.setEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        m_problem = QString::fromUtf8(process.readAllStandardError()).trimmed();
        if (m_problem.isEmpty())
            m_problem = program + u" failed"_s;
    }
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace pilothouse::test
