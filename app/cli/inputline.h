// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSocketNotifier>

#include <optional>

#include <termios.h>

namespace pilothouse::cli {

/// A line that the operator types on the terminal of standard input, seen or unseen. Lives in the main thread.
class InputLine : public QObject
{
    Q_OBJECT
public:
    enum class Echo { On, Off };

    /// Waits for a line, the event loop running; until then, or until this goes, Echo::Off shows nothing.
    explicit InputLine(Echo echo, QObject *parent = nullptr);
    ~InputLine() override;

Q_SIGNALS:
    /// Without its end; nothing: there was none (Ctrl+D).
    void entered(const std::optional<QString> &line);

private:
    void read();
    void restore();

    QSocketNotifier m_notifier;
    QByteArray m_line;
    std::optional<termios> m_before; ///< how the terminal was
};

/// "y" or "yes".
[[nodiscard]] bool isYes(const std::optional<QString> &line);

} // namespace pilothouse::cli
