// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// What turns moments into ages on the screen: "4 min". Only what is shown asks, so that 10,000 rows grow older
/// without a change of the model. Ticks every ten seconds while `running`. GUI thread.
class Clock : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QDateTime now READ now NOTIFY nowChanged)
    Q_PROPERTY(bool running READ isRunning WRITE setRunning NOTIFY runningChanged)

public:
    explicit Clock(QObject *parent = nullptr);

    [[nodiscard]] QDateTime now() const { return m_now; }
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    void setRunning(bool running);

    /// From `at` until `now`, in the one or two largest units; empty for an invalid time.
    Q_INVOKABLE QString age(const QDateTime &at, const QDateTime &now) const;

Q_SIGNALS:
    void nowChanged();
    void runningChanged();

private:
    void tick();

    QTimer m_timer;
    QDateTime m_now;
};

} // namespace pilothouse::app
