// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/source/sourcetree.h"
#include "core/manifest/yaml/yamldocument.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <functional>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace Qt::StringLiterals;

namespace {

SourceTree treeOf(const QByteArray &text)
{
    auto tree = SourceTree::read(text, u"f"_s);
    if (!tree)
        qFatal("%s", qPrintable(tree.error().message));
    return std::move(*tree);
}

void visit(const SourceNode &node, const std::function<void(const SourceNode &)> &what)
{
    what(node);
    for (const SourceEntry &entry : node.entries) {
        if (entry.key)
            visit(*entry.key, what);
        visit(*entry.value, what);
    }
}

/// What stands there, read alone.
std::string readAlone(const QByteArray &bytes)
{
    Problems problems({});
    const auto document = readYaml("k: " + bytes + "\n", problems);
    const Node *node = document && document->root() ? document->root()->find("k") : nullptr;
    return node ? node->text : "unreadable";
}

} // namespace

class EditSourceTreeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyScalarOfTheCorpusIsFoundWhereItIsWritten()
    {
        using Style = SourceNode::Style;
        const QDir corpus(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/manifest/corpus"));
        int count = 0;
        for (const QString &name : corpus.entryList({u"*.yaml"_s})) {
            QFile file(corpus.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const SourceTree tree = treeOf(file.readAll());
            visit(tree.root(), [&](const SourceNode &node) {
                if (!node.isScalar() || node.style == Style::Empty || node.style == Style::Literal
                    || node.style == Style::Folded)
                    return;
                ++count;
                QCOMPARE(QString::fromStdString(readAlone(tree.bytes(node.content))),
                         QString::fromStdString(node.text));
            });
        }
        QVERIFY(count > 500);
    }

    void aValueEndsWithItsLastByte_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("plain") << QByteArray("a: b c  # d\n") << QByteArray("b c");
        QTest::newRow("plain lines") << QByteArray("a: b\n  c\n\n  d # e\nf: g\n") << QByteArray("b\n  c\n\n  d");
        QTest::newRow("quoted") << QByteArray("a: 'it''s' # d\n") << QByteArray("'it''s'");
        QTest::newRow("escaped") << QByteArray("a: \"\\\"#\" \n") << QByteArray("\"\\\"#\"");
        QTest::newRow("literal") << QByteArray("a: |\n  b # c\n\n# d\ne: f\n") << QByteArray("|\n  b # c");
        QTest::newRow("kept") << QByteArray("a: |+\n  b\n\n\ne: f\n") << QByteArray("|+\n  b\n\n");
        QTest::newRow("anchor") << QByteArray("a: &x !!str b # c\n") << QByteArray("&x !!str b");
        QTest::newRow("null") << QByteArray("a: ~ # c\n") << QByteArray("~");
        QTest::newRow("nothing") << QByteArray("a: # c\nb:\n") << QByteArray();
        QTest::newRow("flow") << QByteArray("a: {b: [c, 'd]'], # e\n  f: }\n")
                              << QByteArray("{b: [c, 'd]'], # e\n  f: }");
        QTest::newRow("block") << QByteArray("a:\n  b: c\n  d:\n  - e # f\n\n# g\nh: i\n")
                               << QByteArray("b: c\n  d:\n  - e");
        QTest::newRow("item null") << QByteArray("a:\n- \n- null\n-\nb: c\n") << QByteArray("- \n- null\n-");
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                            "a: \xC3\xA4\r\n")
                              << QByteArray("\xC3\xA4");
    }
    void aValueEndsWithItsLastByte()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, value);
        const SourceTree tree = treeOf(text);
        QCOMPARE(tree.bytes(tree.root().entries.front().value->whole), value);
    }

    void anEntryHasItsLinesAndTheDeeperRemarksBelow()
    {
        const QByteArray text = "a:\n  # of b\n  b: 1\n  # of a\n# of c\nc: 2\n";
        const SourceTree tree = treeOf(text);
        QCOMPARE(tree.bytes(tree.linesOf(tree.root().entries[0])), "a:\n  # of b\n  b: 1\n  # of a\n");
        QCOMPARE(tree.bytes(tree.linesOf(tree.root().entries[1])), "c: 2\n");
    }

    void mergedEntriesAreMembersUnlessOverridden()
    {
        const SourceTree tree = treeOf("a: &a {x: 1, y: 2}\nb:\n  <<: *a\n  y: 3\n");
        const SourceNode &b = *tree.root().entries[1].value;
        QCOMPARE(tree.members(b).size(), 2U);
        QCOMPARE(tree.member(b, "y")->value->text, std::string("3"));
        QCOMPARE(tree.member(b, "x")->value->text, std::string("1"));
    }

    void whatIsNoYamlIsRefusedWithItsPlace()
    {
        const auto tree = SourceTree::read("a: [\n", u"f"_s);
        QVERIFY(!tree);
        QVERIFY2(tree.error().message.startsWith(u"f:"_s), qPrintable(tree.error().message));
        QVERIFY(!SourceTree::read("# nothing\n", u"f"_s));
        QVERIFY(!SourceTree::read(QByteArray("\xFF\xFE"
                                             "a\0:\0 \0b\0",
                                             10),
                                  u"f"_s));
    }
};

QTEST_GUILESS_MAIN(EditSourceTreeTest)
#include "edit_sourcetree_test.moc"
