// SPDX-License-Identifier: Apache-2.0
#include "app/shell/preferences.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse::app;
using namespace Qt::StringLiterals;

class PreferencesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        for (const char *place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
            qputenv(place, m_home->filePath(QString::fromLatin1(place)).toLocal8Bit());
    }

    void eachEnvironmentKeepsItsPanes()
    {
        {
            Preferences preferences;
            preferences.setEnvironment(u"/srv/shop.yaml"_s);
            preferences.setSourceOpen(true);
            preferences.setSourceWidth(600);
            preferences.setEnvironment(u"/srv/lab.yaml"_s);
            QCOMPARE(preferences.sourceWidth(), 600); // a new one begins as the last
            preferences.setSourceOpen(false);
            preferences.setSourceWidth(300);
            preferences.setDockHeight(500);
            preferences.setEnvironment(u"/srv/shop.yaml"_s);
            QVERIFY(preferences.sourceOpen());
            QCOMPARE(preferences.sourceWidth(), 600);
            QCOMPARE(preferences.dockHeight(), 220);
        }
        Preferences later;
        later.setEnvironment(u"/srv/lab.yaml"_s);
        QVERIFY(!later.sourceOpen());
        QCOMPARE(later.sourceWidth(), 300);
        QCOMPARE(later.dockHeight(), 500);
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(PreferencesTest)
#include "preferences_test.moc"
