// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/plaintext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;
using manifest::edit::Patch;

namespace {

QByteArray after(const QByteArray &bytes, const Typed &typed)
{
    const auto replacement = inBytes(bytes, typed);
    return replacement ? Patch{{*replacement}}.appliedTo(bytes) : "refused";
}

} // namespace

/// What a document shows of a file, and what typing into it does to the file's bytes.
class PlainTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineBreakIsOneUnitAndTheMarkIsNone()
    {
        QCOMPARE(plainText("\xEF\xBB\xBF"
                           "a\r\nb\rc\nd"),
                 u"a\nb\nc\nd"_s);
    }

    void aFileThatIsNotUtf8IsNotPlain()
    {
        QVERIFY(isPlain("\xEF\xBB\xBF"
                        "gr\xC3\xBC\xC3\x9F"));
        QVERIFY(!isPlain("gr\xFC\xDF"));
    }

    void typedLineBreaksAreLikeThoseAround()
    {
        QCOMPARE(after("a\r\nb\r\n", {1, 0, u"\nx"_s}), QByteArray("a\r\nx\r\nb\r\n"));
        QCOMPARE(after("a\r\nb", {3, 0, u"\nc"_s}), QByteArray("a\r\nb\r\nc"));
        QCOMPARE(after("a\nb\r\n", {1, 0, u"\nx"_s}), QByteArray("a\nx\nb\r\n"));
        QCOMPARE(after("", {0, 0, u"a\nb"_s}), QByteArray("a\nb"));
    }

    void bytesOutsideStay()
    {
        QCOMPARE(after("\xEF\xBB\xBF"
                       "a: \xF0\x9F\x9A\xA2 # \xC3\xBC\r\nb: 1\r\n",
                       {8, 1, u"y"_s}),
                 QByteArray("\xEF\xBB\xBF"
                            "a: \xF0\x9F\x9A\xA2 # y\r\nb: 1\r\n"));
    }

    void whatCannotBeSaidInBytesIsRefused()
    {
        QVERIFY(!inBytes("ab", {1, 5, {}}));
        QVERIFY(!inBytes("\xF0\x9F\x9A\xA2", {1, 0, u"x"_s}));
        QVERIFY(!inBytes("a\rx\nb", {2, 1, {}}));
    }

    void randomTypingIsTheSameInTheDocumentAndInTheFile()
    {
        QRandomGenerator random(5);
        const QStringList pieces{u"a"_s, u"\n"_s, u"🚢"_s, u"ü: "_s, u"# x\n  "_s, {}};
        for (int round = 0; round < 500; ++round) {
            QByteArray bytes = randomBytes(random);
            for (int step = 0; step < 10; ++step) {
                QString shown = plainText(bytes);
                const qsizetype at = random.bounded(int(shown.size()) + 1);
                const qsizetype removed = random.bounded(int(std::min<qsizetype>(3, shown.size() - at)) + 1);
                const QString &added = pieces[random.bounded(int(pieces.size()))];
                const auto replacement = inBytes(bytes, {at, removed, added});
                if (!replacement)
                    continue;
                bytes = Patch{{*replacement}}.appliedTo(bytes);
                QCOMPARE(plainText(bytes), shown.replace(at, removed, added));
                QVERIFY(isPlain(bytes));
            }
        }
    }

    void theDifferenceOfTwoFilesMakesOneDocumentOfTheOther()
    {
        QRandomGenerator random(6);
        for (int round = 0; round < 500; ++round) {
            const QByteArray before = randomBytes(random);
            const QByteArray now = randomBytes(random);
            const Typed typed = typedBetween(before, now);
            QCOMPARE(plainText(before).replace(typed.position, typed.removed, typed.added), plainText(now));
        }
    }

private:
    static QByteArray randomBytes(QRandomGenerator &random)
    {
        static const QByteArrayList pieces{"a", "\r\n", "\n", "\r", "\xF0\x9F\x9A\xA2", "\xC3\xBC", " ", "key: 1"};
        QByteArray bytes = random.bounded(2) == 0 ? "" : "\xEF\xBB\xBF";
        for (int count = random.bounded(12); count > 0; --count)
            bytes += pieces[random.bounded(int(pieces.size()))];
        return bytes;
    }
};

QTEST_GUILESS_MAIN(PlainTextTest)
#include "plaintext_test.moc"
