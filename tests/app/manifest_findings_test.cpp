// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/impactview.h"
#include "app/map/mapfocus.h"
#include "app/problems/problems.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

const QByteArray shop =
    "__maestro: {schema: 2}\nname: shop\nships: {one: {ip: 127.0.0.1, socket_path: /nonexistent}}\nservices:\n"
    "  db:\n    image: postgres:15\n    env: {LEVEL: info}\n    instances:\n      db-1:\n        ship: one\n"
    "        ports: {sql: 5432}\n        env: {LEVEL: info, MODE: fast}   # own\n"
    "  web: {image: nginx, requires: [db], instances: {web-1: {ship: one, ports: {http: 80}}}}\n";

/// The position of what a rule found; -1 if it found nothing.
int rowOf(const Problems &problems, const QString &rule)
{
    const auto found = std::ranges::find(problems.rows(), rule, &Finding::rule);
    return found == problems.rows().end() ? -1 : int(found - problems.rows().begin());
}

} // namespace

/// What the window tells of a manifest before damage is done.
class ManifestFindingsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<Workspace> m_workspace;

    [[nodiscard]] QString path() const { return m_home.filePath(u"shop.yaml"_s); }
    [[nodiscard]] QByteArray text() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(shop) > 0);
        file.close();
        m_workspace = std::make_unique<Workspace>();
        m_workspace->openFile(QUrl::fromLocalFile(path()));
        QTRY_VERIFY(m_workspace->isOpen());
    }
    void cleanup() { m_workspace.reset(); }

    void theLinterSpeaksInProblems()
    {
        Problems problems;
        const QAbstractItemModelTester tester(&problems);
        problems.setWorkspace(m_workspace.get());
        QTRY_VERIFY(rowOf(problems, u"unpinned-image"_s) >= 0);
        const auto index = problems.index(rowOf(problems, u"shadowed-variable"_s));
        QCOMPARE(index.data(Problems::Selection).toString(), u"instance:db-1"_s);
        QCOMPARE(index.data(Problems::Place).toString(), u"shop.yaml:12:15"_s);
        QVERIFY(index.data(Problems::HasPage).toBool());
        QVERIFY(problems.page(index.row()).startsWith(u"# shadowed-variable"_s));
        QCOMPARE(problems.errorCount(), 0);
    }

    void aFixChangesTheFileAndIsUndone()
    {
        Problems problems;
        problems.setWorkspace(m_workspace.get());
        QTRY_VERIFY(rowOf(problems, u"shadowed-variable"_s) >= 0);
        problems.fix(rowOf(problems, u"shadowed-variable"_s));
        QTRY_COMPARE(text(), QByteArray(shop).replace("{LEVEL: info, MODE", "{MODE"));
        QTRY_VERIFY(rowOf(problems, u"shadowed-variable"_s) < 0);
        m_workspace->editing()->undo();
        QTRY_COMPARE(text(), shop);
        QTRY_VERIFY(rowOf(problems, u"shadowed-variable"_s) >= 0);
    }

    void theBlastRadiusIsThatOfTheSelection()
    {
        ImpactView impact;
        impact.setWorkspace(m_workspace.get());
        m_workspace->select({u"service:db"_s});
        QVERIFY(impact.keys().isEmpty()); // it is not looked at
        impact.setAct(ImpactView::Act::Stop);
        QCOMPARE(impact.keys(), QStringList({u"instance:db-1"_s, u"instance:web-1"_s}));
        QVERIFY2(impact.summary().startsWith(u"db: "_s), qPrintable(impact.summary()));
        QVERIFY(impact.fields()->rowCount() > 0);
        const QSignalSpy changed(&impact, &ImpactView::changed);
        m_workspace->select({u"instance:web-1"_s});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(impact.keys(), QStringList{u"instance:web-1"_s});
        impact.setAct(ImpactView::Act::Nothing);
        QVERIFY(impact.summary().isEmpty());
    }

    void aPlanThatTakesDownIsToldBeforeItRuns()
    {
        m_workspace->openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->isDemo() && m_workspace->onlineShipCount() > 4, 20000);
        ImpactView impact;
        impact.setWorkspace(m_workspace.get());
        impact.setAct(ImpactView::Act::Planned);
        m_workspace->propose(u"stop"_s, {u"pg-main"_s, u"pg-replica"_s});
        QTRY_VERIFY2(impact.summary().startsWith(u"Afterwards: "_s), qPrintable(impact.summary()));
        QVERIFY(impact.keys().contains(u"instance:gateway-1"_s));
        m_workspace->propose(u"start"_s, {u"pg-main"_s});
        QTRY_VERIFY(impact.summary().isEmpty());
    }

    void theMapLightsWhatABlastReaches()
    {
        const auto scene = makeScene(*m_workspace->environment(), MapGrouping::ByDependency);
        const auto light = lightFor(scene, {.pin = {.only = {u"instance:db-1"_s}}});
        QVERIFY(light.litRow(scene.rowOf(u"instance:db-1"_s)) && light.litCard(scene.cardOf(u"service:db"_s)));
        QVERIFY(!light.litRow(scene.rowOf(u"instance:web-1"_s)) && !light.litEdge(0));
        const auto both = lightFor(scene, {.pin = {.only = {u"instance:db-1"_s, u"instance:web-1"_s}}});
        QVERIFY(both.litRow(scene.rowOf(u"instance:web-1"_s)) && both.litEdge(0));
    }
};

QTEST_GUILESS_MAIN(ManifestFindingsTest)
#include "manifest_findings_test.moc"
