// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/instancefilter.h"
#include "app/workspace/workspace.h"

#include <QPointer>

namespace pilothouse::app {

/// What a filter of instances can be made of: the statuses, ships, services and labels there are. GUI thread.
class FilterOffers : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(pilothouse::app::Workspace *workspace MEMBER m_workspace NOTIFY workspaceChanged)

public:
    enum Key { Status, Ship, Service, Label };
    Q_ENUM(Key)

    using QObject::QObject;

    /// What may stand behind a key, as terms: "ship:prod-2". A status comes as the program calls it.
    Q_INVOKABLE QStringList terms(Key key) const;
    /// What an operator reads for a term: "prod-2", "to be created".
    Q_INVOKABLE QString titleOf(const QString &term) const;
    Q_INVOKABLE bool isIn(const QString &filter, const QString &term) const;
    /// The filter with the term, or without it if it had it.
    Q_INVOKABLE QString toggled(const QString &filter, const QString &term) const;

Q_SIGNALS:
    void workspaceChanged();

private:
    QPointer<Workspace> m_workspace;
};

} // namespace pilothouse::app
