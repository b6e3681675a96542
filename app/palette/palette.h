// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/palette/palettemodel.h"
#include "app/workspace/workspace.h"

namespace pilothouse::app {

/// View-model of the command palette: every action and every object of a workspace. What only the window can do
/// (pages, dialogs) is a signal. GUI thread.
// The base is written in full because the QML type registrar of Qt 6.4 finds it by that name only.
class Palette : public pilothouse::app::PaletteModel
{
    Q_OBJECT
    QML_NAMED_ELEMENT(CommandSearch)

    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)

public:
    explicit Palette(QObject *parent = nullptr);

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);

    /// Gathers what there is now; call when the palette opens.
    Q_INVOKABLE void gather();
    /// Does what the row says.
    Q_INVOKABLE void activate(int row);

Q_SIGNALS:
    void workspaceChanged();
    void pageAsked(pilothouse::app::pages::Kind page);
    void logsAsked(const QStringList &instances);
    void mapFocusAsked(const QString &key, int reach); ///< reach: MapItem.Reach
    void manifestAsked();
    void sourceAsked();

private:
    void trigger(Trigger::Action action);
    [[nodiscard]] QStringList selectedInstances() const;

    Workspace *m_workspace = nullptr;
};

} // namespace pilothouse::app
