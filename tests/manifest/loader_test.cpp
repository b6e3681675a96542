// SPDX-License-Identifier: Apache-2.0
#include "tests/manifest/manifests.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

class LoaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyProblemIsToldInOnePassInOrder()
    {
        const QStringList all = told("nam: x\nships:\n  s: {}\nservices:\n  a: {instances: {x1: {ship: t}}}\n");
        QCOMPARE(all.size(), 5);
        QVERIFY(all[0].startsWith(u"f:1:1: "_s));
        QVERIFY(all[2].contains("ship s: lacks \"ip\""_L1));
        QVERIFY(all[3].contains("service a: lacks \"image\""_L1));
        QVERIFY(all[4].contains("unknown ship \"t\""_L1));
    }

    void mergeKeysGiveWayToWhatIsWritten()
    {
        const Loaded loaded = parse("_a: &a {ship: one, image: x, stop_timeout: 3}\n_b: &b {ship: two, username: u}\n"
                                        + withService("  s: {image: i, instances: {x1: {<<: [*a, *b], image: y}}}\n"),
                                    u"f"_s);
        QVERIFY(loaded.isValid());
        const auto &instance = loaded.environment->instances[0];
        QCOMPARE(instance.ship.value, u"one"_s);
        QCOMPARE(instance.image.toString(), u"y"_s);
        QCOMPARE(instance.user, u"u"_s);
        QCOMPARE(instance.stopTimeout.count(), 3);
    }

    void aMissingFileIsADiagnostic()
    {
        const Loaded loaded = load(u"/no/such/manifest.yaml"_s);
        QVERIFY(!loaded.isValid());
        QCOMPARE(toString(loaded.diagnostics.front()), u"/no/such/manifest.yaml:1:1: error: there is no such file"_s);
    }

    void theExamplesAreValid()
    {
        const QDir examples(QStringLiteral(PILOTHOUSE_SOURCE_DIR) + u"/resources/examples"_s);
        const QStringList files = examples.entryList({u"*.yaml"_s});
        QVERIFY(files.size() >= 3);
        for (const QString &file : files)
            QCOMPARE(told([&] {
                         QFile text(examples.filePath(file));
                         return text.open(QIODevice::ReadOnly) ? text.readAll() : QByteArray("?");
                     }()),
                     QStringList());
    }

    /// Whatever the bytes: an answer, and never an invalid manifest without an error.
    void noDamageToAManifestCrashesTheLoader()
    {
        QRandomGenerator random(20140102);
        const QByteArray whole = withInstanceLine(
            "ports: {a: 1, b: \"2:3\", c: {exposed: 4, external: [1.2.3.4, 5]}}\n        volumes: {/a: {target: /b}}\n"
            "        env: &e {A: [1, ~], B: {c: 1.5}}\n        labels: *e\n        restart: {name: always}\n        "
            "links: {x1: a}\n"
            "        lifecycle: {running: [{type: tcp, port: a}]}\n        limits: {memory: 64m}\n        extra_hosts: "
            "{h: {ship: local}}");
        const QByteArray alphabet = "[]{}:,-&*!|>'\"%@`#?~<\n\t 01x\xC3\xFF";
        for (int round = 0; round < 1500; ++round) {
            QByteArray text = whole;
            for (int edit = random.bounded(1, 6); edit > 0; --edit) {
                const auto at = random.bounded(int(text.size()));
                const int length = random.bounded(12);
                if (random.bounded(2) == 0)
                    text.remove(at, length);
                else
                    text.insert(at, alphabet[random.bounded(int(alphabet.size()))]);
            }
            const Loaded loaded = parse(text, u"f"_s);
            QVERIFY(loaded.environment || model::hasErrors(loaded.diagnostics));
            QVERIFY(std::ranges::is_sorted(loaded.diagnostics, {},
                                           [](const model::Diagnostic &d) { return d.where.line; }));
        }
    }
};

QTEST_GUILESS_MAIN(LoaderTest)
#include "loader_test.moc"
