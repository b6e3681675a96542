// SPDX-License-Identifier: Apache-2.0
#include "app/source/sourcescan.h"
#include "app/source/sourcetyping.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

/// A line with its pieces by role: "<k>name</k><m>:</m> x".
QString painted(const QString &text, int line = 0)
{
    constexpr const char16_t *names[] = {u"p", u"key", u"str", u"num", u"word", u"com", u"anc", u"tpl", u"."};
    const SourceLines lines(text);
    SourceScan scan;
    QStringList pieces;
    for (const SourceSpan &span : scan.line(lines, line).spans) {
        if (span.role != SourceRole::Mark)
            pieces += QString::fromUtf16(names[int(span.role)]) + u'='
                + lines.line(line).sliced(span.begin, span.length).toString();
    }
    return pieces.join(u'|');
}

/// "|" is the caret, "[" to "|" what is selected.
struct Written {
    SourceLines lines;
    SourceSelection selection;

    explicit Written(QString text)
    {
        const qsizetype anchor = text.indexOf(u'^');
        text.remove(u'^');
        const qsizetype caret = text.indexOf(u'|');
        text.remove(u'|');
        lines = SourceLines(text);
        selection = {anchor < 0 ? caret : anchor, caret};
    }

    QString after(const std::optional<SourceChange> &change) const
    {
        if (!change)
            return u"nothing"_s;
        QString text = lines.text();
        text.replace(change->position, change->removed, change->added);
        text.insert(change->selection.caret, u'|');
        return text;
    }
};

} // namespace

class SourceTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesAreWhereTheyWouldBeIfReadAnew()
    {
        QRandomGenerator random(7);
        SourceLines lines(u"a\nbb\n\nccc"_s);
        for (int round = 0; round < 2000; ++round) {
            const auto position = random.bounded(lines.size() + 1);
            const auto removed = random.bounded(std::min<qsizetype>(lines.size() - position, 4) + 1);
            lines.replace(position, removed, QStringList{u"x"_s, u"\n"_s, u"y\nz\n"_s, u""_s}[random.bounded(4)]);
            const SourceLines anew(lines.text());
            QCOMPARE(lines.count(), anew.count());
            for (int line = 0; line < anew.count(); ++line)
                QCOMPARE(lines.begin(line), anew.begin(line));
            QCOMPARE(lines.longest(), anew.longest());
        }
    }

    void piecesHaveTheirRoles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("pieces");
        const auto row = [](const char *name, const QString &text, int line, const QString &pieces) {
            QTest::newRow(name) << text << line << pieces;
        };
        row("key and text", u"image: nginx"_s, 0, u"key=image|p=nginx"_s);
        row("url", u"url: http://a:80/#x"_s, 0, u"key=url|p=http://a:80/#x"_s);
        row("hash in a word", u"a: b#c # d"_s, 0, u"key=a|p=b#c|com=# d"_s);
        row("number", u"port: 8080"_s, 0, u"key=port|num=8080"_s);
        row("truth", u"- yes"_s, 0, u"word=yes"_s);
        row("quoted number", u"a: \"80\""_s, 0, u"key=a|str=\"80\""_s);
        row("quoted key", u"\"a b\": 'it''s'"_s, 0, u"key=\"a b\"|str='it''s'"_s);
        row("flow", u"x: {a: 1, b: [c, no]}"_s, 0, u"key=x|key=a|num=1|key=b|p=c|word=no"_s);
        row("flow over lines", u"x: {a: 1,\n  b: c # e\n}"_s, 1, u"key=b|p=c|com=# e"_s);
        row("quotes over lines", u"x: \"a\n  b: c\" # d"_s, 1, u"str=  b: c\"|com=# d"_s);
        row("escaped quote", u"x: \"a\\\" # b\""_s, 0, u"key=x|str=\"a\\\" # b\""_s);
        row("anchor", u"x: &a !!str y"_s, 0, u"key=x|anc=&a|anc=!!str|p=y"_s);
        row("alias", u"<<: *base"_s, 0, u"key=<<|anc=*base"_s);
        row("template", u"x: {{ env.A }}-1"_s, 0, u"key=x|tpl={{ env.A }}|p=-1"_s);
        row("template in a key", u"web-{{ i }}: y"_s, 0, u"key=web-|tpl={{ i }}|p=y"_s);
        row("statement", u"{% for i in x %}"_s, 0, u"tpl={% for i in x %}"_s);
        row("template comment over lines", u"{# a\n b: c #} d: 1"_s, 1, u"com= b: c #}|key=d|num=1"_s);
        row("template in quotes", u"a: \"x {{ b }} y\""_s, 0, u"key=a|str=\"x |tpl={{ b }}|str= y\""_s);
        row("block", u"a:\n  cmd: |\n    b: c # d\n  e: 1"_s, 2, u"str=    b: c # d"_s);
        row("behind a block", u"a:\n  cmd: |\n    b: c # d\n  e: 1"_s, 3, u"key=e|num=1"_s);
        row("block in a list", u"- |2-  # why\n  x: y\n- z: 1"_s, 1, u"str=  x: y"_s);
        row("behind it", u"- |\n  x: y\n- z: 1"_s, 2, u"key=z|num=1"_s);
        row("comment", u"  # a: b"_s, 0, u"com=# a: b"_s);
    }
    void piecesHaveTheirRoles()
    {
        QFETCH(QString, text);
        QFETCH(int, line);
        QFETCH(QString, pieces);
        QCOMPARE(painted(text, line), pieces);
    }

    void enterKeepsTheIndentation_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("same") << u"  a: 1|"_s << u"  a: 1\n  |"_s;
        QTest::newRow("deeper") << u"  a:|"_s << u"  a:\n    |"_s;
        QTest::newRow("comment") << u"  a: # why|"_s << u"  a: # why\n    |"_s;
        QTest::newRow("item") << u"- a: 1|"_s << u"- a: 1\n  |"_s;
        QTest::newRow("plain item") << u"  - a|"_s << u"  - a\n  |"_s;
        QTest::newRow("before") << u"|  a: 1"_s << u"\n|  a: 1"_s;
        QTest::newRow("within") << u"  |a: 1"_s << u"  \n  |a: 1"_s;
        QTest::newRow("middle") << u"  a:| b: 1"_s << u"  a:\n    |b: 1"_s;
    }
    void enterKeepsTheIndentation()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const Written written(before);
        QCOMPARE(written.after(brokenLine(written.lines, written.selection)), after);
    }

    void tabIndentsAndShiftTabTakesItBack()
    {
        const Written one(u" a|"_s);
        QCOMPARE(one.after(indented(one.lines, one.selection)), u" a  |"_s);
        const Written many(u"^a\n\n  b\n|c"_s);
        QCOMPARE(many.after(indented(many.lines, many.selection)), u"  a\n\n    b\n|c"_s);
        QCOMPARE(many.after(outdented(many.lines, many.selection)), u"a\n\nb\n|c"_s);
        const Written none(u"a|"_s);
        QCOMPARE(none.after(outdented(none.lines, none.selection)), u"nothing"_s);
    }

    void commentsComeAndGo()
    {
        const Written plain(u"  ^a: 1\n\n    b: 2|"_s);
        QCOMPARE(plain.after(commented(plain.lines, plain.selection)), u"  # a: 1\n\n  #   b: 2|"_s);
        const Written done(u"  ^# a: 1\n  #   b: 2|"_s);
        QCOMPARE(done.after(commented(done.lines, done.selection)), u"  a: 1\n    b: 2|"_s);
    }

    void backspaceInIndentationGoesToTheNextStop()
    {
        const auto back = [](const Written &text) {
            return text.after(
                erased(text.lines, text.selection, stepped(text.lines, text.selection.caret, SourceStep::Left)));
        };
        QCOMPARE(back(Written(u"    |a"_s)), u"  |a"_s);
        QCOMPARE(back(Written(u"   |a"_s)), u"  |a"_s);
        QCOMPARE(back(Written(u"a  |b"_s)), u"a |b"_s);
        QCOMPARE(back(Written(u"a\n|b"_s)), u"a|b"_s);
        QCOMPARE(back(Written(u"a\U0001F6A2|b"_s)), u"a|b"_s);
        QCOMPARE(back(Written(u"|b"_s)), u"nothing"_s);
    }

    void theCaretStepsByWordsAndToTheFirstThing()
    {
        const SourceLines lines(u"  web-1: x\n"_s);
        QCOMPARE(stepped(lines, 0, SourceStep::WordRight), 2);
        QCOMPARE(stepped(lines, 2, SourceStep::WordRight), 9);
        QCOMPARE(stepped(lines, 9, SourceStep::WordLeft), 2);
        QCOMPARE(stepped(lines, 5, SourceStep::LineBegin), 2);
        QCOMPARE(stepped(lines, 2, SourceStep::LineBegin), 0);
        QCOMPARE(stepped(lines, 10, SourceStep::Right), 11);
        QCOMPARE(wordAt(lines, 4), (SourceSelection{2, 7}));
    }
};

QTEST_GUILESS_MAIN(SourceTextTest)
#include "source_text_test.moc"
