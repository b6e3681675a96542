// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapview.h"
#include "tests/app/mapshop.h"

#include <QAccessible>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;

namespace {

/// A view that is fed by hand and selects what it is asked to.
class FedView : public MapView
{
public:
    explicit FedView(QQuickItem *parent)
        : MapView(parent)
    {
        connect(this, &MapView::selectRequested, this, [this](const QStringList &keys) { showSelection(keys); });
    }
    using MapView::filterOut;
    using MapView::showScene;
    using MapView::showSelection;
    using Show = MapView::Show;

    [[nodiscard]] QString sentenceOf(const QString &key) const override { return key + u" in words"_s; }
};

/// What assistive technology would hear come into focus.
QStringList heard; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): Qt takes a plain function

void listen(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Focus && event->accessibleInterface())
        heard.append(event->accessibleInterface()->text(QAccessible::Name));
}

} // namespace

class MapAccessibleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QQuickWindow>();
        m_window->resize(1400, 900);
        m_view = new FedView(m_window->contentItem());
        m_view->setSize(QSizeF(1400, 900));
        m_view->showScene(makeScene(shop(), MapGrouping::ByDependency), FedView::Show::Fitted);
        m_window->show();
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_view->forceActiveFocus();
    }
    void cleanup() { m_window.reset(); }

    void everyNodeInViewIsAChildWithASentence()
    {
        const QAccessibleInterface *map = QAccessible::queryAccessibleInterface(m_view);
        QVERIFY(map);
        QCOMPARE(map->childCount(), 5 + 9);
        QSet<QString> names;
        for (int i = 0; i < map->childCount(); ++i) {
            QAccessibleInterface *node = map->child(i);
            QCOMPARE(map->indexOfChild(node), i);
            QCOMPARE(node->parent(), map);
            names.insert(node->text(QAccessible::Name));
        }
        QVERIFY(names.contains(u"service:db in words"_s));
        QVERIFY(names.contains(u"instance:web-2 in words"_s));
    }

    void theNodeThatTheKeyboardComesToIsAnnounced()
    {
        QTRY_VERIFY_WITH_TIMEOUT(QAccessible::isActive(), 20'000); // see tests/support/assistive.sh
        QVERIFY(QAccessible::queryAccessibleInterface(m_view));    // somebody asked
        heard.clear();
        const auto before = QAccessible::installUpdateHandler(&listen);
        m_view->showSelection({u"service:db"_s});
        QTest::keyClick(m_window.get(), Qt::Key_Down);
        QAccessible::installUpdateHandler(before);
        QCOMPARE(heard, (QStringList{u"service:db in words"_s, m_view->shownSelection().first() + u" in words"_s}));
        QVERIFY(heard.last().startsWith("instance:db"_L1));
    }

    void aNodeIsWhereItIsPainted()
    {
        const QAccessibleInterface *map = QAccessible::queryAccessibleInterface(m_view);
        for (int i = 0; i < map->childCount(); ++i) {
            QAccessibleInterface *node = map->child(i);
            QVERIFY(map->rect().contains(node->rect()));
            if (node->role() == QAccessible::ListItem)
                QCOMPARE(map->childAt(node->rect().center().x(), node->rect().center().y()), node);
        }
        QVERIFY(!map->childAt(map->rect().left() + 1, map->rect().top() + 1));
    }

    void whatIsOutOfViewOrFilteredOutIsNoChild()
    {
        const QAccessibleInterface *map = QAccessible::queryAccessibleInterface(m_view);
        std::vector<char> out(m_view->scene().rows.size(), 0);
        out[std::size_t(m_view->scene().rowOf(u"instance:db-2"_s))] = 1;
        m_view->filterOut(out);
        QCOMPARE(map->childCount(), 5 + 8);
        m_view->filterOut({});
        m_view->zoomBy(2.5);
        m_view->centreOn(u"instance:cron-1"_s);
        QVERIFY(map->childCount() < 14);
    }

    void theFocusWalksAlongEdges()
    {
        const QAccessibleInterface *map = QAccessible::queryAccessibleInterface(m_view);
        QVERIFY(!map->focusChild());
        for (int steps = 0; steps < 2; ++steps) {
            const QString before = m_view->shownSelection().value(0);
            QTest::keyClick(m_window.get(), Qt::Key_Right);
            const QString key = m_view->shownSelection().value(0);
            QVERIFY(key != before);
            QAccessibleInterface *child = map->focusChild();
            QVERIFY(child && child->state().focused && child->state().selected);
            QCOMPARE(child->text(QAccessible::Name), key + u" in words"_s);
            if (!before.isEmpty())
                QVERIFY(!nodeOf(before)->state().focused);
        }
    }

    void aNodeCanBeOpenedEditedAndFolded()
    {
        QAccessibleInterface *node = nodeOf(u"service:api"_s);
        QVERIFY(node);
        QAccessibleActionInterface *actions = node->actionInterface();
        QVERIFY(actions);
        QSignalSpy opened(m_view, &MapView::activated);
        QSignalSpy edited(m_view, &MapView::editRequested);
        QSignalSpy folded(m_view, &MapView::foldRequested);
        actions->doAction(QAccessibleActionInterface::pressAction());
        actions->doAction(QAccessibleActionInterface::showMenuAction());
        actions->doAction(QAccessibleActionInterface::toggleAction());
        QCOMPARE(opened.value(0).value(0).toString(), u"service:api"_s);
        QCOMPARE(edited.value(0).value(0).toString(), u"service:api"_s);
        QCOMPARE(folded.value(0).value(0).toString(), u"service:api"_s);
        QCOMPARE(m_view->shownSelection(), QStringList{u"service:api"_s});
    }

    void aNodeThatIsGoneIsInvalid()
    {
        QAccessibleInterface *node = nodeOf(u"service:cron"_s);
        QVERIFY(node && node->isValid());
        m_view->showScene(makeScene(environmentOf({{u"db"_s, 1, {}, {}}}), MapGrouping::ByDependency),
                          FedView::Show::InPlace);
        QVERIFY(!node->isValid());
        QVERIFY(node->state().invalid);
        QVERIFY(node->rect().isNull());
    }

private:
    [[nodiscard]] QAccessibleInterface *nodeOf(const QString &key) const
    {
        const QAccessibleInterface *map = QAccessible::queryAccessibleInterface(m_view);
        for (int i = 0; i < map->childCount(); ++i) {
            if (map->child(i)->text(QAccessible::Name) == key + u" in words"_s)
                return map->child(i);
        }
        return nullptr;
    }

    std::unique_ptr<QQuickWindow> m_window;
    FedView *m_view = nullptr;
};

QTEST_MAIN(MapAccessibleTest)
#include "map_accessible_test.moc"
