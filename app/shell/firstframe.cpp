// SPDX-License-Identifier: Apache-2.0
#include "app/shell/firstframe.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <ctime>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace pilothouse::app {

milliseconds processAge()
{
    QFile file(u"/proc/self/stat"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // proc(5): the name in parentheses may hold anything; field 22, the start in ticks since boot, is the 20th after
    // it.
    const QByteArray line = file.readAll();
    const qint64 ticks = line.mid(line.lastIndexOf(')') + 2).split(' ').value(19).toLongLong();
    timespec now{};
    if (ticks == 0 || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return {};
    const qint64 nowMs = qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
    return milliseconds(nowMs - ticks * 1000 / sysconf(_SC_CLK_TCK));
}

FirstFrame::FirstFrame(QQuickWindow &window, Afterwards afterwards, QObject *parent)
    : QObject(parent)
{
    // frameSwapped comes from the rendering thread; the queued call is one loop late at most.
    connect(
        &window, &QQuickWindow::frameSwapped, this,
        [afterwards] {
            std::printf("first frame after %lld ms\n", static_cast<long long>(processAge().count()));
            std::fflush(stdout);
            if (afterwards == Afterwards::Quit)
                QCoreApplication::quit();
        },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

} // namespace pilothouse::app
