// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shell/pages.h"
#include "app/shell/statuscounts.h"
#include "app/workspace/workspace.h"

#include <QTimer>

namespace pilothouse::app {

/// View-model of the header and the status bar: how it stands with the whole, in words. GUI thread.
class Summary : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(QString primaryText READ primaryText NOTIFY changed)
    Q_PROPERTY(bool primaryCalls READ primaryCalls NOTIFY changed)
    Q_PROPERTY(pilothouse::app::pages::Kind primaryPage READ primaryPage NOTIFY changed)
    Q_PROPERTY(QString shipsText READ shipsText NOTIFY changed)
    Q_PROPERTY(QString awayText READ awayText NOTIFY changed)
    Q_PROPERTY(QString liveText READ liveText NOTIFY changed)
    Q_PROPERTY(pilothouse::app::StatusCounts *counts READ counts CONSTANT)

public:
    explicit Summary(QObject *parent = nullptr);

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);

    [[nodiscard]] QString primaryText() const { return m_words.primary; }    ///< "Review 7 changes"
    [[nodiscard]] bool primaryCalls() const { return m_words.primaryCalls; } ///< there is something to do
    [[nodiscard]] pages::Kind primaryPage() const { return m_words.primaryPage; }
    [[nodiscard]] QString shipsText() const { return m_words.ships; } ///< "5 of 6 ships"
    [[nodiscard]] QString awayText() const { return m_words.away; }   ///< "prod-7, 4 min"; empty: all answer
    [[nodiscard]] QString liveText() const { return m_words.live; }   ///< "events live"
    [[nodiscard]] StatusCounts *counts() { return &m_counts; }

Q_SIGNALS:
    void workspaceChanged();
    void changed();

private:
    struct Words {
        QString primary;
        bool primaryCalls = false;
        pages::Kind primaryPage = pages::Kind::Plan;
        QString ships;
        QString away;
        QString live;
        bool operator==(const Words &) const = default;
    };

    void refresh();
    void tellPrimary(Words &words) const;
    void tellShips(Words &words) const;

    Workspace *m_workspace = nullptr;
    Words m_words;
    StatusCounts m_counts;
    QTimer m_aging;
};

} // namespace pilothouse::app
