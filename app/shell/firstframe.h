// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickWindow>

#include <chrono>

namespace pilothouse::app {

/// How long this process has existed, as the kernel counts it (to 10 ms); zero where it does not say.
[[nodiscard]] std::chrono::milliseconds processAge();

/// How much time of the processor this process has used so far, in all its threads.
[[nodiscard]] std::chrono::milliseconds processorTime();

/// Says on standard output when the window's first frame is on the screen, and when the first one with things on the
/// map is.
class FirstFrame : public QObject
{
    Q_OBJECT
public:
    enum class Afterwards { GoOn, Quit };

    FirstFrame(QQuickWindow &window, Afterwards afterwards, QObject *parent = nullptr);

private:
    void look(const QQuickWindow &window, Afterwards afterwards);

    bool m_frameSeen = false;
    bool m_mapSeen = false;
};

} // namespace pilothouse::app
