// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapview.h"
#include "app/workspace/workspace.h"
#include "tests/qml/rehearsedship.h"

#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QTemporaryDir>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest/quicktest.h>

Q_IMPORT_QML_PLUGIN(Pilothouse_AppPlugin)
Q_IMPORT_QML_PLUGIN(PilothousePlugin)

/// Where things are on a map, which is one item: for the mouse.
class MapProbe : public QObject
{
    Q_OBJECT
public:
    /// In the map's own pixels; null if it is not there.
    Q_INVOKABLE QRectF rectOf(QQuickItem *map, const QString &key) const
    {
        const auto *view = qobject_cast<pilothouse::app::MapView *>(map);
        const QRectF rect = view ? view->rectOf(key) : QRectF();
        return rect.isNull() ? QRectF() : view->viewport().toScreen(rect);
    }
};

/// What the QML cases are run with: our modules, our style, and a workspace to give to Main.
class Setup : public QObject
{
    Q_OBJECT
public:
    /// Each case begins as on a new computer: nothing that another left open or moved.
    Setup()
    {
        for (const char *place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
            qputenv(place, m_home.filePath(QString::fromLatin1(place)).toLocal8Bit());
        qputenv("HOME", m_home.path().toLocal8Bit());
        QQuickStyle::setStyle(QStringLiteral("Fusion"));
    }

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        m_workspace = std::make_unique<pilothouse::app::Workspace>();
        m_rehearsedShip = std::make_unique<RehearsedShip>();
        engine->addImportPath(QStringLiteral(":/qt/qml"));
        engine->rootContext()->setContextProperty(QStringLiteral("testedWorkspace"), m_workspace.get());
        engine->rootContext()->setContextProperty(QStringLiteral("rehearsedShip"), m_rehearsedShip.get());
        engine->rootContext()->setContextProperty(QStringLiteral("mapProbe"), &m_mapProbe);
    }

    /// While there is an application: without one, nothing that is to be deleted later is deleted.
    void cleanupTestCase()
    {
        m_workspace.reset();
        m_rehearsedShip.reset();
    }

private:
    QTemporaryDir m_home;
    MapProbe m_mapProbe;
    std::unique_ptr<RehearsedShip> m_rehearsedShip; // both: the application object comes first
    std::unique_ptr<pilothouse::app::Workspace> m_workspace;
};

QUICK_TEST_MAIN_WITH_SETUP(window, Setup)
#include "window_test.moc"
