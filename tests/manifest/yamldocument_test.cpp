// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/yaml/yamldocument.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace Qt::StringLiterals;

namespace {

QString firstProblem(const QByteArray &text)
{
    Problems problems(u"f"_s);
    const auto document = readYaml(text, problems);
    const auto found = problems.take();
    return found.empty() ? QString() : toString(found.front());
}

QByteArray billionLaughs()
{
    QByteArray text = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray one = "*l" + QByteArray::number(i - 1);
        text += "l" + QByteArray::number(i) + ": &l" + QByteArray::number(i) + " [" + QByteArrayList(10, one).join(", ")
            + "]\n";
    }
    return text;
}

QByteArray staircase(int levels)
{
    QByteArray text;
    for (int i = 0; i < levels; ++i)
        text += QByteArray(i, ' ') + "a:\n";
    return text;
}

QByteArray numbered(const QByteArray &line, int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += QByteArray(line).replace("%1", QByteArray::number(i));
    return text;
}

} // namespace

class YamlDocumentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBrokenTextIsRefusedWhereItBreaks_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const QByteArray &text, const QString &problem) {
            QTest::newRow(name) << text << u"f:"_s + problem;
        };
        row("repeated key", "a: 1\nb: {c: 1, c: 2}\n", u"2:11: error: the key \"c\" is given twice"_s);
        row("repeated by value", "1: a\n0x1: b\n", u"2:1: error: the key \"0x1\" is given twice"_s);
        row("second document", "a: 1\n---\nb: 1\n",
            u"2:1: error: a second YAML document: a manifest is one document"_s);
        row("no anchor", "a: *nope\n", u"1:4: error: YAML: the referenced anchor is not defined: nope"_s);
        row("alias to itself", "a: &a [*a]\n", u"1:8: error: an alias to something that contains it"_s);
        row("alias to an ancestor", "a: &a\n  b: {c: *a}\n", u"2:10: error: an alias to something that contains it"_s);
        row("unknown tag", "a: !!python/name:x y\n", u"1:4: error: unknown tag tag:yaml.org,2002:python/name:x"_s);
        row("tag that does not fit", "a: !!int ten\n",
            u"1:4: error: the value does not fit its tag tag:yaml.org,2002:int"_s);
        row("not UTF-8", "a: caf\xE9\n", u"1:7: error: not valid UTF-8; save the file as UTF-8"_s);
        row("truncated UTF-8", "a: \xE2\x82", u"1:4: error: not valid UTF-8; save the file as UTF-8"_s);
        row("control character", QByteArray("a: b\nc: \x04"),
            u"2:4: error: the control character U+0004 is not allowed in YAML"_s);
        row("NUL", QByteArray("a\0b", 3), u"1:2: error: the control character U+0000 is not allowed in YAML"_s);
        row("list as key", "? [a]\n: b\n", u"1:3: error: a mapping key that is itself a list or a mapping"_s);
        row("bad merge", "a: {<<: 3}\n", u"1:5: error: the merge key << takes a mapping or a list of mappings"_s);
        row("columns count characters", "a: {é: 1, ü: *x}\n",
            u"1:14: error: YAML: the referenced anchor is not defined: x"_s);
    }
    void aBrokenTextIsRefusedWhereItBreaks()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, problem);
        QCOMPARE(firstProblem(text), problem);
    }

    void aSyntaxErrorHasAPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("unclosed list") << QByteArray("a: [b\nc: d\n");
        QTest::newRow("tab as indentation") << QByteArray("a:\n\tb: c\n");
        QTest::newRow("wrong indentation") << QByteArray("a:\n    b: 1\n  c: 2\n");
        QTest::newRow("unclosed quote") << QByteArray("a: \"b\nc: d\n");
        QTest::newRow("stray bracket") << QByteArray("a: 1\n]\n");
    }
    void aSyntaxErrorHasAPlace()
    {
        QFETCH(QByteArray, text);
        const QString problem = firstProblem(text);
        QVERIFY2(problem.startsWith(u"f:"_s) && problem.contains(u": error: YAML: "_s), qPrintable(problem));
    }

    void hostileTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("problem");
        const QString deep = u"nested more than 100 levels deep"_s;
        const QString open = u"too many brackets are left open here"_s;
        QTest::newRow("few brackets") << QByteArray(500, '[') << deep;
        QTest::newRow("few keys") << QByteArray("{a: ").repeated(500) << deep;
        QTest::newRow("indentation") << staircase(500) << deep;
        QTest::newRow("brackets") << QByteArray(16'000'000, '[') << open;
        QTest::newRow("braces") << QByteArray("{ ").repeated(100'000) << open;
        QTest::newRow("keys") << QByteArray("{a: ").repeated(100'000) << open;
        QTest::newRow("brackets that break lines") << QByteArray("[\n").repeated(100'000) << open;
        QTest::newRow("too many values") << QByteArray("- x\n").repeated(2'600'000)
                                         << u"more than 2500000 YAML nodes"_s;
        QTest::newRow("aliases") << "- &a [x, x, x]\n" + QByteArray("- *a\n").repeated(300'000)
                                 << u"aliases repeat more than 1000000 YAML nodes"_s;
        QTest::newRow("merges") << "a: &a {x: 1, y: 2}\nb: {<<: [" + QByteArray("*a, ").repeated(400'000) + "]}\n"
                                << u"aliases repeat more than 1000000 YAML nodes"_s;
        QTest::newRow("documents") << QByteArray("---\n").repeated(1'000'000)
                                   << u"a second YAML document: a manifest is one document"_s;
        QTest::newRow("NULs") << QByteArray(1'000'000, '\0')
                              << u"the control character U+0000 is not allowed in YAML"_s;
        QTest::newRow("an open quote of many lines")
            << "a: \"" + QByteArray("x\n  ").repeated(100'000) << u"YAML: this quote is not closed"_s;
        QTest::newRow("dashes") << QByteArray("- ").repeated(100'000) << deep;
        QTest::newRow("question marks") << QByteArray("? ").repeated(100'000) << deep;
        QTest::newRow("billion laughs") << billionLaughs() << u"aliases repeat more than 1000000 YAML nodes"_s;
        QTest::newRow("100 MB") << QByteArray(100'000'000, 'a') << u"larger than 16 MB"_s;
    }
    void hostileTextIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, problem);
        QVERIFY2(firstProblem(text).endsWith(problem), qPrintable(firstProblem(text)));
    }

    void oddTextIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("one long line") << "a: " + QByteArray(8'000'000, 'x') + '\n';
        QTest::newRow("a long list in brackets") << "a: [" + QByteArray("x,").repeated(100'000) + "]\n";
        QTest::newRow("many lists in brackets") << "a: [" + QByteArray("[],").repeated(100'000) + "]\n";
        QTest::newRow("brackets in text") << "a: '" + QByteArray("[").repeated(900) + "'\n";
        QTest::newRow("many anchors") << "a:\n" + numbered("- &a%1 x\n", 100'000);
        QTest::newRow("many merge keys") << "a: &a {x: 1}\n" + numbered("k%1: {<<: *a}\n", 50'000);
        QTest::newRow("a mapping of many merges") << "a: &a {x: 1}\nb:\n  <<: [" + QByteArray("*a, ").repeated(50'000)
                + "]\n" + numbered("  k%1: 1\n", 50'000);
        QTest::newRow("a huge block scalar") << "a: |\n" + QByteArray("  x\n").repeated(1'000'000);
        QTest::newRow("tabs between key and value") << "a:" + QByteArray(1'000'000, '\t') + "b\n";
        QTest::newRow("empty lines") << "a: x\n" + QByteArray(1'000'000, '\n');
    }
    void oddTextIsRead()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(firstProblem(text), QString());
    }

    void aHundredLevelsAreFine()
    {
        QCOMPARE(firstProblem(QByteArray("[").repeated(99) + QByteArray("]").repeated(99)), QString());
    }

    void mergeKeysGiveWhatTheMappingLacks()
    {
        Problems problems(u"f"_s);
        const auto document = readYaml("a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc: {<<: [*a, *b], x: 9}\n", problems);
        QVERIFY(document);
        const Node *merged = document->root()->find("c");
        QCOMPARE(merged->entries.size(), std::size_t(3));
        QCOMPARE(merged->find("x")->text, "9");
        QCOMPARE(merged->find("y")->text, "2");
        QCOMPARE(merged->find("z")->text, "4");
        QCOMPARE(problems.count(), std::size_t(0));
    }

    void everyEncodingAndLineEndReadsTheSame_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray utf16 = QByteArray::fromRawData("\xFF\xFE"
                                                         "a\0:\0 \0x\0\n\0b\0:\0 \0\xE9\0\n\0",
                                                         22);
        QTest::newRow("plain") << QByteArray("a: x\nb: é\n");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a: x\nb: é\n");
        QTest::newRow("CRLF") << QByteArray("a: x\r\nb: é\r\n");
        QTest::newRow("CR") << QByteArray("a: x\rb: é\r");
        QTest::newRow("UTF-16") << utf16;
    }
    void everyEncodingAndLineEndReadsTheSame()
    {
        QFETCH(QByteArray, text);
        Problems problems(u"f"_s);
        const auto document = readYaml(text, problems);
        QVERIFY(document);
        QCOMPARE(document->root()->find("a")->text, "x");
        QCOMPARE(document->root()->find("b")->text, "é");
        QCOMPARE(document->root()->entries[1].key->mark, (Mark{2, 1}));
    }

    void anAliasIsTheSameNode()
    {
        Problems problems(u"f"_s);
        const auto document = readYaml("a: &a [1]\nb: *a\n", problems);
        QCOMPARE(document->root()->find("a"), document->root()->find("b"));
    }
};

QTEST_GUILESS_MAIN(YamlDocumentTest)
#include "yamldocument_test.moc"
