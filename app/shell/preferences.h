// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shell/panesfile.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// What the operator set once for the window, and for each environment which panes are open and how big. Written a
/// moment after it changes, and at the end. GUI thread.
class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int themeMode MEMBER m_themeMode NOTIFY changed)
    Q_PROPERTY(bool reducedMotion MEMBER m_reducedMotion NOTIFY changed)
    Q_PROPERTY(bool followLogs MEMBER m_followLogs NOTIFY changed)
    Q_PROPERTY(bool inspectorOpen MEMBER m_inspectorOpen NOTIFY changed)
    /// The path of its manifest; empty: none is open. A new one begins with the panes of the last.
    Q_PROPERTY(QString environment READ environment WRITE setEnvironment NOTIFY changed)
    Q_PROPERTY(bool dockOpen READ dockOpen WRITE setDockOpen NOTIFY changed)
    Q_PROPERTY(int dockHeight READ dockHeight WRITE setDockHeight NOTIFY changed)
    Q_PROPERTY(bool sourceOpen READ sourceOpen WRITE setSourceOpen NOTIFY changed)
    Q_PROPERTY(int sourceWidth READ sourceWidth WRITE setSourceWidth NOTIFY changed)

public:
    explicit Preferences(QObject *parent = nullptr);
    ~Preferences() override;

    [[nodiscard]] QString environment() const { return m_environment; }
    void setEnvironment(const QString &environment);
    [[nodiscard]] bool dockOpen() const { return m_panes.dockOpen; }
    void setDockOpen(bool open) { set(m_panes.dockOpen, open); }
    [[nodiscard]] int dockHeight() const { return m_panes.dockHeight; }
    void setDockHeight(int height) { set(m_panes.dockHeight, height); }
    [[nodiscard]] bool sourceOpen() const { return m_panes.sourceOpen; }
    void setSourceOpen(bool open) { set(m_panes.sourceOpen, open); }
    [[nodiscard]] int sourceWidth() const { return m_panes.sourceWidth; }
    void setSourceWidth(int width) { set(m_panes.sourceWidth, width); }

Q_SIGNALS:
    void changed();

private:
    template <typename T>
    void set(T &value, T wanted)
    {
        if (std::exchange(value, wanted) != wanted)
            Q_EMIT changed();
    }
    void write();

    int m_themeMode = 0; ///< Theme.Mode: system, light, dark
    bool m_reducedMotion = false;
    bool m_followLogs = true;
    bool m_inspectorOpen = true;
    QString m_environment;
    PaneSizes m_panes;
    QTimer m_pause; ///< an edge that is dragged changes with every move
};

} // namespace pilothouse::app
