// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/fields.h"
#include "app/workspace/pool.h"
#include "app/workspace/workspace.h"
#include "core/manifest/excerpt.h"

namespace pilothouse::app {

/// What the environment's settings are a function of.
struct SettingsKnown {
    const model::Environment &environment;
    const manifest::Loaded &loaded;
    std::vector<manifest::Setting> shipDefaults;
    QStringList credentialSources; ///< of its registries, in their order
};

/// What the manifest sets for the whole environment, each with its line; no secret among it.
[[nodiscard]] std::vector<Field> environmentSettings(const SettingsKnown &known);

/// Where the login for each registry comes from: manifest, a credential helper, Docker's configuration, what is kept
/// with us, nowhere. Reads the operator's Docker configuration.
[[nodiscard]] QStringList credentialSources(const std::vector<model::Registry> &registries,
                                            const std::vector<store::CredentialStore::Kept> &kept);

/// View-model of the Settings page's part on the open environment: read only. Reads in the pool, and only while it is
/// looked at. GUI thread.
class EnvironmentSettings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(bool wanted READ isWanted WRITE setWanted NOTIFY wantedChanged)
    Q_PROPERTY(pilothouse::app::FieldList *rows READ rows CONSTANT)

public:
    explicit EnvironmentSettings(QObject *parent = nullptr);

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] bool isWanted() const { return m_wanted; }
    void setWanted(bool wanted);
    [[nodiscard]] FieldList *rows() { return &m_rows; }

Q_SIGNALS:
    void workspaceChanged();
    void wantedChanged();

private:
    struct Read {
        std::shared_ptr<const model::Environment> environment;
        std::vector<manifest::Setting> shipDefaults;
        QStringList credentialSources;
    };
    void refresh();
    void take(const Read &read);

    Workspace *m_workspace = nullptr;
    bool m_wanted = false;
    FieldList m_rows;
    LatestOnly<Read> m_reader;
};

} // namespace pilothouse::app
