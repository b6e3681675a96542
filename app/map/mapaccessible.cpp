// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapaccessible.h"

#include "app/map/mapnode.h"
#include "app/map/mapview.h"

#include <QQmlContext>
#include <QQmlProperty>
#include <QQuickWindow>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

constexpr qsizetype mostKept = 4000; ///< nodes; beyond, those out of view are forgotten

QAccessibleInterface *make(const QString &className, QObject *object)
{
    if (className != QLatin1StringView(MapView::staticMetaObject.className()))
        return nullptr;
    auto *view = qobject_cast<MapView *>(object);
    return view ? new AccessibleMap(*view) : nullptr; // Qt takes it
}

/// What QML says of the map.
QString said(const MapView &view, const QString &property)
{
    QQmlContext *context = qmlContext(&view);
    return context ? QQmlProperty::read(&view, property, context).toString() : QString();
}

} // namespace

void AccessibleMap::offer()
{
    [[maybe_unused]] static const bool isOffered = (QAccessible::installFactory(&make), true);
}

AccessibleMap::AccessibleMap(MapView &view)
    : QAccessibleObject(&view)
    , m_heard{QObject::connect(&view, &MapView::selectionShown, &view, [this] { tellFocus(); }),
              QObject::connect(&view, &QQuickItem::activeFocusChanged, &view, [this] { tellFocus(); })}
{
}

AccessibleMap::~AccessibleMap()
{
    for (const QMetaObject::Connection &connection : m_heard)
        QObject::disconnect(connection);
    forgetOthers({});
}

void AccessibleMap::tellFocus() const
{
    if (QAccessibleInterface *node = focusChild()) {
        QAccessibleEvent event(node, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

MapView *AccessibleMap::view() const
{
    return static_cast<MapView *>(object());
}

/// Items that say nothing to assistive technology have no interface and do not count.
QAccessibleInterface *AccessibleMap::parent() const
{
    for (QQuickItem *item = view()->parentItem(); item; item = item->parentItem()) {
        if (QAccessibleInterface *found = QAccessible::queryAccessibleInterface(item))
            return found;
    }
    return QAccessible::queryAccessibleInterface(view()->window());
}

QStringList AccessibleMap::shownKeys() const
{
    const MapScene &scene = view()->scene();
    const QRectF visible = view()->viewport().visibleScene();
    QStringList keys;
    for (const MapCard &card : scene.cards) {
        if (!card.rect.intersects(visible))
            continue;
        keys.append(card.key);
        for (int r = card.firstRow; !card.folded && r < card.firstRow + card.rowCount; ++r) {
            const MapRow &row = scene.rows[std::size_t(r)];
            if (row.rect.intersects(visible) && !view()->isFilteredOut(r))
                keys.append(row.key());
        }
    }
    return keys;
}

QAccessibleInterface *AccessibleMap::node(const QString &key) const
{
    if (const auto known = m_nodes.constFind(key); known != m_nodes.constEnd())
        return QAccessible::accessibleInterface(*known);
    if (m_nodes.size() >= mostKept)
        forgetOthers(shownKeys());
    auto *made = new MapNode(*view(), key); // Qt's registry takes it
    m_nodes.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

void AccessibleMap::forgetOthers(const QStringList &keys) const
{
    const QSet<QString> kept(keys.begin(), keys.end());
    m_nodes.removeIf([&](const QHash<QString, QAccessible::Id>::iterator &node) {
        if (kept.contains(node.key()))
            return false;
        QAccessible::deleteAccessibleInterface(node.value());
        return true;
    });
}

int AccessibleMap::childCount() const
{
    return int(shownKeys().size());
}

QAccessibleInterface *AccessibleMap::child(int index) const
{
    const QString key = shownKeys().value(index);
    return key.isEmpty() ? nullptr : node(key);
}

int AccessibleMap::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *wanted = dynamic_cast<const MapNode *>(child);
    return wanted ? int(shownKeys().indexOf(wanted->key())) : -1;
}

QAccessibleInterface *AccessibleMap::childAt(int x, int y) const
{
    const QPointF at = view()->mapFromGlobal(QPointF(x, y));
    const QString key = keyOf(view()->scene(), hitAt(view()->scene(), view()->viewport().toScene(at)));
    return key.isEmpty() || !view()->contains(at) ? nullptr : node(key);
}

QAccessibleInterface *AccessibleMap::focusChild() const
{
    const QString key = view()->shownSelection().value(0);
    const bool isThere = view()->scene().rowOf(key) >= 0 || view()->scene().cardOf(key) >= 0;
    return isThere && view()->hasActiveFocus() ? node(key) : nullptr;
}

QRect AccessibleMap::rect() const
{
    return QRectF(view()->mapToGlobal(QPointF(0, 0)), view()->size()).toRect();
}

QString AccessibleMap::text(QAccessible::Text kind) const
{
    switch (kind) {
    case QAccessible::Name:
        return said(*view(), u"Accessible.name"_s);
    case QAccessible::Description:
        return said(*view(), u"Accessible.description"_s);
    default:
        return {};
    }
}

QAccessible::State AccessibleMap::state() const
{
    QAccessible::State state;
    state.focusable = true;
    state.focused = view()->hasActiveFocus();
    state.invisible = !view()->isVisible();
    state.multiSelectable = true;
    return state;
}

QWindow *AccessibleMap::window() const
{
    return view()->window();
}

} // namespace pilothouse::app
