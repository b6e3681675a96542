// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/edit.h"
#include "core/manifest/template/templaterenderer.h"
#include "core/manifest/yaml/secondreading.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace pilothouse::manifest::edit;
using namespace Qt::StringLiterals;

namespace {

const QByteArray shop = "name: t\nships: {one: {ip: 10.0.0.1}}\nservices: {}\n";

} // namespace

/// Edits of what is rarely written, each with the very text that somebody would have made of it.
class EditOddTest : public QObject
{
    Q_OBJECT

    static void row(const char *name, const Edit &edit, const QByteArray &before, const QByteArray &after)
    {
        QTest::newRow(name) << edit << shop + before << shop + after;
    }

private Q_SLOTS:
    void anEditIsWrittenAsByHand_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const QByteArray lines = "k: v\nl: w";

        row("a value behind ?", Set{u"/_a"_s, "w"}, "? _a\n: v # why\n", "? _a\n: w # why\n");
        row("lines behind ?", Set{u"/_a"_s, lines}, "? _a\n: v\n", "? _a\n: k: v\n  l: w\n");
        row("no value behind ?", Set{u"/_a"_s, "w"}, "? _a # why\n? _b\n", "? _a # why\n: w\n? _b\n");
        row("no value behind ?, then lines", Set{u"/_a"_s, lines}, "? _a\n", "? _a\n: k: v\n  l: w\n");

        row("more in a pair", Add{u"/_a/0/c"_s, "2"}, "_a: [b: 1]\n", "_a: [{b: 1, c: 2}]\n");
        row("nothing in a pair", Remove{u"/_a/0/b"_s}, "_a: [b: 1, c]\n", "_a: [{}, c]\n");
        row("nothing behind a key in braces", Remove{u"/_a/m"_s}, "_a: {k: v, l: , m}\n", "_a: {k: v, l: }\n");

        row("the last before a comma", Remove{u"/_a/1"_s}, "_a: [ b , c , ]\n", "_a: [ b , ]\n");

        row("lines in braces with a remark", Add{u"/_a/k"_s, "- x"}, "_a: {\n  # none yet\n}\n",
            "_a: {k: [x]\n  # none yet\n}\n");
        row("lines of text before a remark", Set{u"/_a"_s, "|\n  one\n  two\n"}, "_a: x # why\n_b: y\n",
            "_a: | # why\n  one\n  two\n_b: y\n");
        row("other text below a remark", Set{u"/_a"_s, "|\n  one\n  two\n"}, "_a: | # why\n  old\n_b: y\n",
            "_a: | # why\n  one\n  two\n_b: y\n");
        row("one word below a remark", Set{u"/_a"_s, "\"x\""}, "_a: | # why\n  old\n_b: y\n",
            "_a: |- # why\n  x\n_b: y\n");
        row("text that begins with a tab", Set{u"/_a"_s, "\"\\tx\""}, "_a: |\n  old\n", "_a: \"\\tx\"\n");
        row("text that begins like a file", Set{u"/_a"_s, "\"\\ufeffx\""}, "_a: \"old\"\n", "_a: \"\\ufeffx\"\n");
        row("blanks at the end of a line", Set{u"/_a"_s, lines}, "_a: x   \n", "_a:\n  k: v\n  l: w\n");
        row("a tag that no longer fits", Set{u"/_a"_s, "- x"}, "_a: &it !!str 5\n", "_a: &it\n  - x\n");

        row("behind text without an end", Add{u"/_b"_s, "x"}, "_a: |\n  one", "_a: |-\n  one\n_b: x");
        row("behind kept text without an end", Add{u"/_b"_s, "x"}, "_a: |+\n  one", "_a: |-\n  one\n_b: x");
        row("text with an end at the end", Add{u"/_b"_s, "k: |\n  one\n"}, "_a: x", "_a: x\n_b:\n  k: |\n    one\n");
        row("an item before text without an end", Add{u"/_a/0"_s, "x"}, "_a:\n  - |\n    one",
            "_a:\n  - x\n  - |\n    one");

        row("more for all who merge it", Add{u"/_a/l"_s, "w"}, "_a: &a\n  k: v\n_b: {<<: *a, m: x}\n",
            "_a: &a\n  k: v\n  l: w\n_b: {<<: *a, m: x}\n");
        row("more for those who merge and lack it", Add{u"/_a/l"_s, "w"}, "_a: &a {k: v}\n_b: {<<: *a, l: x}\n",
            "_a: &a {k: v, l: w}\n_b: {<<: *a, l: x}\n");
    }
    void anEditIsWrittenAsByHand()
    {
        QFETCH(Edit, edit);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto edited = apply(before, u"f"_s, edit);
        QVERIFY2(edited, qPrintable(edited ? QString() : edited.error().message));
        QCOMPARE(edited->text, after);
    }

    void newLinesEndAsTheirNeighboursDo()
    {
        const auto added = [](QByteArray text) {
            return apply(text, u"f"_s, Add{u"/ships/two"_s, "ip: 10.0.0.2"})->text;
        };
        const auto withReturns = [](QByteArray text) { return text.replace('\n', '\r'); };
        const QByteArray head = "name: t\nservices: {}\nships:\n";
        const QByteArray one = "  one:\n    ip: 10.0.0.1\n";
        QCOMPARE(added(withReturns(head + one)), withReturns(head + one + "  two:\n    ip: 10.0.0.2\n"));
        QCOMPARE(added(head + "  one: {ip: 10.0.0.1}\r\n"),
                 head + "  one: {ip: 10.0.0.1}\r\n  two:\r\n    ip: 10.0.0.2\r\n");
    }

    void aLastLineWithoutEndIsToldOnce()
    {
        const QByteArray text = shop + "_a: x # why";
        const auto edited = apply(text, u"f"_s, Set{u"/_a"_s, "k: v"});
        QVERIFY(edited);
        const QByteArray diff = unifiedDiff(text, edited->patch, "f");
        QVERIFY2(diff.endsWith("-_a: x # why\n\\ No newline at end of file\n+_a: # why\n+  k: v\n"
                               "\\ No newline at end of file\n"),
                 diff);
    }

    void editsAreMadeTogetherOrNotAtAll()
    {
        const QByteArray text = shop + "_a: {b: 1, c: 2}\n_d:\n  e: 3\n";
        TemplateRenderer renderer;
        const auto both = applyTogether(text, u"f"_s, {Remove{u"/_a/b"_s}, Set{u"/_d/e"_s, "4"}}, renderer);
        QVERIFY(both);
        QCOMPARE(both->text, shop + "_a: {c: 2}\n_d:\n  e: 4\n");
        QVERIFY(!applyTogether(text, u"f"_s, {Remove{u"/_a/b"_s}, Remove{u"/_a"_s}}, renderer));
        QVERIFY(!applyTogether(text, u"f"_s, {Remove{u"/_a/b"_s}, Remove{u"/_nothing"_s}}, renderer));
    }

    void whatAliasesRepeatStaysAndTheirLineIsTold()
    {
        const QByteArray text = shop + "_a: &it {k: [&deep 1]}\n_b: *it\n_c: *deep\n";
        const auto told = [&](const Edit &edit) {
            const auto edited = apply(text, u"f"_s, edit);
            return edited ? QString() : edited.error().message;
        };
        QCOMPARE(told(Remove{u"/_a"_s}), u"f:5:5: this repeats what would be gone (*it); edit it by hand"_s);
        QCOMPARE(told(Set{u"/_a"_s, "1"}), u"f:6:5: this repeats what would be gone (*deep); edit it by hand"_s);
        QCOMPARE(told(Set{u"/_a/k/0"_s, "2"}), QString());
    }

    void aNumberIsNamedAsANumber()
    {
        const QByteArray text =
            "name: t\nships: {a: {ip: 10.0.0.1}, 7: {ip: 10.0.0.2}}\nservices:\n  w:\n    image: w:1\n    instances: "
            "{w-1: {ship: a}}\n";
        QCOMPARE(apply(text, u"f"_s, Move{u"w-1"_s, u"7"_s})->text, QByteArray(text).replace("ship: a", "ship: 7"));
    }

    void anErrorThatARenameBringsIsNotTakenForOneThatWasThere()
    {
        const QByteArray text = "name: t\nships: {a: {ip: 10.0.0.1}}\nservices:\n  w:\n    image: w:1\n    instances:\n"
                                "      w-1: {ship: a}\n      w 2: {ship: a}\n";
        const auto edited = apply(text, u"f"_s, Rename{Noun::Instance, u"w-1"_s, u"w 1"_s});
        QVERIFY(!edited);
        QVERIFY2(edited.error().message.contains(u"instance w 1:"_s), qPrintable(edited.error().message));
        QVERIFY(apply(text, u"f"_s, Rename{Noun::Instance, u"w 2"_s, u"w 3"_s}));
        QVERIFY(!apply(text, u"f"_s, Rename{Noun::Ship, u"a"_s, QString()}));
    }

    void whatMaestroNgCouldNotReadIsRefused()
    {
        const auto anchor = apply(shop + "_a: &q 1\n", u"f"_s, Add{u"/_b"_s, "[&q 2, *q]"});
        QVERIFY(!anchor);
        QVERIFY2(anchor.error().message.contains(u"MaestroNG could not read"_s), qPrintable(anchor.error().message));
    }

    void libyamlReadsTheSameOrObjects()
    {
        QVERIFY(!objectionOfLibyaml(shop + "_a: [x: 1, ~, {y: }, \"\\t\"]\n_b: &a |+\n  x\n\n_c: *a\n"));
        QVERIFY(!objectionOfLibyaml("\xEF\xBB\xBF" + QByteArray(shop).replace("\n", "\r\n")));
        QVERIFY(objectionOfLibyaml("{a:}\n"));
        QVERIFY(objectionOfLibyaml("a: &x 1\nb: &x 2\n"));
        QVERIFY(objectionOfLibyaml("a: |\n  \tx\n \ty\n"));
    }
};

QTEST_GUILESS_MAIN(EditOddTest)
#include "edit_odd_test.moc"
