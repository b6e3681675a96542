// SPDX-License-Identifier: Apache-2.0
#include "core/audit/call.h"

#include <QFile>

#include <utility>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pilothouse::audit {

Call::Call(std::chrono::milliseconds timeout)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { giveUp(); });
    m_deadline.start(timeout);
}

void Call::end(const QString &problem)
{
    m_deadline.stop();
    if (std::exchange(m_ended, true))
        return;
    // Never before the owner can listen, nor while the call itself is still speaking.
    QMetaObject::invokeMethod(
        this, [this, problem] { Q_EMIT ended(problem); }, Qt::QueuedConnection);
}

QString Call::duration() const
{
    return u"%1 s"_s.arg(double(m_deadline.interval()) / 1000);
}

QString append(const LineToAppend &what)
{
    const auto why = [] { return qt_error_string(errno); };
    // Without O_NONBLOCK a pipe in the file's place would hold the run until somebody reads it.
    const int file = ::open(QFile::encodeName(what.path).constData(),
                            O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, S_IRUSR | S_IWUSR);
    if (file < 0)
        return why();
    const auto written = ::write(file, what.line.constData(), size_t(what.line.size()));
    QString problem = written < 0 ? why() : written < what.line.size() ? u"it could not be written whole"_s : u""_s;
    ::close(file);
    return problem;
}

} // namespace pilothouse::audit
