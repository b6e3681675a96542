// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSocketNotifier>

namespace pilothouse::cli {

/// A question on the terminal that is answered with yes or, by anything else, no. Lives in the main thread.
class Question : public QObject
{
    Q_OBJECT
public:
    /// Prints `text` and waits for a line of standard input, the event loop running.
    explicit Question(const QString &text, QObject *parent = nullptr);

Q_SIGNALS:
    void answered(bool yes);

private:
    void read();

    QSocketNotifier m_notifier;
    QByteArray m_line;
};

} // namespace pilothouse::cli
