// SPDX-License-Identifier: Apache-2.0
#include "app/settings/environmentsettings.h"

namespace pilothouse::app {

EnvironmentSettings::EnvironmentSettings(QObject *parent)
    : QObject(parent)
    , m_reader(this, [this](const Read &read) { take(read); })
{
}

void EnvironmentSettings::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    if (m_workspace)
        connect(m_workspace, &Workspace::environmentChanged, this, &EnvironmentSettings::refresh);
    Q_EMIT workspaceChanged();
    refresh();
}

void EnvironmentSettings::setWanted(bool wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    Q_EMIT wantedChanged();
    refresh();
}

void EnvironmentSettings::refresh()
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    if (!environment)
        return m_rows.setRows({});
    if (!m_wanted)
        return;
    const auto kept = m_workspace->sshInterview().credentials().kept();
    m_reader.ask([environment, kept, text = m_workspace->loaded().text, rendered = m_workspace->loaded().rendered] {
        return Read{environment, manifest::settingsOf(rendered.value_or(text), QStringLiteral("ship_defaults"), text),
                    credentialSources(environment->registries, kept)};
    });
}

void EnvironmentSettings::take(const Read &read)
{
    if (!m_workspace || read.environment != m_workspace->environment())
        return;
    m_rows.setRows(
        environmentSettings({*read.environment, m_workspace->loaded(), read.shipDefaults, read.credentialSources}));
}

} // namespace pilothouse::app
