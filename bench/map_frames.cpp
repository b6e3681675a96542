// SPDX-License-Identifier: Apache-2.0
//
// The map in a window: what a frame costs while it is panned and zoomed, on whatever Qt Quick draws with (the software
// renderer, or OpenGL by llvmpipe). With a folder: pictures of the map at 20, 200, 2,000 and 10,000 nodes, light and
// dark, for the eye.
#include "app/map/mapview.h"
#include "bench/mapscenes.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QQuickWindow>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

const QSize size(1280, 760);

class FedView : public MapView
{
public:
    using MapView::MapView;
    using MapView::showScene;
    using Show = MapView::Show;
};

void dress(MapColours &colours, const MapPalette &with)
{
    using planning::Status;
    const std::pair<const char *, QColor> all[] = {{"ground", with.ground},
                                                   {"panel", with.panel},
                                                   {"raised", with.raised},
                                                   {"line", with.line},
                                                   {"text", with.text},
                                                   {"muted", with.muted},
                                                   {"accent", with.accent},
                                                   {"selection", with.selection},
                                                   {"running", with.of(Status::Running)},
                                                   {"starting", with.of(Status::Starting)},
                                                   {"failed", with.of(Status::Failed)},
                                                   {"drifted", with.of(Status::Drifted)},
                                                   {"stopped", with.of(Status::Stopped)},
                                                   {"unreachable", with.of(Status::Unreachable)}};
    for (const auto &[name, colour] : all)
        colours.setProperty(name, colour);
}

/// Moves a map and times its frames, from when Qt Quick begins one until it is on the screen.
class Trial : public QObject
{
public:
    enum class Motion { Pan, Zoom };

    explicit Trial(QQuickWindow &window)
        : m_window(window)
        , m_view(new FedView(window.contentItem()))
    {
        m_view->setSize(size);
        dress(*m_view->colours(), palette(true));
        connect(
            &window, &QQuickWindow::afterAnimating, this, [this] { m_clock.start(); }, Qt::DirectConnection);
        connect(&window, &QQuickWindow::frameSwapped, this, &Trial::next);
    }

    void run(int nodes, Motion motion, double zoom)
    {
        m_view->showScene(sceneOf(shopOf(nodes), MapGrouping::ByDependency), FedView::Show::Fitted);
        if (zoom > 0)
            m_view->zoomBy(zoom / m_view->zoom());
        m_motion = motion;
        m_times.clear();
        m_loop = true;
        m_window.update();
        while (m_loop)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const double cost = 1e3 * double(std::clock() - m_begin) / CLOCKS_PER_SEC / frames;
        std::ranges::sort(m_times);
        const auto at = [&](double share) { return m_times[std::size_t(double(m_times.size() - 1) * share)]; };
        std::printf("%-5s %6d nodes  zoom %-5s  median %6.2f ms   p99 %6.2f ms   processor %6.2f ms\n",
                    motion == Motion::Pan ? "pan" : "zoom", nodes, zoom > 0 ? qPrintable(QString::number(zoom)) : "all",
                    at(0.5), at(0.99), cost);
        std::fflush(stdout);
    }

private:
    static constexpr int warmUp = 20;
    static constexpr int frames = 240;

    void next()
    {
        if (!m_loop)
            return;
        if (m_clock.isValid() && ++m_frame == warmUp)
            m_begin = std::clock();
        if (m_frame > warmUp)
            m_times.push_back(double(m_clock.nsecsElapsed()) / 1e6);
        if (int(m_times.size()) >= frames) {
            m_loop = false;
            m_frame = 0;
            return;
        }
        move();
    }

    /// To and fro.
    void move()
    {
        const bool back = m_frame / 15 % 2;
        if (m_motion == Motion::Zoom)
            return m_view->zoomBy(back ? 1 / 1.05 : 1.05);
        QKeyEvent key(QEvent::KeyPress, back ? Qt::Key_Left : Qt::Key_Right, Qt::ControlModifier);
        QCoreApplication::sendEvent(m_view, &key);
    }

    QQuickWindow &m_window;
    FedView *m_view;
    Motion m_motion = Motion::Pan;
    QElapsedTimer m_clock;
    std::vector<double> m_times;
    int m_frame = 0;
    std::clock_t m_begin = 0; ///< of all threads, llvmpipe's too: says more than the clock on a busy machine
    bool m_loop = false;
};

void measure()
{
    QQuickWindow window;
    window.resize(size);
    Trial trial(window);
    window.show();
    double load[1] = {0};
    ::getloadavg(load, 1);
    std::printf("drawn by %s; load %.1f\n",
                window.rendererInterface()->graphicsApi() == QSGRendererInterface::Software ? "Qt's software renderer"
                                                                                            : "OpenGL",
                load[0]);
    for (const int nodes : {200, 2000, 10'000}) {
        trial.run(nodes, Trial::Motion::Pan, 0);
        trial.run(nodes, Trial::Motion::Pan, 0.5);
        trial.run(nodes, Trial::Motion::Zoom, 0);
        trial.run(nodes, Trial::Motion::Zoom, 1);
    }
}

bool photograph(const MapScene &scene, bool isDark, const QString &path)
{
    QImage image(size, QImage::Format_RGB32);
    MapPainter painter;
    painter.setPalette(palette(isDark));
    const MapLight light;
    const std::vector<char> rows(scene.rows.size(), 0);
    const std::vector<char> cards(scene.cards.size(), 0);
    QPainter into(&image);
    painter.paint(into, {scene, fitted(scene.size, size), light, rows, cards, -1, -1, QDateTime::currentDateTimeUtc()});
    into.end();
    return image.save(path);
}

int takePictures(const QString &folder)
{
    const QDir target(folder);
    if (!QDir().mkpath(folder))
        return 1;
    for (const int nodes : {20, 200, 2000, 10'000}) {
        for (const MapGrouping grouping : {MapGrouping::ByDependency, MapGrouping::ByShip}) {
            const MapScene scene = sceneOf(shopOf(nodes), grouping);
            const QString name = grouping == MapGrouping::ByShip ? u"ships"_s : u"services"_s;
            for (const bool isDark : {true, false}) {
                const QString file = u"%1-%2-%3.png"_s.arg(name).arg(nodes).arg(isDark ? u"dark"_s : u"light"_s);
                if (!photograph(scene, isDark, target.filePath(file)))
                    return 1;
            }
        }
    }
    std::printf("pictures are in %s\n", qPrintable(folder));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QSurfaceFormat format;
    format.setSwapInterval(0);
    QSurfaceFormat::setDefaultFormat(format);
    const QGuiApplication application(argc, argv);
    if (argc > 1)
        return takePictures(QString::fromLocal8Bit(argv[1]));
    measure();
    return 0;
}
