// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/yaml/pythontext.h"
#include "core/manifest/yaml/yamlscalar.h"

#include <QTest>

using namespace pilothouse::manifest;
using namespace Qt::StringLiterals;

namespace {

Node plain(const char *text)
{
    Node node;
    node.text = text;
    node.tag = isNullText(text) ? NodeTag::Null : NodeTag::Plain;
    return node;
}

} // namespace

class YamlScalarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlainScalarMeansWhatPyYamlReads_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *written, Scalar::Type type, const QString &text) {
            QTest::newRow(written) << int(type) << text;
        };
        using enum Scalar::Type;
        for (const char *word : {"yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE"})
            row(word, Boolean, u"True"_s);
        for (const char *word : {"no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE"})
            row(word, Boolean, u"False"_s);
        for (const char *word : {"y",        "n",          "yEs",        "tRUE",      "nO",    "Nan",  "0o17", "0989",
                                 "1e3",      "1.2.3",      "25:2525",    "-.5",       "+.nan", "1:60", "0x",   "12e03",
                                 "2014-1-2", "2014-13-01", "2014-02-30", "127.0.0.1", "-",     "1-2",  "_1",   "=x"})
            row(word, Text, QString::fromLatin1(word));
        row("~", Null, u"None"_s);
        row("null", Null, u"None"_s);
        row("NULL", Null, u"None"_s);
        row("0", Integer, u"0"_s);
        row("-0", Integer, u"0"_s);
        row("+12", Integer, u"12"_s);
        row("-7", Integer, u"-7"_s);
        row("1_000_000", Integer, u"1000000"_s);
        row("0755", Integer, u"493"_s);
        row("-0755", Integer, u"-493"_s);
        row("054700", Integer, u"22976"_s);
        row("0x1F", Integer, u"31"_s);
        row("0b101", Integer, u"5"_s);
        row("12:30:45", Integer, u"45045"_s);
        row("380:20", Integer, u"22820"_s);
        row("1:00:00", Integer, u"3600"_s);
        row("123456789012345678901234567890", Integer, u"123456789012345678901234567890"_s);
        row("0xFFFFFFFFFFFFFFFFFFFF", Integer, u"1208925819614629174706175"_s);
        row("1.10", Float, u"1.1"_s);
        row("1.", Float, u"1.0"_s);
        row(".5", Float, u"0.5"_s);
        row("1.5e+3", Float, u"1500.0"_s);
        row("1.0e+20", Float, u"1e+20"_s);
        row("0.00001", Float, u"1e-05"_s);
        row("1_0.5", Float, u"10.5"_s);
        row("190:20:30.15", Float, u"685230.15"_s);
        row(".inf", Float, u"inf"_s);
        row("-.INF", Float, u"-inf"_s);
        row(".nan", Float, u"nan"_s);
        row("2014-01-02", Timestamp, u"2014-01-02"_s);
        row("2014-01-02 03:04:05", Timestamp, u"2014-01-02 03:04:05"_s);
        row("2014-01-02T03:04:05Z", Timestamp, u"2014-01-02 03:04:05+00:00"_s);
        row("2001-12-14t21:59:43.10-05:00", Timestamp, u"2001-12-14 21:59:43.100000-05:00"_s);
        row("2001-1-4 1:59:43 +5", Timestamp, u"2001-01-04 01:59:43+05:00"_s);
    }
    void aPlainScalarMeansWhatPyYamlReads()
    {
        QFETCH(int, type);
        QFETCH(QString, text);
        const Scalar scalar = scalarOf(plain(QTest::currentDataTag()));
        QCOMPARE(scalar.text, text);
        QCOMPARE(int(scalar.type), type);
    }

    void quotedTextStaysText()
    {
        Node node = plain("yes");
        node.tag = NodeTag::Text;
        QCOMPARE(scalarOf(node).type, Scalar::Type::Text);
        QVERIFY(isText(node));
        QVERIFY(!isText(plain("yes")));
    }

    void anExplicitTagDecides()
    {
        QCOMPARE(scalarTag("tag:yaml.org,2002:str"), NodeTag::Text);
        QCOMPARE(scalarTag("!custom"), std::nullopt);
        QVERIFY(fitsTag("0x10", NodeTag::Integer));
        QVERIFY(!fitsTag("ten", NodeTag::Integer));
    }

    void emptyAndZeroAreFalse()
    {
        QVERIFY(!isTruthy(plain("0")));
        QVERIFY(!isTruthy(plain("no")));
        QVERIFY(!isTruthy(plain("0.0")));
        QVERIFY(!isTruthy(plain("~")));
        QVERIFY(isTruthy(plain("false-ish")));
    }

    void onlyBaseSixtyAndOctalSurprise()
    {
        QVERIFY(isSurprisingNumber(plain("380:20")));
        QVERIFY(isSurprisingNumber(plain("0755")));
        QVERIFY(!isSurprisingNumber(plain("755")));
        QVERIFY(!isSurprisingNumber(plain("0x1F")));
        QVERIFY(!isSurprisingNumber(plain("0989")));
    }

    void keysAreTheSameByValueNotBySpelling()
    {
        QCOMPARE(keyIdentity(plain("1")), keyIdentity(plain("0x1")));
        QCOMPARE(keyIdentity(plain("1")), keyIdentity(plain("yes")));
        Node quoted = plain("1");
        quoted.tag = NodeTag::Text;
        QVERIFY(keyIdentity(plain("1")) != keyIdentity(quoted));
    }

    void floatsPrintAsInPython_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 3.0 << u"3.0"_s;
        QTest::newRow("largest plain") << 1234567890123456.0 << u"1234567890123456.0"_s;
        QTest::newRow("first with exponent") << 1e16 << u"1e+16"_s;
        QTest::newRow("digits and exponent") << 1.25e300 << u"1.25e+300"_s;
        QTest::newRow("smallest plain") << 0.0001 << u"0.0001"_s;
        QTest::newRow("shortest digits") << 0.1 + 0.2 << u"0.30000000000000004"_s;
        QTest::newRow("negative") << -2.5 << u"-2.5"_s;
        QTest::newRow("minus zero") << -0.0 << u"-0.0"_s;
    }
    void floatsPrintAsInPython()
    {
        QFETCH(double, number);
        QFETCH(QString, text);
        QCOMPARE(pythonText(number), text);
    }

    void collectionsPrintAsPythonLiterals()
    {
        Problems problems(u"f"_s);
        const auto document = readYaml("{a: 1, b: [x, 2], c: ~, d: 2014-01-02, 'it''s': \"q\\n\"}", problems);
        QVERIFY(document);
        QCOMPARE(pythonText(*document->root()),
                 u"{'a': 1, 'b': ['x', 2], 'c': None, 'd': datetime.date(2014, 1, 2), \"it's\": 'q\\n'}"_s);
    }
};

QTEST_GUILESS_MAIN(YamlScalarTest)
#include "yamlscalar_test.moc"
