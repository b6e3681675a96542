// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/source/proposals.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// What is proposed at the caret, and which of it is chosen. Nothing is proposed: it is shut. GUI thread.
class SourceCompletion : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A source item has one")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY changed)
    Q_PROPERTY(QString help READ help NOTIFY changed)

public:
    enum Role { Text = Qt::UserRole + 1, Detail };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return int(m_proposals.size()); }
    [[nodiscard]] bool isOpen() const { return !m_proposals.empty(); }
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int current);
    [[nodiscard]] QString help() const; ///< of the chosen one; may be empty
    /// The chosen one. There is one if it is open.
    [[nodiscard]] const Proposal &chosen() const { return m_proposals[std::size_t(m_current)]; }

    void show(std::vector<Proposal> proposals);
    void close() { show({}); }
    void step(int count); ///< down, or up; around the ends

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    std::vector<Proposal> m_proposals;
    int m_current = 0;
};

} // namespace pilothouse::app
