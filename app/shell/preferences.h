// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// What the operator set once for the window. Every change is written at once. GUI thread.
class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int themeMode MEMBER m_themeMode NOTIFY changed)
    Q_PROPERTY(bool reducedMotion MEMBER m_reducedMotion NOTIFY changed)
    Q_PROPERTY(bool followLogs MEMBER m_followLogs NOTIFY changed)
    Q_PROPERTY(bool dockOpen MEMBER m_dockOpen NOTIFY changed)
    Q_PROPERTY(int dockHeight MEMBER m_dockHeight NOTIFY changed)
    Q_PROPERTY(bool sourceOpen MEMBER m_sourceOpen NOTIFY changed)
    Q_PROPERTY(int sourceWidth MEMBER m_sourceWidth NOTIFY changed)
    Q_PROPERTY(bool inspectorOpen MEMBER m_inspectorOpen NOTIFY changed)

public:
    explicit Preferences(QObject *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void write() const;

    int m_themeMode = 0; ///< Theme.Mode: system, light, dark
    bool m_reducedMotion = false;
    bool m_followLogs = true;
    bool m_dockOpen = false;
    int m_dockHeight = 220; ///< pixels
    bool m_sourceOpen = false;
    int m_sourceWidth = 440; ///< pixels
    bool m_inspectorOpen = true;
};

} // namespace pilothouse::app
