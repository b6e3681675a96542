// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapnode.h"

#include "app/map/mapview.h"

#include <QQuickWindow>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

MapNode::MapNode(MapView &view, QString key)
    : m_view(&view)
    , m_key(std::move(key))
{
}

bool MapNode::isValid() const
{
    return m_view && (m_view->scene().rowOf(m_key) >= 0 || m_view->scene().cardOf(m_key) >= 0);
}

QWindow *MapNode::window() const
{
    return m_view ? m_view->window() : nullptr;
}

QAccessibleInterface *MapNode::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QString MapNode::text(QAccessible::Text kind) const
{
    return isValid() && kind == QAccessible::Name ? m_view->sentenceOf(m_key) : QString();
}

QRect MapNode::rect() const
{
    if (!isValid())
        return {};
    const QRectF shown = m_view->viewport().toScreen(m_view->rectOf(m_key));
    return QRectF(m_view->mapToGlobal(shown.topLeft()), shown.size()).toRect();
}

QAccessible::Role MapNode::role() const
{
    return isValid() && m_view->scene().cardOf(m_key) >= 0 ? QAccessible::Grouping : QAccessible::ListItem;
}

QAccessible::State MapNode::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const MapScene &scene = m_view->scene();
    state.focusable = true;
    state.selectable = true;
    state.multiSelectable = true;
    state.selected = m_view->shownSelection().contains(m_key);
    state.focused = m_view->hasActiveFocus() && m_view->shownSelection().value(0) == m_key;
    state.offscreen = !m_view->rectOf(m_key).intersects(m_view->viewport().visibleScene());
    if (const int card = scene.cardOf(m_key); card >= 0 && scene.cards[std::size_t(card)].rowCount > 0) {
        state.expandable = true;
        state.collapsed = scene.cards[std::size_t(card)].folded;
        state.expanded = !state.collapsed;
    }
    return state;
}

void *MapNode::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList MapNode::actionNames() const
{
    QStringList names{pressAction(), setFocusAction(), showMenuAction()};
    if (isValid() && m_view->scene().cardOf(m_key) >= 0)
        names.append(toggleAction());
    return names;
}

/// To press a node opens it as Enter does; its menu is what edits it.
void MapNode::doAction(const QString &name)
{
    if (!isValid())
        return;
    if (name == setFocusAction()) {
        m_view->forceActiveFocus(Qt::OtherFocusReason);
        Q_EMIT m_view->selectRequested({m_key});
    } else if (name == pressAction()) {
        Q_EMIT m_view->selectRequested({m_key});
        Q_EMIT m_view->activated(m_key);
    } else if (name == showMenuAction()) {
        Q_EMIT m_view->selectRequested({m_key});
        Q_EMIT m_view->editRequested(m_key, false);
    } else if (name == toggleAction()) {
        Q_EMIT m_view->foldRequested(m_key);
    }
}

QStringList MapNode::keyBindingsForAction(const QString &name) const
{
    if (name == pressAction())
        return {u"Return"_s};
    return name == toggleAction() ? QStringList{u"Space"_s} : QStringList();
}

} // namespace pilothouse::app
