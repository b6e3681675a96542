// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QQuickWindow>

#include <chrono>
#include <vector>

namespace pilothouse::app {

/// Pans and zooms the map as an operator's wheel and keys do, and says on standard output how long frames took: from
/// the turn of the wheel to the picture. Lives in the GUI thread.
class FramePace : public QObject
{
    Q_OBJECT
public:
    /// Begins after `wait`, when things have settled; then quits the program.
    FramePace(QQuickWindow &window, std::chrono::seconds wait, QObject *parent = nullptr);

private:
    enum class Gesture { Pan, Zoom };

    void turn();
    void take();
    void say(const char *what);

    QQuickWindow &m_window;
    Gesture m_gesture = Gesture::Pan;
    QElapsedTimer m_turned;
    std::vector<double> m_times; ///< milliseconds of this gesture's frames
};

} // namespace pilothouse::app
