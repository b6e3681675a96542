// SPDX-License-Identifier: Apache-2.0
#include "app/cli/edit.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::cli;
using namespace Qt::StringLiterals;

namespace {

const QByteArray shop =
    "__maestro: {schema: 2}\nname: shop\nships:\n  one: {ip: 10.0.0.1}   # first\n  two: {ip: 10.0.0.2}\n"
    "services:\n  web:\n    image: 'nginx:1'\n    instances:\n      web-1: {ship: one}\n";

} // namespace

/// `pilotctl edit`, the built program.
class EditTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;

    struct Outcome {
        int exitCode;
        QByteArray out;
        QByteArray error;
    };

    Outcome run(const QStringList &words, const QByteArray &input = {})
    {
        QProcess process;
        process.setWorkingDirectory(m_home->path());
        process.start(QStringLiteral(PILOTHOUSE_BIN_DIR "/pilotctl"), words);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(30'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    [[nodiscard]] QByteArray text() const
    {
        QFile file(m_home->filePath(u"shop.yaml"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QFile file(m_home->filePath(u"shop.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(shop) > 0);
    }

    void theFileIsWrittenAndTheDifferencePrinted()
    {
        const auto outcome =
            run({u"-f"_s, u"shop.yaml"_s, u"edit"_s, u"set"_s, u"/services/web/image"_s, u"nginx:2"_s});
        QCOMPARE(outcome.exitCode, exitDone);
        QCOMPARE(text(), QByteArray(shop).replace("nginx:1", "nginx:2"));
        QCOMPARE(outcome.out,
                 "--- shop.yaml\n+++ shop.yaml\n@@ -5,6 +5,6 @@\n   two: {ip: 10.0.0.2}\n services:\n   web:\n"
                 "-    image: 'nginx:1'\n+    image: 'nginx:2'\n     instances:\n       web-1: {ship: one}\n");
    }

    void everyVerbDoesItsWork_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("add") << QStringList{u"add"_s, u"/services/web/instances/web-1/command"_s, u"[a, -b]"_s}
                             << QByteArray("{ship: one}") << QByteArray("{ship: one, command: [a, -b]}");
        QTest::newRow("negative") << QStringList{u"add"_s, u"/services/web/instances/web-1/limits"_s, u"swap: -1"_s}
                                  << QByteArray("{ship: one}") << QByteArray("{ship: one, limits: {swap: -1}}");
        QTest::newRow("remove") << QStringList{u"remove"_s, u"/ships/two"_s} << QByteArray("  two: {ip: 10.0.0.2}\n")
                                << QByteArray();
        QTest::newRow("rename") << QStringList{u"rename"_s, u"instance"_s, u"web-1"_s, u"web-9"_s}
                                << QByteArray("web-1") << QByteArray("web-9");
        QTest::newRow("move") << QStringList{u"move"_s, u"web-1"_s, u"two"_s} << QByteArray("ship: one")
                              << QByteArray("ship: two");
    }
    void everyVerbDoesItsWork()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto outcome = run(QStringList{u"-f"_s, u"shop.yaml"_s, u"edit"_s} + words);
        QVERIFY2(outcome.exitCode == exitDone, outcome.error);
        QCOMPARE(text(), QByteArray(shop).replace(before, after));
    }

    void aDryRunOnlyPrints()
    {
        const auto outcome = run({u"edit"_s, u"--dry-run"_s, u"remove"_s, u"/ships/two"_s, u"-f"_s, u"shop.yaml"_s});
        QCOMPARE(outcome.exitCode, exitDone);
        QVERIFY(outcome.out.contains("-  two:"));
        QCOMPARE(text(), shop);
    }

    void aRefusedEditLeavesTheFile()
    {
        const auto outcome = run({u"-f"_s, u"shop.yaml"_s, u"edit"_s, u"remove"_s, u"/ships/one"_s});
        QCOMPARE(outcome.exitCode, exitInvalidManifest);
        QVERIFY2(outcome.error.contains("shop.yaml:9:21: error: instance web-1: unknown ship"), outcome.error);
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(text(), shop);
    }

    void wrongWordsAreWrongUsage()
    {
        for (const auto &words :
             {u"edit"_s, u"edit set /a"_s, u"edit rename web a b"_s, u"edit put /a b"_s, u"edit --dry-rum set /a b"_s,
              u"-f shop.yaml edit remove ships"_s, u"-f shop.yaml edit set /a~2 b"_s, u"--demo edit remove /ships"_s})
            QCOMPARE(run(words.split(u' ')).exitCode, exitUsage);
        QCOMPARE(text(), shop);
    }

    void aFlagIsAValueWhereOneIsDue()
    {
        const auto set = [&](const QString &value) {
            return run({u"-f"_s, u"shop.yaml"_s, u"edit"_s, u"set"_s, u"/name"_s, value}).exitCode;
        };
        QCOMPARE(set(u"--verbose-shop"_s), exitDone);
        QVERIFY(text().contains("name: --verbose-shop\n"));
        QCOMPARE(set(u"--dry-run"_s), exitUsage);
    }

    void programsGetTheDifferenceAndThePatch()
    {
        const auto outcome = run({u"-f"_s, u"shop.yaml"_s, u"--json"_s, u"edit"_s, u"move"_s, u"web-1"_s, u"two"_s});
        const auto json = QJsonDocument::fromJson(outcome.out).object();
        QVERIFY(json[u"done"_s].toBool() && json[u"written"_s].toBool());
        QCOMPARE(json[u"patch"_s][0][u"offset"_s].toInteger(), shop.indexOf("ship: one") + 6);
        QCOMPARE(json[u"patch"_s][0][u"text"_s].toString(), u"two"_s);
        const auto refused = run({u"-f"_s, u"shop.yaml"_s, u"--json"_s, u"edit"_s, u"remove"_s, u"/nothing"_s});
        QCOMPARE(refused.exitCode, exitInvalidManifest);
        QVERIFY(!QJsonDocument::fromJson(refused.out).object()[u"reason"_s].toString().isEmpty());
    }

    void ofStandardInputTheEditedTextIsPrinted()
    {
        const QStringList words{u"-f"_s, u"-"_s, u"edit"_s, u"remove"_s, u"/ships/two"_s};
        const QByteArray edited = QByteArray(shop).replace("  two: {ip: 10.0.0.2}\n", "");
        QCOMPARE(run(words, shop).out, edited);
        QVERIFY(run(words + QStringList{u"--dry-run"_s}, shop).out.startsWith("--- "));
    }
};

QTEST_GUILESS_MAIN(EditTest)
#include "edit_test.moc"
