// SPDX-License-Identifier: Apache-2.0
#include "core/base/publisher.h"
#include "core/base/reply.h"
#include "core/base/thread.h"

#include <QTest>

#include <thread>

using namespace pilothouse::base;
using namespace Qt::StringLiterals;

class ReplyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerGivenBeforehandArrivesLater()
    {
        QObject receiver;
        int got = 0;
        Reply<int>::of(7).then(&receiver, [&](const Result<int> &r) { got = *r; });
        QCOMPARE(got, 0);
        QTRY_COMPARE(got, 7);
    }

    void anAnswerFromAnotherThreadArrivesInTheReceiversThread()
    {
        QObject receiver;
        Promise<int> promise;
        QThread *in = nullptr;
        promise.reply().then(&receiver, [&](const Result<int> &) { in = QThread::currentThread(); });
        std::jthread other([p = std::move(promise)]() mutable { p.settle(1); });
        QTRY_COMPARE(in, QThread::currentThread());
    }

    void nothingArrivesOnceTheReceiverIsGone()
    {
        auto receiver = std::make_unique<QObject>();
        bool called = false;
        Promise<int> promise;
        promise.reply().then(receiver.get(), [&](const Result<int> &) { called = true; });
        promise.settle(1);
        receiver.reset();
        QTest::qWait(20);
        QVERIFY(!called);
    }

    /// What has an owner thread, as sockets have, must not be let go in the answering one.
    void whatACallbackHoldsIsLetGoWhenItHasRun()
    {
        QObject receiver;
        Promise<int> promise;
        auto held = std::make_shared<int>(1);
        const std::weak_ptr<int> watched = held;
        bool called = false;
        promise.reply().then(&receiver, [held = std::move(held), &called](const Result<int> &) { called = true; });
        promise.settle(1);
        QTRY_VERIFY(called);
        QVERIFY(watched.expired());
    }

    void aDroppedPromiseAnswersCancelled()
    {
        QObject receiver;
        std::optional<ErrorCode> code;
        {
            Promise<int> promise;
            promise.reply().then(&receiver, [&](const Result<int> &r) { code = r.error().code; });
        }
        QTRY_COMPARE(code, ErrorCode::Cancelled);
    }

    void cancellingReachesThePromise()
    {
        Promise<int> promise;
        const auto reply = promise.reply();
        QVERIFY(!promise.stopToken().stop_requested());
        reply.cancel();
        QVERIFY(promise.stopToken().stop_requested());
    }

    void manyRepliesRaceWithTheirReceivers()
    {
        // The receiver dies while answers are under way: nothing may crash and nothing may arrive late.
        for (int round = 0; round < 200; ++round) {
            auto receiver = std::make_unique<QObject>();
            Promise<int> promise;
            promise.reply().then(receiver.get(), [guard = receiver.get()](const Result<int> &) { QVERIFY(guard); });
            std::jthread other([p = std::move(promise)]() mutable { p.settle(1); });
            if (round % 2)
                QCoreApplication::processEvents();
            receiver.reset();
        }
    }

    void aSubscriptionKeepsOrderAndEndsOnce()
    {
        QObject receiver;
        std::vector<int> got;
        int ends = 0;
        Publisher<int> publisher;
        const auto subscription = publisher.subscription();
        subscription.each(
            &receiver, [&](std::vector<int> values) { got.insert(got.end(), values.begin(), values.end()); },
            [&](const Result<void> &r) { ends += r.has_value() ? 1 : 0; });
        std::jthread other([p = std::move(publisher)]() mutable {
            for (int i = 0; i < 10'000; ++i)
                p.push(i);
            p.end({});
        });
        QTRY_COMPARE(ends, 1);
        QCOMPARE(got.size(), 10'000u);
        QVERIFY(std::ranges::is_sorted(got));
    }

    void aFullSubscriptionAsksForAPause()
    {
        Publisher<int> publisher;
        const auto subscription = publisher.subscription();
        bool room = true;
        for (std::size_t i = 0; i < Publisher<int>::capacity; ++i)
            room = publisher.push(1);
        QVERIFY(!room);
        QObject consumer;
        QObject producer;
        bool resumed = false;
        publisher.onRoom(&producer, [&] { resumed = true; });
        subscription.each(
            &consumer, [](std::vector<int>) {}, [](const Result<void> &) {});
        QTRY_VERIFY(resumed);
        QVERIFY(publisher.push(1));
    }

    void droppingASubscriptionCancelsIt()
    {
        Publisher<int> publisher;
        {
            const auto subscription = publisher.subscription();
        }
        QVERIFY(publisher.stopToken().stop_requested());
    }
};

QTEST_GUILESS_MAIN(ReplyTest)
#include "reply_test.moc"
