// SPDX-License-Identifier: Apache-2.0
#include "app/start/found.h"
#include "app/start/recent.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse::app;
using namespace Qt::StringLiterals;

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

    void aFoundHostIsPastedAsAShip()
    {
        touch(u".ssh/config"_s, "Host harbour-1\n");
        const FoundEngines found;
        const auto row = int(namesIn(found, FoundEngines::Name).indexOf(u"harbour-1"_s));
        QVERIFY(row >= 0);
        QVERIFY(found.manifestLines(row).contains(u"harbour-1: {"_s));
    }
};

QTEST_GUILESS_MAIN(StartTest)
#include "start_test.moc"
