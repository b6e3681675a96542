// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/census.h"

#include "core/base/thread.h"
#include "core/engine/engine.h"
#include "core/transport/ssh/sshlines.h"

#include <QThread>

#include <deque>

using namespace Qt::StringLiterals;

namespace pilothouse::fleet {

using base::Result;
using manifest::EngineAsFound;

namespace {

/// One census under way. Lives in the I/O thread and ends itself.
class Enquiry : public QObject
{
public:
    Enquiry(std::unique_ptr<transport::Dialer> dialer, EngineAsFound about)
        : m_engine(std::move(dialer), {}, this)
        , m_found(std::move(about))
    {
    }

    [[nodiscard]] base::Reply<EngineAsFound> reply() const { return m_promise.reply(); }

    void begin()
    {
        m_engine.containers()
            .list(engine::Listing::All)
            .then(this, [this](const Result<std::vector<engine::ContainerSummary>> &list) {
                if (!list)
                    return end(tl::unexpected(list.error()));
                for (const auto &container : *list)
                    m_waiting.push_back(container.id);
                next();
            });
    }

private:
    /// One after the other: this is a courtesy call, not a race.
    void next()
    {
        if (m_waiting.empty())
            return end(std::move(m_found));
        const QString id = std::exchange(m_waiting.front(), {});
        m_waiting.pop_front();
        m_engine.containers().inspect(id).then(this, [this](Result<model::ObservedContainer> container) {
            if (!container && container.error().code == base::ErrorCode::NotFound)
                return next(); // gone meanwhile
            if (!container)
                return end(tl::unexpected(container.error()));
            const QString image = container->imageId;
            m_found.containers.push_back(std::move(*container));
            if (image.isEmpty() || m_found.images.contains(image))
                return next();
            askImage(image);
        });
    }

    /// An image may be gone though its container is there: then nothing is known of what it brought.
    void askImage(const QString &id)
    {
        m_found.images.insert(id, {});
        m_engine.images().inspect(id).then(this, [this, id](const Result<model::ObservedImage> &image) {
            if (image)
                m_found.images.insert(id, *image);
            next();
        });
    }

    void end(Result<EngineAsFound> result)
    {
        m_promise.settle(std::move(result));
        deleteLater();
    }

    engine::Engine m_engine;
    EngineAsFound m_found;
    std::deque<QString> m_waiting;
    base::Promise<EngineAsFound> m_promise;
};

} // namespace

struct Census::Private {
    explicit Private(std::shared_ptr<transport::SshQuestions> questions)
        : ssh(std::move(questions))
    {
    }

    transport::SshLines ssh;
    base::IoThreads io{1, u"census"_s};
};

Census::Census(QObject *parent, std::shared_ptr<transport::SshQuestions> questions)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(questions)))
{
}

Census::~Census() = default;

base::Reply<EngineAsFound> Census::take(const QString &name, const model::Endpoint &endpoint)
{
    d->ssh.readAnew();
    auto dialer = transport::makeDialer(endpoint, d->ssh);
    if (!dialer)
        return base::Reply<EngineAsFound>::of(tl::unexpected(dialer.error()));
    auto *enquiry = new Enquiry(std::move(*dialer), {name, endpoint, {}, {}});
    auto reply = enquiry->reply();
    enquiry->moveToThread(&d->io.next());
    // It is destroyed with its thread if that ends first.
    connect(enquiry->thread(), &QThread::finished, enquiry, &QObject::deleteLater);
    QMetaObject::invokeMethod(
        enquiry, [enquiry] { enquiry->begin(); }, Qt::QueuedConnection);
    return reply;
}

} // namespace pilothouse::fleet
