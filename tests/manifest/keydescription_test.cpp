// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/keydescription.h"

#include "tests/manifest/manifests.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace Qt::StringLiterals;

namespace {

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

std::vector<KeyPlace> places()
{
    std::vector<KeyPlace> all;
    for (int place = 0; place <= int(KeyPlace::SleepCheck); ++place)
        all.push_back(KeyPlace(place));
    return all;
}

QSet<QString> described()
{
    QSet<QString> names;
    for (const KeyPlace place : places())
        for (const KeyDescription &key : keysOf(place))
            names.insert(latin(key.name));
    return names;
}

/// The parser of the dialect, but for its tables of keys and other files.
QString parserText(const QStringList &without = {})
{
    QString text;
    QDirIterator files(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/core/manifest/maestro"), {u"*.cpp"_s});
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.endsWith("keys.cpp"_L1) || without.contains(QFileInfo(path).fileName()))
            continue;
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            text += QString::fromUtf8(file.readAll());
    }
    return text;
}

/// A manifest in which one instance and its ship have every key as its example says, those of no effect left out.
QByteArray exemplary(KeyPlace place, const QByteArray &indent)
{
    QByteArray text;
    for (const KeyDescription &key : keysOf(place))
        if (!key.example.empty() && key.inner != KeyPlace::Instance)
            text += indent + QByteArray(key.name.data(), qsizetype(key.name.size())) + ": "
                + QByteArray(key.example.data(), qsizetype(key.example.size())) + '\n';
    return text;
}

} // namespace

class KeyDescriptionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheParserReadsHasADescription()
    {
        static const QRegularExpression reads(
            u"\\b(?:valueOf|textOf|textsOf|mappingOf|flagOf|scalarsOf|secondsOf|readCapabilities|limitOf|value|flag|"
            "text|number|holderOf|attemptsOf|readKey)\\((?:[^()\"]|\\([^()\"]*\\))*\"([a-z_]+)\""_s);
        const QSet<QString> known = described();
        // What reads auditors and the options of requests has its own tables.
        const QString parser = parserText({u"audit.cpp"_s, u"requestoptions.cpp"_s});
        QVERIFY(!parser.isEmpty());
        QSet<QString> seen;
        for (auto match = reads.globalMatch(parser); match.hasNext();)
            seen.insert(match.next().captured(1));
        QVERIFY2(seen.size() > 60, qPrintable(QString::number(seen.size())));
        seen.remove(u"type"_s); // of a check: it says whose keys the others are
        QCOMPARE(QStringList((seen - known).values()), QStringList());
    }

    void whatHasADescriptionTheParserReads()
    {
        const QString parser = parserText();
        QStringList unread;
        for (const QString &name : described())
            if (!parser.contains(u'"' + name + u'"'))
                unread.append(name);
        QCOMPARE(unread, QStringList());
    }

    void everyKeyExplainsItself()
    {
        for (const KeyPlace place : places()) {
            QVERIFY(!keysOf(place).empty());
            QSet<QString> names;
            for (const KeyDescription &key : keysOf(place)) {
                const QString help = QString::fromLatin1(key.help);
                QVERIFY2(help.size() > 10 && help.endsWith(u'.'), key.name.data());
                QVERIFY2(!names.contains(latin(key.name)), key.name.data());
                names.insert(latin(key.name));
                QVERIFY(key.kind != ValueKind::Choice || !key.choices.empty());
                QVERIFY((key.kind == ValueKind::Keys || key.kind == ValueKind::Things)
                        == (key.inner.has_value() && key.kind != ValueKind::Ports && key.kind != ValueKind::Volumes
                            && key.kind != ValueKind::Ulimits));
            }
        }
    }

    void aDefaultOfShipsIsAKeyOfAShip()
    {
        for (const KeyDescription &key : keysOf(KeyPlace::ShipDefaults))
            QCOMPARE(keyOf(KeyPlace::Ship, key.name), &key);
        QVERIFY(!keyOf(KeyPlace::ShipDefaults, "ip"));
    }

    void anExampleIsRight()
    {
        const QByteArray text = "__maestro: {schema: 2}\nname: shop\nships:\n  prod-1: {ip: 10.0.0.1}\n"
                                "  prod-2: {ip: 10.0.0.2}\nservices:\n  db:\n    image: db:1\n    instances:\n"
                                "      db-1: {ship: prod-1}\n      data-1: {ship: prod-1}\n"
                                "  mail: {image: mail:1, instances: {}}\n  web:\n"
            + exemplary(KeyPlace::Service, "    ").replace("    envfile: [web.env]\n", {})
            + "    instances:\n      web-1:\n"
            + exemplary(KeyPlace::Instance, "        ").replace("        envfile: [web-1.env]\n", {});
        const Loaded loaded = parse(text, u"shop.yaml"_s);
        QStringList problems;
        for (const model::Diagnostic &one : loaded.diagnostics)
            problems += toString(one);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n') + u'\n' + QString::fromUtf8(text)));
    }

    void aTypeOfCheckHasItsKeys()
    {
        QCOMPARE(checkPlace("http"), std::optional(KeyPlace::HttpCheck));
        QVERIFY(!checkPlace("ping"));
        QCOMPARE(choicesOf(*keyOf(KeyPlace::HttpCheck, "scheme")), (QStringList{u"http"_s, u"https"_s}));
    }
};

QTEST_GUILESS_MAIN(KeyDescriptionTest)
#include "keydescription_test.moc"
