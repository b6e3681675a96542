// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace/editing.h"
#include "app/workspace/pool.h"
#include "core/store/swapcopy.h"

#include <QTimer>

namespace pilothouse::app {

/// Keeps what is not saved where it outlives a crash, within a third of a second, and offers it when the file is opened
/// again. GUI thread; reads and writes in the pool.
class Recovery : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A workspace has one")

    Q_PROPERTY(bool offered READ isOffered NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString difference READ difference NOTIFY changed)

public:
    explicit Recovery(Editing &editing, QObject *parent = nullptr);

    /// The file that was opened: is there something left of it?
    void look();
    /// The draft is given up: nothing of it is kept.
    void forget();

    [[nodiscard]] bool isOffered() const { return !m_left.empty(); }
    [[nodiscard]] QString sentence() const;   ///< when it was typed, and whether the file was changed since
    [[nodiscard]] QString difference() const; ///< from the file to it, as `diff -u` tells it

    Q_INVOKABLE void restore(); ///< makes it the draft, unsaved
    Q_INVOKABLE void discard();

Q_SIGNALS:
    void changed();
    void failed(const QString &sentence); ///< no copy can be kept; said once

private:
    void keep();
    void take(std::vector<store::LeftText> left);
    void drop();

    Editing &m_editing;
    QTimer m_pause;
    std::vector<store::LeftText> m_left; ///< newest first; offered one after another
    bool m_kept = false;                 ///< there is, or will be, a copy
    bool m_said = false;
    LatestOnly<base::Result<void>> m_writer;
    LatestOnly<std::vector<store::LeftText>> m_finder;
};

} // namespace pilothouse::app
