// SPDX-License-Identifier: Apache-2.0
#include "core/engine/containerjson.h"
#include "core/engine/images.h"
#include "core/engine/jsonlines.h"
#include "core/engine/loglines.h"
#include "core/engine/times.h"

#include <QJsonDocument>
#include <QTest>
#include <QtEndian>

using namespace pilothouse;
using namespace pilothouse::engine;
using namespace Qt::StringLiterals;

using Channel = model::LogLine::Channel;
using Lines = std::vector<model::LogLine>;

namespace {

QByteArray frame(Channel channel, const QByteArray &payload)
{
    QByteArray bytes(8, '\0');
    bytes[0] = channel == Channel::Error ? 2 : 1;
    qToBigEndian(quint32(payload.size()), bytes.data() + 4);
    return bytes + payload;
}

base::Result<Lines> decode(Timestamps timestamps, const QByteArray &bytes, qsizetype cut)
{
    LogLines decoder(timestamps);
    Lines lines;
    for (qsizetype at = 0; at < bytes.size(); at += cut) {
        const auto more = decoder.feed(QByteArrayView(bytes).sliced(at, std::min(cut, bytes.size() - at)));
        if (!more)
            return tl::unexpected(more.error());
        lines.insert(lines.end(), more->begin(), more->end());
    }
    const auto last = decoder.finish();
    if (!last)
        return tl::unexpected(last.error());
    lines.insert(lines.end(), last->begin(), last->end());
    return lines;
}

const QByteArray stamp = "2026-11-21T09:25:55.123456789Z ";

} // namespace

class DecodersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void timesAreReadToTheMillisecond()
    {
        const QDateTime expected({2026, 11, 21}, QTime(9, 25, 55, 123), Qt::UTC);
        QCOMPARE(timeFromRfc3339("2026-11-21T09:25:55.123456789Z"), expected);
        QCOMPARE(timeFromRfc3339("2026-11-21T11:25:55.1239+02:00"), expected);
        QCOMPARE(timeFromRfc3339("2026-11-21T03:55:55.123-05:30"), expected);
        QCOMPARE(timeFromRfc3339("2026-11-21T09:25:55Z"), expected.addMSecs(-123));
        QCOMPARE(timeFromRfc3339("2026-11-21T09:25:55.1Z"), expected.addMSecs(-23));
    }

    void whatIsNoTimeIsInvalid()
    {
        for (const auto *text : {"", "0001-01-01T00:00:00Z", "yesterday", "2026-13-01T00:00:00Z", "2026-11-21T09:25:55",
                                 "2026-11-21T09:25:55.12", "2026-11-21T09:25:55+", "2026-11-21 09:25:55Z..."})
            QVERIFY2(!timeFromRfc3339(text).isValid(), text);
    }

    void linesDoNotDependOnPacketEdges()
    {
        const auto bytes = frame(Channel::Output, stamp + "h\xc3\xa4llo \x1b[1mworld\n")
            + frame(Channel::Error, stamp + "err\n") + frame(Channel::Output, stamp + "a part, ")
            + frame(Channel::Error, stamp + "\n") + frame(Channel::Output, stamp + "the rest\n")
            + frame(Channel::Output, stamp + "open");
        const auto at = timeFromRfc3339(stamp.trimmed());
        const Lines expected{{Channel::Output, at, "h\xc3\xa4llo \x1b[1mworld"},
                             {Channel::Error, at, "err"},
                             {Channel::Error, at, ""},
                             {Channel::Output, at, "a part, the rest"},
                             {Channel::Output, at, "open"}};
        for (qsizetype cut = 1; cut <= bytes.size(); ++cut) {
            const auto lines = decode(Timestamps::With, bytes, cut);
            QVERIFY(lines);
            QVERIFY(*lines == expected);
        }
    }

    void aTerminalsOutputHasNoFrames()
    {
        const auto lines = decode(Timestamps::Without, "one\r\ntwo\r\nthree", 4);
        QVERIFY(lines);
        const Lines expected{
            {Channel::Output, {}, "one"}, {Channel::Output, {}, "two"}, {Channel::Output, {}, "three"}};
        QVERIFY(*lines == expected);
    }

    void aStreamThatEndsWithinAFrameIsAnError()
    {
        const auto whole = frame(Channel::Output, "text\n");
        QVERIFY(decode(Timestamps::Without, whole, 3));
        QVERIFY(!decode(Timestamps::Without, whole.chopped(1), 3));
        QVERIFY(!decode(Timestamps::Without, whole.first(5), 3));
        QVERIFY(!decode(Timestamps::Without, whole + "garbage!", 3));
    }

    void anEndlessLineIsHandedOverInParts()
    {
        LogLines decoder(Timestamps::Without);
        const auto lines = decoder.feed(frame(Channel::Output, QByteArray(2 * LogLines::lineLimit, 'x')));
        QVERIFY(lines);
        QVERIFY(!lines->empty());
    }

    void jsonObjectsDoNotDependOnPacketEdges()
    {
        const QByteArray bytes = "{\"a\":1}\r\n\n{\"a\":2}\n{\"a\":3}";
        for (qsizetype cut = 1; cut <= bytes.size(); ++cut) {
            JsonLines<int> decoder([](const QJsonObject &json) -> base::Result<int> { return json["a"_L1].toInt(); });
            std::vector<int> got;
            const auto take = [&](const base::Result<std::vector<int>> &values) {
                QVERIFY(values);
                got.insert(got.end(), values->begin(), values->end());
            };
            for (qsizetype at = 0; at < bytes.size(); at += cut)
                take(decoder.feed(QByteArrayView(bytes).sliced(at, std::min(cut, bytes.size() - at))));
            take(decoder.finish());
            QCOMPARE(got, (std::vector{1, 2, 3}));
        }
    }

    void linksAreReadAsTheyWereWritten()
    {
        const auto json = QJsonDocument::fromJson(R"({"Id":"1","Name":"/me","State":{"Status":"running"},
            "Config":{"Env":["A=b=c","BARE","EMPTY="]},
            "HostConfig":{"Links":["/z:/me/last","/db:/me/db1"],"RestartPolicy":{"Name":""}},
            "NetworkSettings":{"IPAddress":"","Networks":{"x":{"IPAddress":""},"y":{"IPAddress":"10.0.0.2"}}}})");
        const auto container = containerFromJson(json.object());
        QVERIFY(container);
        QCOMPARE(container->spec.links, (QStringList{u"db:db1"_s, u"z:last"_s}));
        QCOMPARE(container->spec.restart.name, u"no"_s);
        QCOMPARE(container->address, u"10.0.0.2"_s);
        const std::vector<model::VariableSetting> variables{
            {u"A"_s, u"b=c"_s}, {u"BARE"_s, std::nullopt}, {u"EMPTY"_s, QString(u""_s)}};
        QCOMPARE(container->spec.variables, variables);
    }

    void whatDoesNotDescribeAContainerIsRefused()
    {
        QVERIFY(!containerFromJson({}));
        QVERIFY(!containerFromJson({{u"Id"_s, u"1"_s}, {u"Name"_s, u"/x"_s}, {u"State"_s, u"running"_s}}));
    }

    void aPullIsToldInLayersAndBytes()
    {
        PullTally tally;
        QCOMPARE(tally.text(), QString());
        tally.add({{}, u"Pulling from team/app"_s, 0, 0});
        tally.add({u"a"_s, u"Already exists"_s, 0, 0});
        tally.add({u"b"_s, u"Pulling fs layer"_s, 0, 0});
        QCOMPARE(tally.text(), u"1 of 2 layers"_s);
        tally.add({u"b"_s, u"Downloading"_s, 12'400'000, 80'000'000});
        QCOMPARE(tally.text(), u"1 of 2 layers, 12.4 of 80 MB"_s);
        tally.add({u"b"_s, u"Extracting"_s, 1, 80'000'000});
        QCOMPARE(tally.text(), u"1 of 2 layers, 80 of 80 MB"_s);
        tally.add({u"b"_s, u"Pull complete"_s, 0, 0});
        QCOMPARE(tally.text(), u"2 of 2 layers, 80 of 80 MB"_s);
    }

    void aPullsFractionGrowsWithItsLayers()
    {
        PullTally tally;
        QVERIFY(tally.fraction() < 0);
        tally.add({u"a"_s, u"Downloading"_s, 50, 100});
        QCOMPARE(tally.fraction(), 0.25);
        tally.add({u"a"_s, u"Download complete"_s, 0, 0});
        QCOMPARE(tally.fraction(), 0.5);
        tally.add({u"b"_s, u"Downloading"_s, 0, 100});
        QCOMPARE(tally.fraction(), 0.25);
        tally.add({u"a"_s, u"Pull complete"_s, 0, 0});
        tally.add({u"b"_s, u"Pull complete"_s, 0, 0});
        QCOMPARE(tally.fraction(), 1.0);
    }
};

QTEST_GUILESS_MAIN(DecodersTest)
#include "decoders_test.moc"
