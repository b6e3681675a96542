// SPDX-License-Identifier: Apache-2.0
#include "app/source/proposals.h"
#include "app/source/sourcethings.h"
#include "core/manifest/loader.h"

#include <QFile>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

/// "|" is the caret.
struct Typed {
    SourceLines lines;
    SourceScan scan;
    qsizetype caret = 0;

    explicit Typed(QString text)
    {
        caret = text.indexOf(u'\u2588');
        lines = SourceLines(text.remove(u'\u2588'));
    }
};

QString path(const QString &text)
{
    Typed typed(text);
    const SourcePlace place = placeAt(typed.lines, typed.scan, typed.caret);
    return !place.isCode ? u"nothing"_s : place.path.join(u'/') + (place.isValue ? u" ="_s : u" "_s) + place.typed;
}

constexpr auto shop = "name: shop\nships:\n  a: {ip: 10.0.0.1}\n  b: {ip: 10.0.0.2}\nservices:\n"
                      "  db:\n    image: db:1\n    env: {LEVEL: info}\n    instances:\n      db-1: {ship: a}\n"
                      "      db-2: {ship: b}\n"
                      "  web:\n    image: web:2\n    instances:\n      web-1:\n        ship: a\n"
                      "        ports: {http: 80}\n";

/// What fits at a caret in a text that follows the shop's.
QStringList proposed(const QString &text)
{
    static const manifest::Loaded loaded = manifest::parse(shop, u"shop.yaml"_s);
    model::ObservedState observed;
    model::ObservedShip ship;
    ship.images.insert(u"1"_s, {.id = u"1"_s, .tags = {u"seen:3"_s}});
    observed.ships[{u"a"_s}] = std::make_shared<const model::ObservedShip>(ship);
    Typed typed(QString::fromLatin1(shop) + text);
    const auto place = placeAt(typed.lines, typed.scan, typed.caret);
    QStringList texts;
    for (const Proposal &proposal :
         fitting(proposalsAt(typed.lines, typed.scan, typed.caret, {loaded.environment.get(), &observed}), place.typed))
        texts += proposal.text;
    return texts;
}

} // namespace

class SourceProposalsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysAreProposedInTheMidstOfARealManifest()
    {
        QFile file(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/resources/demo/shop.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        const QString before = u"    requires: [redis]\n"_s;
        const qsizetype at = text.indexOf(before);
        QVERIFY(at > 0);
        QCOMPARE(path(text.insert(at + before.size(), u"    re\u2588\n"_s)), u"services/cart re"_s);
    }

    void aPlaceIsToldByIndentationAndBrackets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const QString &text, const QString &place) {
            QTest::newRow(name) << text << place;
        };
        row("top", u"na\u2588"_s, u" na"_s);
        row("below", u"a:\n  b:\n    c: 1\n    \u2588"_s, u"a/b "_s);
        row("typed", u"a:\n  b:\n    c: 1\n  im\u2588"_s, u"a im"_s);
        row("value", u"a:\n  b: x\u2588"_s, u"a/b =x"_s);
        row("no value yet", u"a:\n  b:\n    c: \u2588"_s, u"a/b/c ="_s);
        row("in a key", u"a:\n  im\u2588age: x"_s, u"a im"_s);
        row("item", u"a:\n  b:\n    - x\n    - y\u2588"_s, u"a/b/- =y"_s);
        row("item right under its key", u"a:\n  b:\n  - x\n  - y\u2588"_s, u"a/b/- =y"_s);
        row("key in an item", u"a:\n  - b: 1\n    c\u2588"_s, u"a/- c"_s);
        row("flow list", u"a:\n  b: [x, y\u2588"_s, u"a/b/- =y"_s);
        row("flow map", u"a: {b: 1, c\u2588}"_s, u"a c"_s);
        row("flow value", u"a: {b: 1, c: \u2588}"_s, u"a/c ="_s);
        row("nested flow", u"a: {b: [x], c: {d: [y, \u2588"_s, u"a/c/d/- ="_s);
        row("flow over lines", u"a:\n  b: {c: 1,\n    d: x\u2588"_s, u"a/b/d =x"_s);
        row("behind text over lines", u"a:\n  b: |\n    c:\n     d\n  e\u2588"_s, u"a e"_s);
        row("in text over lines", u"a: |\n  b\u2588"_s, u"nothing"_s);
        row("comment", u"a: # b\u2588"_s, u"nothing"_s);
        row("template", u"a: {{ b\u2588"_s, u"nothing"_s);
        row("behind a comment less deep", u"a:\n  b:\n# note\n    c\u2588"_s, u"a/b c"_s);
    }
    void aPlaceIsToldByIndentationAndBrackets()
    {
        QFETCH(QString, text);
        QFETCH(QString, place);
        QCOMPARE(path(text), place);
    }

    void keysOfThePlaceAreProposed()
    {
        QCOMPARE(proposed(u"        stop\u2588"_s).first(), u"stop_timeout"_s);
        QVERIFY(proposed(u"    req\u2588"_s).startsWith(u"requires"_s));
        QCOMPARE(proposed(u"regis\u2588"_s), QStringList{u"registries"_s});
        QVERIFY(!proposed(u"        \u2588"_s).contains(u"ship"_s)); // it is there
        QVERIFY(proposed(u"        limits:\n          \u2588"_s).contains(u"memory"_s));
    }

    void namesAreProposedWhereTheyBelong()
    {
        QCOMPARE(proposed(u"      web-2:\n        ship: \u2588"_s), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(proposed(u"      web-2: {ship: \u2588}"_s), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(proposed(u"    requires: [\u2588"_s), QStringList{u"db"_s});
        QCOMPARE(proposed(u"      web-1:\n        volumes_from: [\u2588"_s), (QStringList{u"db-1"_s, u"db-2"_s}));
        QCOMPARE(proposed(u"    image: \u2588"_s), (QStringList{u"db:1"_s, u"web:2"_s, u"seen:3"_s}));
        QCOMPARE(proposed(u"    env:\n      \u2588"_s), QStringList{u"LEVEL"_s});
    }

    void checksAreProposedByTheirType()
    {
        QVERIFY(proposed(u"        lifecycle:\n          \u2588"_s).contains(u"pre-start"_s));
        QCOMPARE(proposed(u"        lifecycle:\n          running:\n            - ty\u2588"_s), QStringList{u"type"_s});
        QVERIFY(proposed(u"        lifecycle: {running: [{type: \u2588"_s).contains(u"rexec"_s));
        QCOMPARE(proposed(u"        lifecycle: {running: [{type: sleep, \u2588"_s), QStringList{u"wait"_s});
        QCOMPARE(proposed(u"        lifecycle:\n          running:\n            - type: sleep\n              \u2588"_s),
                 QStringList{u"wait"_s});
        QCOMPARE(proposed(u"      web-1:\n        lifecycle: {running: [{type: tcp, port: \u2588"_s),
                 QStringList{u"http"_s});
    }

    void nothingIsProposedWhereNothingBelongs()
    {
        QCOMPARE(proposed(u"        # sh\u2588"_s), QStringList{});
        QCOMPARE(proposed(u"        command: |\n          sh\u2588"_s), QStringList{});
    }

    void linesLeadToTheirThing()
    {
        const auto loaded = manifest::parse(shop, u"shop.yaml"_s);
        const auto thing = [&](int line, int column = 1) {
            const SourceLines lines(QString::fromLatin1(shop));
            SourceScan scan;
            return thingAt(lines, scan, lines.begin(line - 1) + column - 1, *loaded.environment);
        };
        QCOMPARE(thing(1), QString());
        QCOMPARE(thing(3, 8), u"ship:a"_s);
        QCOMPARE(thing(6, 3), u"service:db"_s);
        QCOMPARE(thing(8, 12), u"service:db"_s);
        QCOMPARE(thing(10, 20), u"instance:db-1"_s);
        QCOMPARE(thing(15), u"instance:web-1"_s);
        QCOMPARE(thing(17, 16), u"instance:web-1"_s);
    }
};

QTEST_GUILESS_MAIN(SourceProposalsTest)
#include "source_proposals_test.moc"
