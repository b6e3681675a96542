// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleObject>
#include <QHash>
#include <QStringList>

#include <array>

namespace pilothouse::app {

class MapView;

/// What assistive technology is told of a map: a canvas whose children are the cards and rows that are in view and not
/// filtered out, each a sentence. Made when it is first asked for, so a map that nobody listens to pays nothing.
class AccessibleMap : public QAccessibleObject
{
public:
    /// From now on there is one for every map that is asked about.
    static void offer();

    explicit AccessibleMap(MapView &view);
    ~AccessibleMap() override;
    Q_DISABLE_COPY_MOVE(AccessibleMap)

    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Canvas; }
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QWindow *window() const override;

private:
    [[nodiscard]] MapView *view() const;
    /// The keys of what is in view, each card before its rows.
    [[nodiscard]] QStringList shownKeys() const;
    /// The node of a key; made now if it is asked for the first time.
    [[nodiscard]] QAccessibleInterface *node(const QString &key) const;
    void tellFocus() const;
    void forgetOthers(const QStringList &keys) const;

    std::array<QMetaObject::Connection, 2> m_heard;
    mutable QHash<QString, QAccessible::Id> m_nodes;
};

} // namespace pilothouse::app
