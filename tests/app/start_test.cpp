// SPDX-License-Identifier: Apache-2.0
#include "app/start/found.h"
#include "app/start/recent.h"
#include "app/workspace/workspace.h"
#include "core/manifest/loader.h"
#include "core/rehearsal/rehearsal.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

/// An engine that DOCKER_HOST names, with two containers of a compose project that no manifest of ours knows.
struct Harbour {
    Harbour()
    {
        const model::ShipId ship{u"harbour"_s};
        const QString socket = rehearsal.addShip(ship, {{.reference = u"depot/web:1"_s}});
        put(u"depot-db"_s, u"depot/db:1"_s, rehearsal::Condition::Stopped);
        put(u"depot-web"_s, u"depot/web:1"_s, rehearsal::Condition::Running);
        qputenv("DOCKER_HOST", "unix://" + socket.toUtf8());
    }
    ~Harbour() { qunsetenv("DOCKER_HOST"); }
    Q_DISABLE_COPY_MOVE(Harbour)

    void put(const QString &name, const QString &image, rehearsal::Condition condition)
    {
        model::ContainerSpec spec;
        spec.image = image;
        spec.command = QStringList{u"serve"_s, u"{{ now }}"_s};
        spec.variables = {{u"MODE"_s, u"on: \"off\""_s}, {u"DB_PASSWORD"_s, u"sesame"_s}};
        spec.labels = {{u"com.docker.compose.service"_s, name.section(u'-', 1)}};
        const auto done = rehearsal.putContainer({u"harbour"_s}, name, spec, condition);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }

    rehearsal::Rehearsal rehearsal;
};

} // namespace

/// What the first page offers. The settings are those of the tests' own directory.
class StartTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString touch(const QString &name, const QByteArray &text = {})
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
    }
    static QStringList namesIn(const QAbstractItemModel &model, int role)
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.index(row, 0).data(role).toString());
        return names;
    }

private Q_SLOTS:
    void init()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"config"_s).toUtf8());
        qputenv("XDG_DATA_HOME", m_folder.filePath(u"data"_s).toUtf8());
        qunsetenv("DOCKER_HOST");
        qputenv("HOME", m_folder.path().toUtf8());
        RecentEnvironments().clear();
    }

    void whatWasOpenedLastStandsFirstAndOnce()
    {
        const QString shop = touch(u"shop.yaml"_s);
        const QString blog = touch(u"blog.yaml"_s);
        RecentEnvironments::remember(shop, u"shop"_s);
        RecentEnvironments::remember(blog, u"blog"_s);
        RecentEnvironments::remember(shop, u"shop"_s);
        const RecentEnvironments recent;
        QCOMPARE(namesIn(recent, RecentEnvironments::Name), (QStringList{u"shop"_s, u"blog"_s}));
    }

    void whatIsClearedIsForgotten()
    {
        RecentEnvironments::remember(touch(u"shop.yaml"_s), u"shop"_s);
        RecentEnvironments recent;
        const QAbstractItemModelTester tester(&recent, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(recent.count(), 1);
        recent.clear();
        QCOMPARE(recent.count(), 0);
        QCOMPARE(RecentEnvironments().count(), 0);
    }

    void aFileThatIsGoneIsNotOffered()
    {
        const QString path = touch(u"shop.yaml"_s);
        RecentEnvironments::remember(path, u"shop"_s);
        RecentEnvironments::remember(touch(u"blog.yaml"_s), u"blog"_s);
        QVERIFY(QFile::remove(path));
        QCOMPARE(namesIn(RecentEnvironments(), RecentEnvironments::Name), QStringList(u"blog"_s));
    }

    void dockerContextsAndSshHostsOfThisHomeAreFound()
    {
        touch(u".docker/contexts/meta/ab12/meta.json"_s,
              "{\"Name\": \"prod\", \"Endpoints\": {\"docker\": {\"Host\": \"tcp://10.0.0.7:2376\"}}}");
        touch(u".ssh/config"_s, "Host harbour-1 harbour-2\n  User root\nHost *.example.org\nhost edge\n");
        const FoundEngines found;
        const QStringList names = namesIn(found, FoundEngines::Name);
        for (const QString &name : {u"prod"_s, u"harbour-1"_s, u"harbour-2"_s, u"edge"_s})
            QCOMPARE(names.count(name), 1);
        QVERIFY(!names.contains(u"*.example.org"_s));
    }

    void anEngineIsOnlyAskedWhenItIsOpenedAndIsThenAManifestOfItsOwn()
    {
        const Harbour harbour;
        FoundEngines found;
        const auto row = int(namesIn(found, FoundEngines::Name).indexOf(u"DOCKER_HOST"_s));
        QVERIFY(row >= 0);
        QSignalSpy ready(&found, &FoundEngines::ready);
        found.open(row);
        QCOMPARE(found.opening(), row);
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 20000);
        QCOMPARE(found.opening(), -1);
        const QString path = ready.first().first().toUrl().toLocalFile();
        QVERIFY(path.startsWith(m_folder.path()));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto loaded = manifest::load(path);
        QVERIFY(loaded.isValid());
        QVERIFY(loaded.environment->asFound);
        QVERIFY(loaded.environment->instances.find({u"depot-db"_s}));
        QVERIFY(loaded.environment->instances.find({u"depot-web"_s}));
    }

    void whatIsFoundIsShownAsItIsAndNeverPlanned()
    {
        const Harbour harbour;
        FoundEngines found;
        Workspace workspace;
        connect(&found, &FoundEngines::ready, &workspace, &Workspace::openFile);
        found.open(int(namesIn(found, FoundEngines::Name).indexOf(u"DOCKER_HOST"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(workspace.onlineShipCount(), 1, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(!workspace.isPlanning(), 20000);
        QCOMPARE(workspace.changeCount(), 0);
        QCOMPARE(workspace.assessment().of({u"depot-web"_s}).status, planning::Status::Running);
        QCOMPARE(workspace.assessment().of({u"depot-db"_s}).status, planning::Status::Stopped);
        // A verb is for the operator to choose, and takes the container as it is: nothing is made anew.
        workspace.propose(u"start"_s, {u"depot-db"_s});
        QTRY_COMPARE_WITH_TIMEOUT(workspace.changeCount(), 1, 20000);
        QCOMPARE(workspace.plan().actions.front().kind, planning::Action::Kind::Start);
        workspace.propose(u"restart"_s, {u"depot-web"_s});
        QTRY_VERIFY_WITH_TIMEOUT(workspace.changeCount() == 1
                                     && workspace.plan().actions.front().kind == planning::Action::Kind::Restart,
                                 20000);
        for (const auto &step : workspace.plan().steps)
            QVERIFY(!std::holds_alternative<planning::RemoveContainer>(step.operation));
    }

    void whatTheOperatorMadeOfItIsKept()
    {
        const Harbour harbour;
        FoundEngines found;
        QSignalSpy ready(&found, &FoundEngines::ready);
        const auto row = int(namesIn(found, FoundEngines::Name).indexOf(u"DOCKER_HOST"_s));
        found.open(row);
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 20000);
        QFile file(ready.first().first().toUrl().toLocalFile());
        QVERIFY(file.open(QIODevice::Append) && file.write("# mine\n") > 0);
        file.close();
        found.open(row);
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 2, 20000);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith("# mine\n"));
        QVERIFY(!manifest::load(file.fileName()).environment->asFound);
    }

    void anEngineThatDoesNotAnswerIsSaidSo()
    {
        qputenv("DOCKER_HOST", "unix:///nonexistent/engine.sock");
        FoundEngines found;
        const auto row = int(namesIn(found, FoundEngines::Name).indexOf(u"DOCKER_HOST"_s));
        found.open(row);
        QTRY_COMPARE_WITH_TIMEOUT(found.failed(), row, 20000);
        QVERIFY(found.problem().contains(u"/nonexistent/engine.sock"_s));
        QCOMPARE(found.opening(), -1);
    }

    void aFoundHostIsPastedAsAShip()
    {
        touch(u".ssh/config"_s, "Host harbour-1\n");
        const FoundEngines found;
        const auto row = int(namesIn(found, FoundEngines::Name).indexOf(u"harbour-1"_s));
        QVERIFY(row >= 0);
        QVERIFY(found.manifestLines(row).contains(u"\"harbour-1\": {"_s));
    }
};

QTEST_GUILESS_MAIN(StartTest)
#include "start_test.moc"
