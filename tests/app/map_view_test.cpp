// SPDX-License-Identifier: Apache-2.0
#include "tests/app/fedview.h"

#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

class MapViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QQuickWindow>();
        m_window->resize(900, 500);
        m_view = new FedView(m_window->contentItem());
        m_view->setSize(QSizeF(900, 500));
        m_view->showScene(rowsOf(3, 3), FedView::Show::Fitted);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_view->forceActiveFocus();
    }
    void cleanup() { m_window.reset(); }

    void aKeyPinsTheFocusAndEscapeTakesItBackBeforeTheSelection()
    {
        m_view->setPin({});
        QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, at(u"instance:s1-1"_s));
        QTest::keyClick(m_window.get(), Qt::Key_N);
        QCOMPARE(m_view->pin(), (MapPin{u"s1"_s, MapReach::Needs}));
        QTest::keyClick(m_window.get(), Qt::Key_D);
        QCOMPARE(m_view->pin().reach, MapReach::NeededBy);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QCOMPARE(m_view->pin(), MapPin());
        QVERIFY(!m_view->shownSelection().isEmpty());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(m_view->shownSelection().isEmpty());
    }

    void aClickSelectsWhatIsUnderIt()
    {
        QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, at(u"instance:s1-1"_s));
        QCOMPARE(m_view->shownSelection(), QStringList{u"instance:s1-1"_s});
        QTest::mouseClick(m_window.get(), Qt::LeftButton, Qt::ControlModifier, at(u"instance:s1-2"_s));
        QCOMPARE(m_view->shownSelection().size(), 2);
        QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, QPoint(3, 3));
        QVERIFY(m_view->shownSelection().isEmpty());
    }

    void draggingTheGroundPansAndSelectsNothing()
    {
        const QPoint before = at(u"instance:s1-1"_s);
        drag({}, QPoint(10, 10), QPoint(60, 90));
        QVERIFY(m_view->shownSelection().isEmpty());
        QVERIFY((at(u"instance:s1-1"_s) - before).manhattanLength() > 60);
    }

    void draggingATitleAsksForAPlaceAndPansNothing()
    {
        QSignalSpy asked(m_view, &MapView::placeRequested);
        const QPoint row = at(u"instance:s1-1"_s);
        const MapCard &card = m_view->scene().cards[std::size_t(m_view->scene().cardOf(u"service:s1"_s))];
        const QPoint title =
            m_view->viewport().toScreen(card.rect.topLeft() + QPointF(card.rect.width() / 2, 12)).toPoint();
        drag({}, title, title + QPoint(30, 140));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), u"service:s1"_s);
        const QPointF way = asked[0][1].toPointF() - card.rect.topLeft();
        QVERIFY((way - QPointF(30, 140) / m_view->zoom()).manhattanLength() < 2);
        QCOMPARE(at(u"instance:s1-1"_s), row);
        drag({}, row, row + QPoint(30, 40));
        QCOMPARE(asked.size(), 1);
        QVERIFY2(at(u"instance:s1-1"_s) != row, "by anything but a title the map is panned");
    }

    void altAndAnArrowMoveTheSelectedCard()
    {
        QSignalSpy asked(m_view, &MapView::placeRequested);
        QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, at(u"instance:s1-1"_s));
        QTest::keyClick(m_window.get(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(asked.size(), 1);
        const MapCard &card = m_view->scene().cards[std::size_t(m_view->scene().cardOf(u"service:s1"_s))];
        QCOMPARE(asked[0][1].toPointF(), card.rect.topLeft() + QPointF(0, 20));
        QCOMPARE(m_view->shownSelection(), QStringList{u"instance:s1-1"_s});
    }

    void shiftDragSelectsWhatTheBandTouches()
    {
        drag(Qt::ShiftModifier, QPoint(2, 2), QPoint(898, 498));
        QCOMPARE(m_view->shownSelection().size(), 9);
    }

    void theWheelZoomsAtThePointer()
    {
        const QPoint pointer = at(u"instance:s2-0"_s);
        QWheelEvent event(pointer, m_window->mapToGlobal(pointer), {}, QPoint(0, 240), Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_window.get(), &event);
        QVERIFY(m_view->zoom() > 1.2);
        QVERIFY((at(u"instance:s2-0"_s) - pointer).manhattanLength() <= 3);
    }

    void doubleClickOnTheGroundFits()
    {
        m_view->zoomBy(2);
        QVERIFY(m_view->zoom() > 1.5);
        QTest::mouseDClick(m_window.get(), Qt::LeftButton, {}, QPoint(2, 498));
        QCOMPARE(m_view->zoom(), 1.0);
    }

    void keysWalkFitFindAndOpen()
    {
        QSignalSpy find(m_view, &MapView::findRequested);
        QSignalSpy opened(m_view, &MapView::activated);
        QTest::keyClick(m_window.get(), Qt::Key_Down);
        QCOMPARE(m_view->shownSelection(), QStringList{u"instance:s0-0"_s});
        QTest::keyClick(m_window.get(), Qt::Key_Right);
        QCOMPARE(m_view->shownSelection(), QStringList{u"instance:s1-0"_s});
        QTest::keyClick(m_window.get(), Qt::Key_Return);
        QCOMPARE(opened.value(0).value(0).toString(), u"instance:s1-0"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Slash);
        QCOMPARE(find.size(), 1);
        m_view->zoomBy(2);
        QTest::keyClick(m_window.get(), Qt::Key_F);
        QCOMPARE(m_view->zoom(), 1.0);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(m_view->shownSelection().isEmpty());
    }

    void findNextSelectsAndCentresOneMatchAfterAnother()
    {
        m_view->setFind(u"s2-"_s);
        QCOMPARE(m_view->matchCount(), 3);
        m_view->findNext();
        QCOMPARE(m_view->shownSelection(), QStringList{u"instance:s2-0"_s});
        QVERIFY((at(u"instance:s2-0"_s) - QPoint(450, 250)).manhattanLength() <= 3);
        m_view->findNext();
        QCOMPARE(m_view->shownSelection(), QStringList{u"instance:s2-1"_s});
    }

    void nothingIsPaintedAtRest()
    {
        QTRY_VERIFY(m_view->paintings > 0);
        QTest::qWait(100);
        const int before = m_view->paintings;
        QTest::qWait(300);
        QCOMPARE(m_view->paintings, before);
    }

    void aChangedStatusIsSeenAndMovesNothing()
    {
        const QPoint place = at(u"instance:s1-1"_s);
        QVERIFY(!shows(Qt::red));
        m_view->updateScene([](MapScene &scene) {
            scene.rows[std::size_t(scene.rowOf(u"instance:s1-1"_s))].status = planning::Status::Failed;
            scene.recount();
        });
        QVERIFY(shows(Qt::red));
        QCOMPARE(at(u"instance:s1-1"_s), place);
    }

    void troubleIsSeenFromFarAway()
    {
        m_view->showScene(rowsOf(120, 20), FedView::Show::Fitted);
        m_view->updateScene([](MapScene &scene) {
            scene.rows[700].status = planning::Status::Failed;
            scene.recount();
        });
        QVERIFY(m_view->zoom() < 0.1);
        QVERIFY(shows(Qt::red));
    }

    void fromFarAwayWhatMuchHangsOnIsNamed()
    {
        m_view->colours()->setProperty("text", QColor(Qt::magenta));
        m_view->showScene(rowsOf(120, 20), FedView::Show::Fitted);
        QVERIFY(m_view->zoom() < 0.1);
        QVERIFY(shows(Qt::magenta));
    }

    void theMinimapMovesTheView()
    {
        m_view->showScene(rowsOf(40, 6), FedView::Show::Fitted);
        m_view->centreOn(u"service:s0"_s);
        const QRectF minimap = MapPainter::minimapRect(m_view->scene(), QSizeF(900, 500));
        QVERIFY(!minimap.isNull());
        const QPoint before = at(u"service:s0"_s);
        QTest::mouseClick(m_window.get(), Qt::LeftButton, {},
                          QPoint(int(minimap.right()) - 12, int(minimap.center().y())));
        QVERIFY(before.x() - at(u"service:s0"_s).x() > 1000);
        QVERIFY(m_view->shownSelection().isEmpty());
    }

    void anotherArrangementIsReachedByMotionAndThenRests()
    {
        m_view->setMotion(120);
        MapScene byShip = m_view->scene();
        byShip.grouping = MapGrouping::ByShip;
        std::ranges::reverse(byShip.rows);
        const QRectF end = byShip.rows.front().rect;
        m_view->paintings = 0;
        m_view->showScene(byShip, FedView::Show::Fitted);
        QTRY_VERIFY(m_view->paintings > 3);
        QTest::qWait(200);
        const int before = m_view->paintings;
        QTest::qWait(200);
        QCOMPARE(m_view->paintings, before);
        QCOMPARE(m_view->scene().rows.front().rect, end);
    }

    void withoutMotionAnotherArrangementIsThereAtOnce()
    {
        QTRY_VERIFY(m_view->paintings > 0);
        MapScene byShip = m_view->scene();
        byShip.grouping = MapGrouping::ByShip;
        m_view->paintings = 0;
        m_view->showScene(byShip, FedView::Show::Fitted);
        QTest::qWait(200);
        QCOMPARE(m_view->paintings, 1);
    }

    void aFittedMapFollowsTheSizeOfTheWindow()
    {
        m_view->setSize(QSizeF(500, 200));
        QVERIFY(m_view->zoom() < 1.0);
        m_view->setSize(QSizeF(900, 500));
        QCOMPARE(m_view->zoom(), 1.0);
    }

private:
    /// Where the middle of a thing is in the window now: found by asking the picture's own arithmetic.
    QPoint at(const QString &key) const
    {
        const MapScene &scene = m_view->scene();
        const int row = scene.rowOf(key);
        const QRectF rect =
            row >= 0 ? scene.rows[std::size_t(row)].rect : scene.cards[std::size_t(scene.cardOf(key))].rect;
        return m_view->viewport().toScreen(rect.center()).toPoint();
    }

    void drag(Qt::KeyboardModifiers modifiers, const QPoint &from, const QPoint &to)
    {
        QTest::mousePress(m_window.get(), Qt::LeftButton, modifiers, from);
        QTest::mouseMove(m_window.get(), (from + to) / 2);
        QTest::mouseMove(m_window.get(), to);
        QTest::mouseRelease(m_window.get(), Qt::LeftButton, modifiers, to);
    }

    bool shows(const QColor &colour) const
    {
        const QImage image = m_window->grabWindow();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    }

    std::unique_ptr<QQuickWindow> m_window;
    FedView *m_view = nullptr;
};

QTEST_MAIN(MapViewTest)
#include "map_view_test.moc"
