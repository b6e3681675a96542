// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace/editing.h"

#include <optional>

namespace pilothouse::app {

/// Another program has changed the file while the draft has something unsaved: what is different, and the operator's
/// choice between theirs, ours and both. Nothing is written before a save. GUI thread.
class OutsideChange : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A workspace has one")

    Q_PROPERTY(bool pending READ isPending NOTIFY changed)
    Q_PROPERTY(QString difference READ difference NOTIFY changed)
    Q_PROPERTY(bool mergeable READ isMergeable NOTIFY changed)

public:
    explicit OutsideChange(Editing &editing, QObject *parent = nullptr);

    [[nodiscard]] bool isPending() const { return m_theirs.has_value(); }
    /// From ours to theirs, as `diff -u` tells it.
    [[nodiscard]] QString difference() const;
    /// Whether both can be had: no line, nor one beside it, was changed by both.
    [[nodiscard]] bool isMergeable() const { return m_both.has_value(); }

    Q_INVOKABLE void takeTheirs();
    Q_INVOKABLE void keepMine();
    Q_INVOKABLE void takeBoth();

Q_SIGNALS:
    void changed();

private:
    void weigh();
    void settle(const QString &what, const QByteArray &text);

    Editing &m_editing;
    std::optional<QByteArray> m_theirs;
    std::optional<QByteArray> m_both;
};

} // namespace pilothouse::app
