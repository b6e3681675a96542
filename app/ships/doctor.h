// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/keyedtable.h"
#include "app/shell/status.h"
#include "app/workspace/workspace.h"
#include "core/fleet/examination.h"

namespace pilothouse::app {

/// One step on the way to a ship's engine, as it is shown.
struct DoctorRow {
    QString key;
    QString step; ///< "Host key", "Authentication (jump)"
    QString what;
    QString words;
    fleet::Finding::Outcome outcome = fleet::Finding::Outcome::Passed;
    bool isFirstFailure = false;

    bool operator==(const DoctorRow &) const = default;
};

/// The steps that have been gone. GUI thread.
class DoctorSteps : public KeyedTable<DoctorRow>
{
    Q_OBJECT
public:
    enum Role { StepRole = Qt::UserRole + 1, WhatRole, WordsRole, StatusRole, OutcomeTextRole, FirstFailureRole };
    Q_ENUM(Role)

    using KeyedTable::KeyedTable;

    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
};

/// Goes to one ship's engine step by step and shows how far it comes, over a connection of its own. GUI thread.
class Doctor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(QAbstractItemModel *steps READ steps CONSTANT)
    Q_PROPERTY(QString ship READ ship NOTIFY changed)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    Q_PROPERTY(bool healthy READ isHealthy NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)

public:
    explicit Doctor(QObject *parent = nullptr);
    ~Doctor() override;

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QAbstractItemModel *steps() { return &m_steps; }
    [[nodiscard]] QString ship() const; ///< that was examined last; empty: none
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool isHealthy() const;  ///< it has ended and nothing failed
    [[nodiscard]] QString verdict() const; ///< a sentence
    [[nodiscard]] QString advice() const;  ///< what to do about it, a line each; empty while it runs

    /// An examination that is under way is given up.
    Q_INVOKABLE void examine(const QString &ship);
    /// Shows nothing any more.
    Q_INVOKABLE void dismiss();
    /// All of it in lines, to be sent to somebody.
    Q_INVOKABLE QString text() const;

Q_SIGNALS:
    void workspaceChanged();
    void changed();

private:
    struct Practice;
    void take(const std::vector<fleet::Finding> &findings);
    void giveUp();

    Workspace *m_workspace = nullptr;
    std::unique_ptr<Practice> m_practice; ///< made with the first patient
    DoctorSteps m_steps;
    std::optional<model::Ship> m_ship;
    std::vector<fleet::Finding> m_findings;
    bool m_isRunning = false;
};

} // namespace pilothouse::app
