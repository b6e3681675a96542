// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"

#include <QTest>

namespace pilothouse::test {

/// Runs the event loop until the reply is there; a test that waits 30 s fails with TimedOut.
template <typename T>
base::Result<T> await(const base::Reply<T> &reply)
{
    QObject receiver;
    std::optional<base::Result<T>> answer;
    reply.then(&receiver, [&](base::Result<T> result) { answer = std::move(result); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30'000))
        return base::failure(base::ErrorCode::TimedOut, QStringLiteral("the test waited in vain"));
    return std::move(*answer);
}

/// What came of a subscription so far.
template <typename T>
struct Gathered {
    std::vector<T> values;
    std::optional<base::Result<void>> end;
    base::Subscription<T> subscription; // dropping it would cancel it
    QObject receiver;

    explicit Gathered(base::Subscription<T> source)
        : subscription(std::move(source))
    {
        subscription.each(
            &receiver, [this](std::vector<T> more) { values.insert(values.end(), more.begin(), more.end()); },
            [this](base::Result<void> result) { end = std::move(result); });
    }
    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return end.has_value(); }, 30'000);
    }
    template <typename F>
    bool waitFor(F f)
    {
        return QTest::qWaitFor([&] { return std::ranges::any_of(values, f); }, 30'000);
    }
};

#define SUCCEEDS(expression)                                                                                           \
    do {                                                                                                               \
        const auto outcome = (expression);                                                                             \
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));                                  \
    } while (false)

#define FAILS_WITH(code_, expression)                                                                                  \
    do {                                                                                                               \
        const auto outcome = (expression);                                                                             \
        QVERIFY(!outcome);                                                                                             \
        QCOMPARE(base::toIdentifier(outcome.error().code), base::toIdentifier(code_));                                 \
    } while (false)

/// What every engine must do for us. Both engines have the image local/busybox:1.
class EngineContract : public QObject
{
    Q_OBJECT
public:
    /// Starts the engine under test and returns its socket; "" with `reason` set when it cannot run here.
    virtual QString startEngine(QString &reason) = 0;

    /// Where an engine is not Docker's: the table in README.md, held by the same tests.
    enum class Difference {
        AnyVersion, ///< every API version is taken
        NoLinks,    ///< links between containers are refused
    };
    virtual bool has(Difference) const { return false; }
    /// What the engine tells of a container that was made from this.
    virtual model::ContainerSpec asTold(model::ContainerSpec spec) const;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theVersionIsNegotiated();
    void anExplicitVersionIsUsedAsGiven();
    void aVersionThatIsTooNewIsRefusedInTheEnginesWords();
    void factsTellWhatTheEngineRunsOn();

    void aRichSpecificationSurvivesTheRoundTrip();
    void aContainerLivesItsLife();
    void killAndRestartAreSeen();
    void aListHasTheLabelsAskedFor();
    void whatIsNotThereIsNotFound();
    void aTakenNameIsAConflict();
    void aRunningContainerIsOnlyRemovedByForce();
    void eventsTellWhatHappens();

    void logsHaveBothChannelsAndTimes();
    void logsBeginWithTheTail();
    void logsAreFollowedUntilTheContainerStops();
    void aCancelledStreamEnds();
    void statsFlow();
    void execTellsOutputAndExitCode();

    void imagesAreListedAndInspected();
    void aFailedPullIsAnError();
    void networksComeAndGo();
    void volumesComeAndGo();

protected:
    static model::ContainerSpec plain(const QStringList &command);
    std::unique_ptr<engine::Engine> connect(const QString &apiVersion = {});
    QString run(const QString &name, const QStringList &command);
    bool waitUntilDown(const QString &name);

private:
    QString m_socket;

protected:
    std::unique_ptr<engine::Engine> m_engine;
};

} // namespace pilothouse::test
