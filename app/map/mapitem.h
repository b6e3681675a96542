// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/instancefilter.h"
#include "app/map/mapview.h"
#include "app/problems/problems.h"
#include "app/workspace/pool.h"
#include "app/workspace/workspace.h"

#include <QPointer>
#include <QTimer>

namespace pilothouse::app {

/// The map of a workspace: keeps the scene equal to what the workspace knows, lays it out in the pool, and tells what
/// is in focus in words. GUI thread.
class MapItem : public pilothouse::app::MapView // in full, for the registration of its properties
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(pilothouse::app::Problems *problems READ problems WRITE setProblems NOTIFY problemsChanged)
    Q_PROPERTY(Arrangement arrangement READ arrangement WRITE setArrangement NOTIFY arrangementChanged)
    Q_PROPERTY(int notAsItShouldBeCount READ notAsItShouldBeCount NOTIFY sceneChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY sceneChanged)
    Q_PROPERTY(QString focusSentence READ focusSentence NOTIFY sceneChanged)
    Q_PROPERTY(QString focusedService READ focusedService NOTIFY focusChanged)
    Q_PROPERTY(Reach focusReach READ focusReach NOTIFY focusChanged)
    Q_PROPERTY(QString focusSummary READ focusSummary NOTIFY focusChanged)
    Q_PROPERTY(QString focusTree READ focusTree NOTIFY focusChanged)
    Q_PROPERTY(QStringList spotlight READ spotlight WRITE setSpotlight NOTIFY focusChanged)
    Q_PROPERTY(bool canFocus READ canFocus NOTIFY sceneChanged)
    Q_PROPERTY(QString selectionSentence READ selectionSentence NOTIFY sceneChanged)
    Q_PROPERTY(QString selectedKey READ selectedKey NOTIFY sceneChanged)
    Q_PROPERTY(bool canEdit READ canEdit NOTIFY sceneChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterTextChanged)
    Q_PROPERTY(QString filterSentence READ filterSentence NOTIFY filteredOutChanged)
    Q_PROPERTY(bool hasFolds READ hasFolds NOTIFY foldsChanged)
    Q_PROPERTY(bool hasPlaces READ hasPlaces NOTIFY placesChanged)
    Q_PROPERTY(QString foldSentence READ foldSentence NOTIFY foldsChanged)

public:
    enum class Arrangement { ByDependency, ByShip };
    Q_ENUM(Arrangement)
    enum class Reach { Both, Needs, NeededBy };
    Q_ENUM(Reach)

    explicit MapItem(QQuickItem *parent = nullptr);

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);
    /// Where it learns what the linter says of instances; may be null.
    [[nodiscard]] Problems *problems() const { return m_problems; }
    void setProblems(Problems *problems);
    [[nodiscard]] Arrangement arrangement() const { return m_arrangement; }
    void setArrangement(Arrangement arrangement);
    [[nodiscard]] int notAsItShouldBeCount() const { return m_notAsItShouldBeCount; }
    /// "focus: orders, what it needs and what needs it"; empty without a focus.
    [[nodiscard]] QString focusSentence() const { return m_focusSentence; }
    /// The service whose dependences are in focus until that is left; empty: none.
    [[nodiscard]] QString focusedService() const { return pin().service; }
    [[nodiscard]] Reach focusReach() const { return Reach(int(pin().reach)); }
    [[nodiscard]] bool isEmpty() const { return m_empty; } ///< an environment is open, and nothing of it to be seen
    [[nodiscard]] QString focusSummary() const;            ///< "orders needs 4 services, 9 instances in all"
    [[nodiscard]] QString focusTree() const;               ///< the same as text, as `pilotctl deptree` draws it
    [[nodiscard]] bool canFocus() const;                   ///< a service or one of its instances is selected
    /// Focuses on the service of "instance:web-1" or "service:web", without selecting it; an empty key: the selected.
    Q_INVOKABLE void focusOn(const QString &key, Reach reach);
    /// Keys of instances that alone are lit, until that is left like a focus; empty: none.
    [[nodiscard]] QStringList spotlight() const { return pin().only; }
    void setSpotlight(const QStringList &keys);
    Q_INVOKABLE void leaveFocus() { setPin({}); }
    [[nodiscard]] QString selectedKey() const { return shownSelection().value(0); } ///< the first; may be empty
    /// One thing of the map is selected.
    [[nodiscard]] bool canEdit() const
    {
        return scene().rowOf(selectedKey()) >= 0 || scene().cardOf(selectedKey()) >= 0;
    }
    /// Which instances are lit, as an InstanceFilter's text; empty: all.
    [[nodiscard]] QString filter() const { return m_filterText; }
    void setFilter(const QString &text);
    [[nodiscard]] QString filterSentence() const; ///< "312 instances filtered out"; empty without a filter
    [[nodiscard]] bool hasFolds() const;
    /// "312 instances folded: 2 failed, 310 running"; empty if none are.
    [[nodiscard]] QString foldSentence() const;
    /// Folds a card, or unfolds it.
    Q_INVOKABLE void toggleFold(const QString &key);
    Q_INVOKABLE void foldAll(bool fold);
    [[nodiscard]] bool hasPlaces() const; ///< cards of this arrangement stand where the operator has put them
    /// Puts all of them where the layout has them.
    Q_INVOKABLE void resetPlaces();
    /// "web-1, service web, on ship prod-2, running": what a screen reader hears.
    [[nodiscard]] QString sentenceOf(const QString &key) const override;
    [[nodiscard]] QString selectionSentence() const { return m_selectionSentence; }

Q_SIGNALS:
    void workspaceChanged();
    void problemsChanged();
    void arrangementChanged();
    void sceneChanged(); ///< counts or sentences
    void focusChanged();
    void filterTextChanged();
    void placesChanged();
    void placesNotKept(const QString &problem);
    void foldsChanged(); ///< which, or the statuses in them

private:
    /// A scene, and what it was made from.
    struct LaidOut {
        std::shared_ptr<const model::Environment> environment;
        MapScene scene;
    };
    [[nodiscard]] MapGrouping grouping() const;
    void readPlaces();
    void changePlaces(MapPlaces places);
    void placeCard(const QString &key, const QPointF &corner);
    void followRename(const MapScene &next);
    void layOut();
    void take(LaidOut next);
    void refreshStatuses();
    void refilter();
    void refreshSentences();

    QPointer<Workspace> m_workspace;
    QPointer<Problems> m_problems;
    Arrangement m_arrangement = Arrangement::ByDependency;
    LatestOnly<LaidOut> m_layout;
    QString m_environmentName;
    QString m_filterText;
    InstanceFilter m_filter;
    std::array<MapPlaces, 2> m_places; ///< by MapGrouping
    QString m_placesOf;                ///< the manifest they are of
    LatestOnly<QString> m_keeping;     ///< of places; the answer is why they could not be
    QSet<QString> m_folds;             ///< keys of cards, of either arrangement
    QTimer m_gathering;                ///< a burst of checks is one picture
    QTimer m_aging;                    ///< while a ship is out of reach, what is said of its age grows old
    int m_notAsItShouldBeCount = 0;
    bool m_empty = false;
    QString m_focusSentence;
    QString m_selectionSentence;
};

} // namespace pilothouse::app
