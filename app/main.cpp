// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/workspace.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Pilothouse_AppPlugin)
Q_IMPORT_QML_PLUGIN(PilothousePlugin)

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(u"pilothouse"_s);
    QQuickStyle::setStyle(u"Fusion"_s);

    pilothouse::app::Workspace workspace;
    QQmlApplicationEngine engine;
    engine.addImportPath(u":/qt/qml"_s);
    engine.setInitialProperties({{u"workspace"_s, QVariant::fromValue(&workspace)}});
    engine.load(QUrl(u"qrc:/qt/qml/Pilothouse/Main.qml"_s));
    return engine.rootObjects().isEmpty() ? 1 : QGuiApplication::exec();
}
