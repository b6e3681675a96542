// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/fixing.h"
#include "core/manifest/lint/lint.h"
#include "core/manifest/template/templaterenderer.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace pilothouse::manifest::lint;
using namespace Qt::StringLiterals;

namespace {

Fixed fixed(const QByteArray &text)
{
    TemplateRenderer renderer;
    return fix(text, u"f"_s, examine(parse(text, u"f"_s, renderer), {}, Settings()), renderer);
}

/// A manifest that is odd in many ways.
QByteArray odd(const QByteArray &instance)
{
    return "\xEF\xBB\xBF# top\r\n__maestro: {schema: 2}\r\nname:   \"shop\"   # ä\r\n\r\n\r\nships: {one: {ip: "
           "10.0.0.1}}\r\n"
           "_common: &common\r\n  LEVEL: 'info'   # kept\r\nservices:\r\n  a:\r\n    image: i:1\r\n    env: *common\r\n"
           "    instances:\r\n      a1:\r\n        ship: one\r\n"
        + instance + "        # the end";
}

} // namespace

/// What the linter mends by itself.
class LintFixingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneThatIsRefusedDoesNotKeepTheOthers()
    {
        const QByteArray text =
            "name: t\nships: {one: {ip: 10.0.0.1}}\nservices:\n  a:\n    image: x:1\n    env: {LEVEL: info}\n"
            "    instances:\n      aa: {ship: one, env: {LEVEL: info}}\n      bb: {ship: one, env: &e {LEVEL: info}}\n"
            "      cc: {ship: one, env: {LEVEL: info}}\n_kept: *e\n";
        TemplateRenderer renderer;
        const auto fixed = fix(text, u"f"_s, examine(parse(text, u"f"_s, renderer), {}, Settings()), renderer);
        QCOMPARE(fixed.done.size(), 2U);
        QVERIFY(fixed.done[0].where.line < fixed.done[1].where.line);
        QCOMPARE(fixed.refused.size(), 1U);
        QCOMPARE(fixed.edited.text,
                 QByteArray(text)
                     .replace("aa: {ship: one, env: {LEVEL: info}}", "aa: {ship: one}")
                     .replace("cc: {ship: one, env: {LEVEL: info}}", "cc: {ship: one}"));
    }

    void linesBetweenWhatIsMendedStay()
    {
        const QByteArray text =
            "name: t\nships: {one: {ip: 10.0.0.1}}\nservices:\n  a:\n    image: x:1\n    instances: {aa: {ship: one}}\n"
            "  b:\n    image: x:1\n    requires: [a, a]\n    env:\n      LEVEL: info\n    wants_info: [a]   # of a\n"
            "    instances:\n      bb: {ship: one, env: {LEVEL: info}}\n";
        TemplateRenderer renderer;
        const auto fixed = fix(text, u"f"_s, examine(parse(text, u"f"_s, renderer), {}, Settings()), renderer);
        QVERIFY(fixed.edited.patch.replacements.size() > 1);
        for (const auto &one : fixed.edited.patch.replacements)
            QVERIFY(!text.mid(one.offset, one.length).contains("image"));
        QCOMPARE(fixed.edited.patch.appliedTo(text), fixed.edited.text);
    }

    void aRepeatedVariableGoesAndEveryOtherByteStays()
    {
        const auto result =
            fixed(odd("        env:   # own\r\n          LEVEL: info # again\r\n          MODE: 0755\r\n"));
        QCOMPARE(result.done.size(), std::size_t(1));
        QCOMPARE(result.edited.text, odd("        env:   # own\r\n          MODE: 0755\r\n"));
    }

    void inFlowStyleToo()
    {
        const auto result = fixed(odd("        env: { LEVEL: info,   MODE: 0755 }\r\n"));
        QCOMPARE(result.edited.text, odd("        env: { MODE: 0755 }\r\n"));
    }

    void redundantDependenciesGo()
    {
        const QByteArray head = "__maestro: {schema: 2}\nname: s\nships: {one: {ip: 10.0.0.1}}\nservices:\n"
                                "  a: {image: 'i:1', instances: {a1: {ship: one}}}\n"
                                "  b: {image: 'i:1', requires: [a], instances: {b1: {ship: one}}}\n"
                                "  c: {image: 'i:1', requires: [";
        const QByteArray tail = "], instances: {c1: {ship: one}}}\n";
        QCOMPARE(fixed(head + "b, a, b, a" + tail).edited.text, QByteArray(head + "b, a" + tail));
    }

    void whatWouldBeLeftEmptyGoesAltogether()
    {
        QCOMPARE(fixed(odd("        env:   # own\r\n          LEVEL: info # again\r\n")).edited.text, odd(""));
    }

    void theDifferenceShowsOnlyLinesThatChange()
    {
        const QByteArray text = "__maestro: {schema: 2}\nname: s\nships: {one: {ip: 10.0.0.1}}\nservices:\n"
                                "  a:\n    image: i:1\n    env: {A: 1, B: 2}\n    instances:\n"
                                "      a1:\n        ship: one\n        env: {A: 1, C: 3}\n        restart: always\n"
                                "      a2:\n        ship: one\n        env: {B: 2, C: 3}\n";
        const auto result = fixed(text);
        QCOMPARE(result.edited.patch.replacements.size(), std::size_t(2));
        QCOMPARE(result.edited.patch.appliedTo(text), result.edited.text);
        QVERIFY(!edit::unifiedDiff(text, result.edited.patch, "f").contains("-        restart"));
    }

    void whatTheOperatorHasToDecideStays()
    {
        const QByteArray text = "__maestro: {schema: 2}\nname: s\nships: {one: {ip: 10.0.0.1}, two: {ip: 10.0.0.2}}\n"
                                "services:\n  a: {image: nginx, instances: {a1: {ship: one, ports: {p: '8080:80'}}}}\n";
        const auto result = fixed(text);
        QVERIFY(result.done.empty());
        QCOMPARE(result.edited.text, text);
    }

    void afterwardsTheManifestMeansTheSame()
    {
        const auto before = parse(odd("        env: {LEVEL: info, MODE: x}\r\n"), u"f"_s);
        const auto after = parse(fixed(before.text).edited.text, u"f"_s);
        QCOMPARE(after.environment->instances[0].variables.size(), std::size_t(1));
        QCOMPARE(after.environment->services[0].variables, before.environment->services[0].variables);
        QVERIFY(fixed(after.text).done.empty());
    }
};

QTEST_GUILESS_MAIN(LintFixingTest)
#include "lint_fixing_test.moc"
