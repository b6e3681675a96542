// SPDX-License-Identifier: Apache-2.0
#include "sshd.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace pilothouse::test {

namespace {

QString script()
{
    return QStringLiteral(PILOTHOUSE_TEST_SUPPORT_DIR "/sshd.sh");
}

} // namespace

QString Sshd::unavailableReason()
{
    QProcess process;
    process.start(script(), {u"check"_s});
    process.waitForFinished();
    return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAllStandardError()).trimmed();
}

Sshd::~Sshd()
{
    if (m_port != 0)
        run({u"stop"_s, m_directory.path()});
}

bool Sshd::start(const QString &options, const QString &ship)
{
    if (!run({u"start"_s, m_directory.path()}, {u"SSHD_OPTIONS="_s + options, u"SSHD_SHIP="_s + ship}))
        return false;
    QFile host(path(u"host"_s));
    m_host = host.open(QIODevice::ReadOnly) ? QString::fromUtf8(host.readAll()).trimmed() : QString();
    m_port = quint16(m_output.toUInt());
    return m_port != 0;
}

bool Sshd::run(const QStringList &arguments, const QStringList &variables)
{
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + variables);
    process.start(script(), arguments);
    process.waitForFinished(60'000);
    m_output = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    m_problem = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace pilothouse::test
