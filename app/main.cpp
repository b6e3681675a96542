// SPDX-License-Identifier: Apache-2.0
#include "app/shell/demovoyage.h"
#include "app/shell/firstframe.h"
#include "app/shell/framepace.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QStandardPaths>
#include <QTranslator>
#include <QtQml/qqmlextensionplugin.h>

#include <cstdio>

Q_IMPORT_QML_PLUGIN(Pilothouse_AppPlugin)
Q_IMPORT_QML_PLUGIN(PilothousePlugin)

using namespace Qt::StringLiterals;
namespace app = pilothouse::app;

namespace {

const QCommandLineOption demoOption(u"demo"_s, u"Open the simulated demo fleet."_s);
const QCommandLineOption
    pageOption(u"page"_s, u"Show this page first: map, instances, plan, runs, logs, ships, settings."_s, u"name"_s);
const QCommandLineOption themeOption(u"theme"_s, u"light or dark; the desktop's own otherwise."_s, u"name"_s);
const QCommandLineOption screenshotOption(u"screenshot"_s, u"Sail the demo and leave pictures of every page."_s,
                                          u"folder"_s);
const QCommandLineOption headlessOption(u"headless-demo"_s, u"The same without a display, with a summary."_s,
                                        u"folder"_s);

const QCommandLineOption timeOption(u"time-start"_s, u"Say how long the first frame took."_s);
const QCommandLineOption
    paceOption(u"time-frames"_s, u"After so many seconds, pan and zoom the map, say how long frames took, and quit."_s,
               u"seconds"_s);
const QCommandLineOption quitOption(u"quit-after-start"_s, u"Quit after the first frame."_s);

void parse(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"See, change and trust what runs on many plain Docker hosts."_s);
    parser.addPositionalArgument(u"manifest"_s, u"The manifest to open."_s, u"[manifest]"_s);
    parser.addOptions(
        {demoOption, pageOption, themeOption, screenshotOption, headlessOption, timeOption, paceOption, quitOption});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(*QCoreApplication::instance());
}

/// The operator's language over English plurals, and Qt's own words (the file dialog's) in it.
void translate(QGuiApplication &application)
{
    const auto install = [&](const QLocale &locale, const QString &catalogue, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, catalogue, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
    };
    install(QLocale(), u"qt"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QLocale(QLocale::English), u"pilothouse"_s, u":/i18n"_s);
    install(QLocale(), u"pilothouse"_s, u":/i18n"_s);
}

/// A headless demo needs no display, and leaves the operator's own settings alone. Both must be settled before the
/// application object exists.
void prepareHeadless(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (!QByteArrayView(argv[i]).startsWith("--headless-demo"))
            continue;
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_QUICK_BACKEND", "software");
        QStandardPaths::setTestModeEnabled(true);
    }
}

/// What is to be opened is read, and the demo stocked, while the window is being built.
void open(const QCommandLineParser &parser, app::Workspace &workspace)
{
    if (parser.isSet(demoOption))
        workspace.openDemo();
    else if (!parser.positionalArguments().isEmpty())
        workspace.openFile(
            QUrl::fromUserInput(parser.positionalArguments().first(), QDir::currentPath(), QUrl::AssumeLocalFile));
}

QVariantMap windowProperties(const QCommandLineParser &parser, app::Workspace &workspace)
{
    QVariantMap properties{{u"workspace"_s, QVariant::fromValue(&workspace)}, {u"opening"_s, workspace.isLoading()}};
    if (parser.isSet(themeOption))
        properties[u"themeMode"_s] = parser.value(themeOption) == u"dark"_s ? 2 : 1;
    if (const auto page = app::pages::fromName(parser.value(pageOption)))
        properties[u"page"_s] = int(*page);
    return properties;
}

int sail(app::Workspace &workspace, QQuickWindow &window, const QString &folder)
{
    app::DemoVoyage voyage(workspace, window, folder);
    QObject::connect(&voyage, &app::DemoVoyage::finished, &voyage, [&voyage, &folder](bool ok) {
        for (const QString &line : voyage.summary())
            std::puts(qUtf8Printable(line));
        std::printf("%s\n", qUtf8Printable(app::DemoVoyage::tr("Pictures are in %1").arg(folder)));
        QCoreApplication::exit(ok ? 0 : 1);
    });
    voyage.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    prepareHeadless(argc, argv);
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"pilothouse"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PILOTHOUSE_VERSION));
    QQuickStyle::setStyle(u"Fusion"_s);
    translate(application);
    QCommandLineParser parser;
    parse(parser);

    const QString folder = parser.value(parser.isSet(headlessOption) ? headlessOption : screenshotOption);
    app::Workspace workspace;
    if (folder.isEmpty())
        open(parser, workspace);
    QQmlApplicationEngine engine;
    engine.addImportPath(u":/qt/qml"_s);
    engine.setInitialProperties(windowProperties(parser, workspace));
    engine.load(QUrl(u"qrc:/qt/qml/Pilothouse/Main.qml"_s));
    auto *window =
        engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().first());
    if (!window)
        return 1;
    if (!folder.isEmpty())
        return sail(workspace, *window, folder);
    std::optional<app::FirstFrame> firstFrame;
    if (parser.isSet(timeOption) || parser.isSet(quitOption))
        firstFrame.emplace(
            *window, parser.isSet(quitOption) ? app::FirstFrame::Afterwards::Quit : app::FirstFrame::Afterwards::GoOn);
    std::optional<app::FramePace> framePace;
    if (parser.isSet(paceOption))
        framePace.emplace(*window, std::chrono::seconds(parser.value(paceOption).toInt()));
    return QGuiApplication::exec();
}
