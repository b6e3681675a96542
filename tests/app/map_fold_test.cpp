// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapview.h"

#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

/// web needs db; four instances each, one of db's failed.
MapScene shop(const QSet<QString> &folds, const MapScene *former = nullptr)
{
    model::Environment environment;
    for (const QString &name : {u"db"_s, u"web"_s}) {
        model::Service service;
        service.id = {name};
        if (name == u"web"_s)
            service.needs.push_back({u"db"_s});
        for (int i = 1; i <= 4; ++i) {
            model::Instance instance;
            instance.id = {u"%1-%2"_s.arg(name).arg(i)};
            instance.service = service.id;
            service.instances.push_back(instance.id);
            environment.instances.add(instance);
        }
        environment.services.add(service);
    }
    MapScene scene = makeScene(environment, MapWishes{.folds = folds}, former);
    for (MapRow &row : scene.rows)
        row.status = row.name == u"db-3"_s ? planning::Status::Failed : planning::Status::Running;
    scene.recount();
    return scene;
}

class FedView : public MapView
{
public:
    explicit FedView(QQuickItem *parent)
        : MapView(parent)
    {
        connect(this, &MapView::selectRequested, this, [this](const QStringList &keys) { showSelection(keys); });
    }
    using MapView::shownSelection;
    using MapView::showScene;
    using Show = MapView::Show;
};

const MapCard &db(const MapScene &scene)
{
    return scene.cards[std::size_t(scene.cardOf(u"service:db"_s))];
}

} // namespace

class MapFoldTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QQuickWindow>();
        m_window->resize(900, 500);
        m_view = new FedView(m_window->contentItem());
        m_view->setSize(QSizeF(900, 500));
        m_view->showScene(shop({}), FedView::Show::Fitted);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_view->forceActiveFocus();
    }
    void cleanup() { m_window.reset(); }

    void aFoldedCardIsOneRowHighAndTellsTheWorst()
    {
        const MapScene open = shop({});
        const MapScene folded = shop({u"service:db"_s});
        QVERIFY(db(folded).folded);
        QVERIFY(db(folded).rect.height() < db(open).rect.height());
        QVERIFY(db(folded).rect.contains(db(folded).summary));
        QCOMPARE(db(folded).worst(), planning::Status::Failed);
        QCOMPARE(folded.edges.size(), open.edges.size());
    }

    void foldingMovesNoOtherCardOutOfItsColumn()
    {
        const MapScene open = shop({});
        const MapScene folded = shop({u"service:db"_s}, &open);
        for (const MapCard &card : open.cards)
            QCOMPARE(folded.cards[std::size_t(folded.cardOf(card.key))].rect.left(), card.rect.left());
    }

    void theHandleInTheHeaderFolds()
    {
        const QSignalSpy spy(m_view, &MapView::foldRequested);
        const QRectF handle = m_view->viewport().toScreen(foldHandle(db(m_view->scene())));
        QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, handle.center().toPoint());
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.front().front().toString(), u"service:db"_s);
        QVERIFY(m_view->shownSelection().isEmpty());
    }

    void spaceFoldsTheCardOfWhatIsSelected()
    {
        const QSignalSpy spy(m_view, &MapView::foldRequested);
        const auto row = std::size_t(m_view->scene().rowOf(u"instance:db-2"_s));
        const QRectF place = m_view->viewport().toScreen(m_view->scene().rows[row].rect);
        QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, place.center().toPoint());
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.front().front().toString(), u"service:db"_s);
    }

    void arrowsWalkOverFoldedCards()
    {
        const MapScene folded = shop({u"service:db"_s});
        QCOMPARE(walk(folded, u"instance:web-1"_s, MapStep::Left), u"service:db"_s);
        QVERIFY(walk(folded, u"service:db"_s, MapStep::Right).startsWith(u"instance:web-"_s));
    }

    void whatIsFoundInAFoldedCardIsShownThere()
    {
        m_view->showScene(shop({u"service:db"_s}), FedView::Show::Fitted);
        m_view->setFind(u"db-3"_s);
        m_view->findNext();
        QCOMPARE(m_view->shownSelection(), QStringList{u"instance:db-3"_s});
        QVERIFY(m_view->viewport().visibleScene().contains(db(m_view->scene()).rect.center()));
    }

    void theMapIsExportedAsShapesAndAsPixels()
    {
        const QTemporaryDir folder;
        const QString svg = folder.filePath(u"map.svg"_s);
        QCOMPARE(m_view->exportTo(QUrl::fromLocalFile(svg)), QString());
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("web-1") && text.contains("db-3"));
        QVERIFY2(!text.contains("<image"), "shapes, not pixels");
        const QString png = folder.filePath(u"map.png"_s);
        QCOMPARE(m_view->exportTo(QUrl::fromLocalFile(png)), QString());
        QVERIFY(QImage(png).width() > m_view->scene().size.width());
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        const QTemporaryDir folder; // is no file
        QVERIFY(!m_view->exportTo(QUrl::fromLocalFile(folder.path())).isEmpty());
    }

private:
    std::unique_ptr<QQuickWindow> m_window;
    FedView *m_view = nullptr;
};

QTEST_MAIN(MapFoldTest)
#include "map_fold_test.moc"
