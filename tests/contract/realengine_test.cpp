// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/enginecontract.h"
#include "tests/support/dockerd.h"

using namespace pilothouse;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

/// The engine contract, kept by a real dockerd.
class RealEngineTest : public EngineContract
{
    Q_OBJECT
public:
    QString startEngine(QString &reason) override
    {
        reason = Dockerd::unavailableReason();
        if (!reason.isEmpty())
            return {};
        if (m_ship.start())
            return m_ship.socketPath();
        qFatal("%s", qPrintable(m_ship.problem()));
    }

private Q_SLOTS:
    void anOldVersionHasItsOwnRules()
    {
        // With API < 1.19 one CPU share is taken as two: which shows that the version was heard.
        auto old = connect(u"1.18"_s);
        auto spec = plain({u"true"_s});
        spec.cpuShares = 1;
        QVERIFY(await(old->containers().create(u"old-rules"_s, spec)));
        QCOMPARE(await(old->containers().inspect(u"old-rules"_s))->spec.cpuShares, 2);
        QCOMPARE(await(m_engine->containers().inspect(u"old-rules"_s))->spec.cpuShares, 2);
    }

    void linesThatTheEngineCutsAreJoined()
    {
        // The engine cuts at 16 KiB and puts a time before each part; a last line may lack its end.
        const auto script = u"head -c 40000 /dev/zero | tr '\\0' x; echo; printf unfinished"_s;
        QCOMPARE(run(u"long"_s, {u"sh"_s, u"-c"_s, script}), QString());
        QVERIFY(waitUntilDown(u"long"_s));
        Gathered logs(m_engine->containers().logs(u"long"_s, {}));
        QVERIFY(logs.waitForEnd());
        QCOMPARE(logs.values.size(), 2u);
        QCOMPARE(logs.values[0].text, QByteArray(40000, 'x'));
        QCOMPARE(logs.values[1].text, "unfinished");
    }

    void whatIsWrittenToAnExecComesBack()
    {
        QCOMPARE(run(u"echo"_s, {u"sleep"_s, u"1000"_s}), QString());
        const engine::ExecSpec spec{.command = {u"head"_s, u"-n1"_s}, .input = true};
        const auto id = await(m_engine->exec().create(u"echo"_s, spec));
        QVERIFY(id);
        auto stream = await(m_engine->exec().startInteractive(*id, spec));
        QVERIFY(stream);
        stream->device->write("to and fro\n");
        engine::Frames frames;
        QByteArray output;
        QTRY_VERIFY2(readInto(*stream, frames, output), output.constData());
    }

private:
    static bool readInto(http::RawStream &stream, engine::Frames &frames, QByteArray &output)
    {
        const auto pieces = frames.feed(std::exchange(stream.rest, {}) + stream.device->readAll());
        for (const auto &piece : pieces.value_or(std::vector<engine::OutputPiece>()))
            output += piece.bytes;
        return output == "to and fro\n";
    }

    Dockerd m_ship;
};

QTEST_GUILESS_MAIN(RealEngineTest)
#include "realengine_test.moc"
