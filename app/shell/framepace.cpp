// SPDX-License-Identifier: Apache-2.0
#include "app/shell/framepace.h"

#include "app/map/mapitem.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

constexpr std::size_t framesOfGesture = 400;
constexpr std::size_t framesOneWay = 40;
constexpr auto pause = std::chrono::milliseconds(8); ///< in which all else gets its turn

} // namespace

FramePace::FramePace(QQuickWindow &window, std::chrono::seconds wait, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    connect(&window, &QQuickWindow::frameSwapped, this, &FramePace::take, Qt::QueuedConnection);
    QTimer::singleShot(wait, this, &FramePace::turn);
}

void FramePace::turn()
{
    auto *map = m_window.findChild<MapItem *>(u"map"_s);
    if (!map)
        return QCoreApplication::exit(1);
    const bool isBack = m_times.size() / framesOneWay % 2 != 0;
    const QPointF middle(map->width() / 2, map->height() / 2);
    QWheelEvent zoom(middle, m_window.mapToGlobal(map->mapToScene(middle)), QPoint(), QPoint(0, isBack ? -24 : 24),
                     Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QKeyEvent pan(QEvent::KeyPress, isBack ? Qt::Key_Left : Qt::Key_Right, Qt::ControlModifier);
    m_turned.start();
    QCoreApplication::sendEvent(map, m_gesture == Gesture::Zoom ? static_cast<QEvent *>(&zoom) : &pan);
    m_window.update();
}

void FramePace::take()
{
    if (!m_turned.isValid())
        return; // a frame that nobody here asked for
    m_times.push_back(double(m_turned.nsecsElapsed()) / 1e6);
    m_turned.invalidate();
    if (m_times.size() == framesOfGesture) {
        say(m_gesture == Gesture::Pan ? "pan" : "zoom");
        m_times.clear();
        if (std::exchange(m_gesture, Gesture::Zoom) == Gesture::Zoom)
            return QCoreApplication::quit();
    }
    QTimer::singleShot(pause, this, &FramePace::turn);
}

void FramePace::say(const char *what)
{
    std::ranges::sort(m_times);
    std::printf("%s: median %.2f ms, p99 %.2f ms\n", what, m_times[m_times.size() / 2],
                m_times[m_times.size() * 99 / 100]);
    std::fflush(stdout);
}

} // namespace pilothouse::app
