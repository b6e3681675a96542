// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"

#include <QElapsedTimer>
#include <QTimer>

namespace pilothouse::fleet {

/// Feels whether an engine lives: one that has been quiet for 5 s is asked for a sign of life. A frozen one, or one
/// that is cut off without a word, is known so within 15 s: two looks and the patience, at most. Lives in its link's
/// thread.
class Pulse : public QObject
{
    Q_OBJECT
public:
    Pulse(engine::Engine &engine, QObject *parent);
    ~Pulse() override;

    void start();
    void stop();
    /// Asks at once, and waits less long: the connection that stood may be dead.
    void doubt();

    /// The engine has said something.
    void heard() { m_heard.start(); }
    [[nodiscard]] bool heardWithin(std::chrono::milliseconds time) const;

Q_SIGNALS:
    void slowed();    ///< a sign of life has been waited for for 2 s
    void recovered(); ///< one came sooner than that
    void lost(const pilothouse::base::Error &why);

private:
    void look();
    void ask(std::chrono::milliseconds patience);
    void stopAsking();

    engine::Engine &m_engine;
    QTimer m_look;
    QElapsedTimer m_heard;
    QObject *m_asking = nullptr; ///< receives the answer, while one is waited for
    bool m_isSlow = false;
};

} // namespace pilothouse::fleet
