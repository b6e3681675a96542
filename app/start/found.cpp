// SPDX-License-Identifier: Apache-2.0
#include "app/start/found.h"

#include "app/start/starterfile.h"
#include "core/base/thread.h"
#include "core/manifest/shipline.h"

#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

FoundEngines::FoundEngines(QObject *parent)
    : QAbstractListModel(parent)
    , m_engines(enginesOfThisComputer())
{
}

void FoundEngines::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    m_workspace = workspace;
    m_census.reset(); // its logins ask another operator
    Q_EMIT workspaceChanged();
}

int FoundEngines::tickedCount() const
{
    return int(std::ranges::count(m_engines, true, &FoundEngine::ticked));
}

void FoundEngines::tick(int row, bool ticked)
{
    FoundEngine &engine = m_engines[std::size_t(row)];
    if (engine.ticked == ticked || !engine.endpoint)
        return;
    engine.ticked = ticked;
    Q_EMIT dataChanged(index(row), index(row), {Ticked});
    Q_EMIT tickedCountChanged();
}

void FoundEngines::importTicked()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    std::vector<manifest::ShipToWrite> ships;
    QSet<QString> taken;
    for (const FoundEngine &engine : m_engines) {
        if (!engine.ticked || !engine.endpoint)
            continue;
        QString name = engine.shipName();
        for (int i = 2; taken.contains(name); ++i)
            name = u"%1-%2"_s.arg(engine.shipName()).arg(i);
        taken.insert(name);
        ships.push_back({name, *engine.endpoint});
    }
    const auto path =
        ships.empty() ? base::failure(base::ErrorCode::InvalidInput, tr("Nothing is ticked.")) : writeShips(ships);
    if (!path)
        return fail(path.error().message);
    Q_EMIT ready(QUrl::fromLocalFile(*path));
}

QString FoundEngines::manifestLines(int row) const
{
    const FoundEngine &engine = m_engines[std::size_t(row)];
    return engine.endpoint ? u"ships:\n  %1\n"_s.arg(manifest::shipLine({engine.shipName(), *engine.endpoint}))
                           : QString();
}

void FoundEngines::open(int row)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    const FoundEngine &engine = m_engines[std::size_t(row)];
    m_opening = row;
    m_failed = -1;
    m_problem.clear();
    if (!engine.endpoint)
        return fail(tr("%1 is no address of an engine.").arg(engine.address));
    if (!m_census)
        m_census = std::make_unique<fleet::Census>(nullptr, m_workspace ? m_workspace->sshQuestions() : nullptr);
    if (m_workspace)
        m_workspace->sshInterview().forgetRefusals();
    m_census->take(engine.shipName(), *engine.endpoint)
        .then(this, [this, turn = ++m_turn](const base::Result<manifest::EngineAsFound> &found) {
            if (turn != m_turn)
                return;
            if (found)
                take(*found);
            else
                fail(found.error().message);
        });
    Q_EMIT openingChanged();
}

void FoundEngines::take(const manifest::EngineAsFound &engine)
{
    const auto path = writeStarter(engine);
    if (!path)
        return fail(path.error().message);
    m_opening = -1;
    Q_EMIT openingChanged();
    Q_EMIT ready(QUrl::fromLocalFile(*path));
}

void FoundEngines::fail(const QString &problem)
{
    m_failed = std::exchange(m_opening, -1);
    m_problem = problem;
    Q_EMIT openingChanged();
}

int FoundEngines::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FoundEngines::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FoundEngine &engine = m_engines[std::size_t(index.row())];
    switch (role) {
    case Name:
        return engine.name;
    case Address:
        return engine.address;
    case Origin:
        return engine.origin;
    case IconName:
        return engine.icon;
    case Ticked:
        return engine.ticked;
    case Usable:
        return engine.endpoint.has_value();
    }
    return {};
}

QHash<int, QByteArray> FoundEngines::roleNames() const
{
    return {{Name, "name"},         {Address, "address"}, {Origin, "origin"},
            {IconName, "iconName"}, {Ticked, "ticked"},   {Usable, "usable"}};
}

} // namespace pilothouse::app
