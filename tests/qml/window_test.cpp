// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/workspace.h"
#include "tests/qml/rehearsedship.h"

#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest/quicktest.h>

Q_IMPORT_QML_PLUGIN(Pilothouse_AppPlugin)
Q_IMPORT_QML_PLUGIN(PilothousePlugin)

/// What the QML cases are run with: our modules, our style, and a workspace to give to Main.
class Setup : public QObject
{
    Q_OBJECT
public:
    Setup() { QQuickStyle::setStyle(QStringLiteral("Fusion")); }

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        m_workspace = std::make_unique<pilothouse::app::Workspace>();
        engine->addImportPath(QStringLiteral(":/qt/qml"));
        engine->rootContext()->setContextProperty(QStringLiteral("testedWorkspace"), m_workspace.get());
        engine->rootContext()->setContextProperty(QStringLiteral("rehearsedShip"), &m_rehearsedShip);
    }

private:
    RehearsedShip m_rehearsedShip;
    std::unique_ptr<pilothouse::app::Workspace> m_workspace; // the application object comes first
};

QUICK_TEST_MAIN_WITH_SETUP(window, Setup)
#include "window_test.moc"
