// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/keyedtable.h"
#include "app/shell/status.h"
#include "app/workspace/pool.h"
#include "app/workspace/workspace.h"
#include "core/manifest/lint/lint.h"

#include <QTimer>

namespace pilothouse::app {

/// One thing that is not as it should be: in the manifest, with a ship, or with an instance.
struct Finding {
    QString key;
    status::Kind tone = status::Kind::Failed;
    QString text;                     ///< what is wrong
    QString next;                     ///< what would be right or what can be done; may be empty
    QString place;                    ///< "shop.yaml:12:5", "prod-7", "orders/orders-2 on prod-9"
    QString selection;                ///< what to select, "instance:orders-2"; may be empty
    QString rule;                     ///< of what was found in the manifest
    QString fix;                      ///< what can be done about it at once; may be empty
    model::SourceLocation where = {}; ///< of what was found in the manifest

    bool operator==(const Finding &) const = default;
};

/// View-model of the dock's Problems tab: everything that is not as it should be, worst first. The manifest is linted
/// in the pool, anew when it changes and, at most once a second, when the ships do. GUI thread.
class Problems : public KeyedTable<Finding>
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int errorCount READ errorCount NOTIFY countChanged)

public:
    enum Role { Tone = Qt::UserRole + 1, Text, Next, Place, Selection, Fix, HasPage, Line, Column };
    Q_ENUM(Role)

    explicit Problems(QObject *parent = nullptr);

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int errorCount() const { return m_errorCount; } ///< of the manifest

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// The first thing the linter has to say of what a key names ("instance:web-1").
    [[nodiscard]] const QHash<QString, QString> &notes() const { return m_notes; }
    /// Mends what a row is about in the manifest's file; undone like every edit.
    Q_INVOKABLE void fix(int position);
    /// The page about a row's rule, in Markdown.
    Q_INVOKABLE QString page(int position) const;

Q_SIGNALS:
    void linted();
    void gathered(); ///< rows are as they are now
    void fixRefused(const QString &sentence);
    void workspaceChanged();
    void countChanged();

private:
    /// What the linter found, and in what.
    struct Linted {
        std::shared_ptr<const model::Environment> environment;
        QByteArray text; ///< that the environment is of
        std::vector<manifest::lint::Finding> findings;
    };
    void lint();
    void refresh();
    void addManifest(std::vector<Finding> &problems);
    void addObserved(std::vector<Finding> &problems, const model::Environment &environment) const;

    Workspace *m_workspace = nullptr;
    LatestOnly<Linted> m_linter;
    Linted m_linted;
    QTimer m_gathering; ///< what ships say in a second is looked at once
    QHash<QString, manifest::lint::Fix> m_fixes;
    QHash<QString, QString> m_notes;
    int m_errorCount = 0;
};

} // namespace pilothouse::app
