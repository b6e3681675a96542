// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapitem.h"

#include "app/map/mapsentences.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

MapItem::MapItem(QQuickItem *parent)
    : MapView(parent)
    , m_layout(this, [this](LaidOut next) { take(std::move(next)); })
    , m_keeping(this, [this](const QString &problem) {
        if (!problem.isEmpty())
            Q_EMIT placesNotKept(problem);
    })
{
    m_aging.setInterval(30'000);
    connect(&m_aging, &QTimer::timeout, this, [this] { update(); });
    m_gathering.setInterval(100);
    m_gathering.setSingleShot(true);
    connect(&m_gathering, &QTimer::timeout, this, &MapItem::refreshStatuses);
    connect(this, &MapView::pinChanged, this, &MapItem::focusChanged);
    connect(this, &MapView::foldRequested, this, &MapItem::toggleFold);
    connect(this, &MapView::placeRequested, this, &MapItem::placeCard);
    connect(this, &MapView::selectRequested, this, [this](const QStringList &keys) {
        if (m_workspace)
            m_workspace->select(keys);
    });
}

void MapItem::setWorkspace(Workspace *workspace)
{
    if (m_workspace == workspace)
        return;
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    if (workspace) {
        connect(workspace, &Workspace::environmentChanged, this, &MapItem::layOut);
        connect(workspace, &Workspace::observedChanged, this, &MapItem::refreshStatuses);
        connect(workspace, &Workspace::checkHappened, this, [this] {
            if (!m_gathering.isActive())
                m_gathering.start();
        });
        connect(workspace, &Workspace::selectionChanged, this, [this] {
            showSelection(m_workspace->selection());
            refreshSentences();
        });
        showSelection(workspace->selection());
    }
    layOut();
    Q_EMIT workspaceChanged();
}

void MapItem::setProblems(Problems *problems)
{
    if (m_problems == problems)
        return;
    if (m_problems)
        m_problems->disconnect(this);
    m_problems = problems;
    if (problems)
        connect(problems, &Problems::linted, this, &MapItem::refreshStatuses);
    refreshStatuses();
    Q_EMIT problemsChanged();
}

void MapItem::setArrangement(Arrangement arrangement)
{
    if (m_arrangement == arrangement)
        return;
    m_arrangement = arrangement;
    layOut();
    Q_EMIT arrangementChanged();
    Q_EMIT placesChanged();
}

void MapItem::layOut()
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    if (!environment) {
        m_environmentName.clear();
        take({});
        return;
    }
    readPlaces();
    std::shared_ptr<const MapScene> former;
    if (m_environmentName == environment->name)
        former = std::make_shared<const MapScene>(scene());
    m_layout.ask([environment, former, wishes = MapWishes{grouping(), m_folds, m_places[std::size_t(grouping())]}] {
        return LaidOut{environment, makeScene(*environment, wishes, former.get())};
    });
}

void MapItem::take(LaidOut next)
{
    if (next.environment != (m_workspace ? m_workspace->environment() : nullptr))
        return; // another one was opened meanwhile, and is being laid out
    const QString name = next.environment ? next.environment->name : QString();
    if (name != m_environmentName) {
        m_folds.clear();
        setFilter({});
    }
    const bool edited = name == m_environmentName && next.scene.grouping == scene().grouping && !scene().cards.empty();
    m_environmentName = name;
    if (edited)
        followRename(next.scene);
    showScene(std::move(next.scene), edited ? Show::InPlace : Show::Fitted);
    refreshStatuses();
}

void MapItem::refreshStatuses()
{
    if (const auto environment = m_workspace ? m_workspace->environment() : nullptr) {
        updateScene([&](MapScene &s) {
            applyStatuses(s, m_workspace->assessment(), m_workspace->observed());
            applyChecks(s, m_workspace->checks(), *environment, m_workspace->observed());
            applyFindings(s, m_problems ? m_problems->notes() : QHash<QString, QString>());
        });
    }
    refilter();
    const bool lost = std::ranges::any_of(scene().cards, &MapCard::lost);
    if (lost != m_aging.isActive())
        lost ? m_aging.start() : m_aging.stop();
    refreshSentences();
    Q_EMIT foldsChanged();
}

QString MapItem::sentenceOf(const QString &key) const
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    const int row = scene().rowOf(key);
    if (row < 0 || !environment)
        return MapView::sentenceOf(key);
    const MapRow &shown = scene().rows[std::size_t(row)];
    const model::InstanceId id{shown.name};
    const model::Instance *instance = environment->instances.find(id);
    QString sentence = instance ? instanceSentence(*instance, m_workspace->assessment().of(id)) : shown.name;
    for (const QString &more : {shown.note, shown.failure, shown.finding}) {
        if (!more.isEmpty())
            sentence += u", "_s + more;
    }
    return sentence;
}

void MapItem::refreshSentences()
{
    const QString key = shownSelection().value(0);
    QString sentence = sentenceOf(key);
    if (shownSelection().size() > 1)
        sentence = tr("%n selected: %1", nullptr, int(shownSelection().size())).arg(sentence);
    const QString focus = shownSelection().size() == 1 ? app::focusSentence(scene(), key) : QString();
    const int count = scene().notAsItShouldBeCount();
    const bool empty = m_workspace && m_workspace->isOpen() && scene().cards.empty();
    if (sentence == m_selectionSentence && focus == m_focusSentence && count == m_notAsItShouldBeCount
        && empty == m_empty)
        return;
    m_empty = empty;
    m_selectionSentence = sentence;
    m_focusSentence = focus;
    m_notAsItShouldBeCount = count;
    Q_EMIT sceneChanged();
}

} // namespace pilothouse::app
