// SPDX-License-Identifier: Apache-2.0
#include "app/shell/firstframe.h"

#include "app/map/mapitem.h"

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

milliseconds processorTime()
{
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return milliseconds(qint64(used.tv_sec) * 1000 + used.tv_nsec / 1'000'000);
}

namespace {

void say(const char *what)
{
    std::printf("%s after %lld ms (processor %lld ms)\n", what, static_cast<long long>(processAge().count()),
                static_cast<long long>(processorTime().count()));
    std::fflush(stdout);
}

} // namespace

FirstFrame::FirstFrame(QQuickWindow &window, Afterwards afterwards, QObject *parent)
    : QObject(parent)
{
    // frameSwapped may come from a rendering thread; the call is one loop late then, at most.
    connect(&window, &QQuickWindow::frameSwapped, this, [this, &window, afterwards] { look(window, afterwards); });
}

void FirstFrame::look(const QQuickWindow &window, Afterwards afterwards)
{
    if (!std::exchange(m_frameSeen, true)) {
        say("first frame");
        if (afterwards == Afterwards::Quit)
            QCoreApplication::quit();
    }
    if (m_mapSeen)
        return;
    const auto *map = window.findChild<MapItem *>(u"map"_s);
    m_mapSeen = map && map->isVisible() && !map->scene().rows.empty();
    if (m_mapSeen)
        say("map");
}

} // namespace pilothouse::app
