// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/lint.h"
#include "tests/manifest/manifests.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace pilothouse::manifest::lint;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray manifestText =
    withService("  a: {image: nginx, colour: red, instances: {a1: {ship: one}, a2: {ship: two}}}\n");

std::optional<Severity> severity(const QString &rule, const Settings &settings)
{
    for (const auto &finding : examine(parse(manifestText, u"f"_s), {}, settings))
        if (finding.rule == rule)
            return finding.severity;
    return std::nullopt;
}

QStringList problems(const QByteArray &text)
{
    std::vector<Finding> found;
    (void)settingsFrom(text, u"s"_s, found);
    QStringList lines;
    for (const auto &finding : found)
        lines += toString(finding);
    return lines;
}

} // namespace

/// How much a rule matters.
class LintSettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSeverityCanBeSetInAFileBesideTheManifest()
    {
        const QTemporaryDir home;
        QFile file(home.filePath(settingsFileName));
        QVERIFY(file.open(QIODevice::WriteOnly)
                && file.write("rules:\n  unpinned-image: off\n  unknown-key: hint\n") > 0);
        file.close();
        std::vector<Finding> found;
        const auto settings = readSettings(home.filePath(u"shop.yaml"_s), found);
        QVERIFY(found.empty());
        QCOMPARE(severity(u"unpinned-image"_s, Settings()), Severity::Warning);
        QCOMPARE(severity(u"unpinned-image"_s, settings), std::nullopt);
        QCOMPARE(severity(u"unknown-key"_s, settings), Severity::Hint);
    }

    void aSeverityCanBeSetByAWord()
    {
        Settings settings;
        QVERIFY(settings.set(u"unpinned-image=error"_s));
        QCOMPARE(severity(u"unpinned-image"_s, settings), Severity::Error);
        QCOMPARE(settings.set(u"unpinned-imag=error"_s).error().message,
                 u"there is no lint rule \"unpinned-imag\"; did you mean \"unpinned-image\"?"_s);
        QCOMPARE(settings.set(u"unpinned-image=loud"_s).error().message,
                 u"the severity of unpinned-image is error, warning, hint or off, not \"loud\""_s);
    }

    void whatMakesAManifestInvalidStaysAnError()
    {
        Settings settings;
        QVERIFY(settings.set(u"unknown-ship=off"_s));
        const auto found =
            examine(parse(withService("  a: {image: 'i:1', instances: {a1: {ship: three}}}\n"), u"f"_s), {}, settings);
        QVERIFY(hasErrors(found));
    }

    void whatIsWrongWithTheFileIsTold()
    {
        QCOMPARE(problems("rules: {unused-shop: off}\n"),
                 QStringList{u"s:1:9: warning: there is no lint rule \"unused-shop\"; did you mean \"unused-ship\"? "
                             "[lint-settings]"_s});
        QCOMPARE(problems("rules:\n  unused-ship: loud\n"),
                 QStringList{u"s:2:16: error: the severity of unused-ship is error, warning, hint or off, not \"loud\" "
                             "[lint-settings]"_s});
        QCOMPARE(problems("- a\n").size(), 1);
        QCOMPARE(problems("rule: {}\n").size(), 1);
        QVERIFY(problems("rules: {unused-ship: off}\n").isEmpty());
        QVERIFY(problems("").isEmpty());
    }
};

QTEST_GUILESS_MAIN(LintSettingsTest)
#include "lint_settings_test.moc"
