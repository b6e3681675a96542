// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickWindow>

#include <chrono>

namespace pilothouse::app {

/// How long this process has existed, as the kernel counts it (to 10 ms); zero where it does not say.
[[nodiscard]] std::chrono::milliseconds processAge();

/// Says on standard output when the window's first frame is on the screen.
class FirstFrame : public QObject
{
    Q_OBJECT
public:
    enum class Afterwards { GoOn, Quit };

    FirstFrame(QQuickWindow &window, Afterwards afterwards, QObject *parent = nullptr);
};

} // namespace pilothouse::app
