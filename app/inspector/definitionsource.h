// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/inspected.h"
#include "app/workspace/pool.h"
#include "app/workspace/workspace.h"
#include "core/manifest/excerpt.h"

namespace pilothouse::app {

/// The lines of the manifest that make a thing, as they are written or as a template made them. Secrets are masked.
/// Does nothing while no key is looked at; finds the lines in the pool. GUI thread.
class DefinitionSource : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(QString key READ key WRITE setKey NOTIFY keyChanged)
    Q_PROPERTY(bool rendered READ isRendered WRITE setRendered NOTIFY keyChanged)
    Q_PROPERTY(bool isTemplate READ isTemplate NOTIFY templateChanged)
    Q_PROPERTY(QString text READ text NOTIFY textChanged)
    Q_PROPERTY(QString place READ place NOTIFY textChanged)

public:
    explicit DefinitionSource(QObject *parent = nullptr);

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);
    /// What is looked at: "instance:web-1", "service:web", "ship:prod-2"; empty: nothing.
    [[nodiscard]] QString key() const { return m_key; }
    void setKey(const QString &key);
    [[nodiscard]] bool isRendered() const { return m_rendered; }
    void setRendered(bool rendered);
    [[nodiscard]] bool isTemplate() const; ///< so that there are two texts
    [[nodiscard]] QString text() const { return m_text; }
    /// "shop.yaml, lines 47 to 54"; of rendered text, the line of the template that it comes from.
    [[nodiscard]] QString place() const { return m_place; }

Q_SIGNALS:
    void workspaceChanged();
    void keyChanged();
    void templateChanged();
    void textChanged();

private:
    struct Found {
        QString key;
        bool rendered = false;
        std::optional<manifest::Excerpt> excerpt;
    };
    void find();
    void take(const Found &found);
    void show(const QString &text, const QString &place);

    Workspace *m_workspace = nullptr;
    QString m_key;
    bool m_rendered = false;
    QString m_text;
    QString m_place;
    LatestOnly<Found> m_finder;
};

} // namespace pilothouse::app
