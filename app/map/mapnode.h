// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleActionInterface>
#include <QPointer>
#include <QStringList>

namespace pilothouse::app {

class MapView;

/// A card or row of a map as assistive technology meets it: a sentence, a place on the screen, and what can be done to
/// it. Known by its key, so it outlives another arrangement and is invalid once the thing is gone.
class MapNode : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    MapNode(MapView &view, QString key);

    [[nodiscard]] const QString &key() const { return m_key; }

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override;
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &name) const override;

private:
    QPointer<MapView> m_view;
    QString m_key;
};

} // namespace pilothouse::app
