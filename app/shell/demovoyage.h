// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shell/pages.h"
#include "app/workspace/workspace.h"

#include <QQuickWindow>
#include <QTimer>

#include <deque>

namespace pilothouse::app {

/// Sails the demo fleet once without an operator: opens it, waits until it is observed and planned, applies the plan,
/// and leaves pictures of every page in both themes. For `--headless-demo` and for screenshots. GUI thread.
class DemoVoyage : public QObject
{
    Q_OBJECT
public:
    /// `window` is Main.qml's; pictures go to `folder`, which is made.
    DemoVoyage(Workspace &workspace, QQuickWindow &window, const QString &folder, QObject *parent = nullptr);

    void start();
    /// What was done, a line each.
    [[nodiscard]] const QStringList &summary() const { return m_summary; }

Q_SIGNALS:
    void finished(bool ok);

private:
    enum class Leg { Start, Observing, Planned, Running, Done };

    void advance();
    void arrive();
    void photograph(const std::vector<pages::Kind> &pages, const QString &suffix);
    void nextPicture();
    void tellOutcome();
    [[nodiscard]] bool isSettled() const;

    struct Picture {
        QString name;
        int page = 0;  ///< pages::Kind
        int theme = 0; ///< Theme.Mode
    };

    Workspace &m_workspace;
    QQuickWindow &m_window;
    QString m_folder;
    Leg m_leg = Leg::Start;
    QStringList m_summary;
    std::deque<Picture> m_pictures;
    QTimer m_exposure; ///< a page has this long to lay itself out before its picture is taken
    QTimer m_quiet;    ///< after the run: nothing new was observed or planned for so long
    QTimer m_limit;
    bool m_ok = true;
};

} // namespace pilothouse::app
