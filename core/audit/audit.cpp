// SPDX-License-Identifier: Apache-2.0
#include "core/audit/audit.h"

#include "core/audit/courier.h"
#include "core/audit/retelling.h"
#include "core/audit/words.h"
#include "core/base/error.h"
#include "core/base/thread.h"

#include <QNetworkAccessManager>
#include <QSet>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace pilothouse::audit {

struct Audit::Private {
    Private(Audit *audit, std::shared_ptr<const model::Environment> environment, const planning::Plan &plan,
            const QString &play, Programs mayRun)
        : q(audit)
        , manifest(std::move(environment))
        , origin(originOf(*manifest))
        , redaction(*manifest)
        , retelling(*manifest, plan, play)
        , programs(mayRun)
    {
        patience.setSingleShot(true);
        for (std::size_t i = 0; i < manifest->auditors.size(); ++i)
            couriers.push_back(std::make_unique<Courier>(network));
    }

    void hear(const execution::RunEvent &event);
    void tell(std::size_t auditor, const Event &event, Delivery delivery);
    void settle(int ticket, Record::Outcome outcome, const QString &problem);
    void warn(std::size_t auditor, const QString &problem);
    void finishIfDone();

    Audit *q;
    std::shared_ptr<const model::Environment> manifest;
    Origin origin;
    Redaction redaction;
    Retelling retelling;
    Programs programs;
    QNetworkAccessManager network;
    std::vector<std::unique_ptr<Courier>> couriers; ///< one for each auditor
    std::vector<Record> records;
    std::vector<std::size_t> auditorOfRecord;
    QSet<std::size_t> warnedOf;
    QStringList warnings;
    QTimer patience;
    int openCount = 0; ///< records under way
    bool hasRunEnded = false;
    bool isFinished = false;
};

Audit::Audit(std::shared_ptr<const model::Environment> environment, planning::Verb verb, const execution::Run &run,
             Programs programs, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(environment), run.plan(), playOf(verb), programs))
{
    for (const auto &courier : d->couriers)
        connect(courier.get(), &Courier::answered, this, [this](int ticket, const QString &problem) {
            d->settle(ticket, problem.isEmpty() ? Record::Outcome::Told : Record::Outcome::Failed, problem);
            d->finishIfDone();
        });
    connect(&d->patience, &QTimer::timeout, this, &Audit::giveUp);
    connect(&run, &execution::Run::happened, this, [this](const execution::RunEvent &event) { d->hear(event); });
}

Audit::~Audit() = default;

const std::vector<Record> &Audit::records() const
{
    return d->records;
}

const QStringList &Audit::warnings() const
{
    return d->warnings;
}

bool Audit::isFinished() const
{
    return d->isFinished;
}

void Audit::finishWithin(std::chrono::milliseconds patience)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    for (const auto &auditor : d->manifest->auditors) {
        if (const auto *exec = std::get_if<model::ExecAuditor>(&auditor.way); exec && exec->timeout)
            patience = std::max<std::chrono::milliseconds>(patience, *exec->timeout);
    }
    if (!d->isFinished)
        d->patience.start(patience);
}

void Audit::giveUp()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    for (const auto &courier : d->couriers)
        courier->giveUp();
    for (std::size_t i = 0; i < d->records.size(); ++i) {
        if (d->records[i].outcome == Record::Outcome::UnderWay)
            d->settle(int(i), Record::Outcome::Failed, u"no answer until the end"_s);
    }
    d->hasRunEnded = true;
    d->finishIfDone();
}

void Audit::Private::hear(const execution::RunEvent &event)
{
    if (hasRunEnded)
        return;
    for (const Event &told : retelling.retell(event)) {
        for (std::size_t i = 0; i < couriers.size(); ++i) {
            if (auto delivery = deliveryOf(manifest->auditors[i], told, origin))
                tell(i, told, std::move(*delivery));
        }
    }
    hasRunEnded = std::holds_alternative<execution::RunFinished>(event.what);
    finishIfDone();
}

void Audit::Private::tell(std::size_t auditor, const Event &event, Delivery delivery)
{
    const auto &settings = manifest->auditors[auditor];
    const int ticket = int(records.size());
    records.push_back({event.at,
                       redaction.apply(nameOf(settings)),
                       sentence(event, compactNamesOf(event.targets)),
                       Record::Outcome::UnderWay,
                       {}});
    auditorOfRecord.push_back(auditor);
    ++openCount;
    if (programs == Programs::Refused && runsItsOwnProgram(settings))
        return settle(ticket, Record::Outcome::Withheld, u"the manifest's programs are not trusted"_s);
    const bool isPart = event.scope == Event::Scope::Container && event.moment != Event::Moment::Failure;
    couriers[auditor]->send(ticket, std::move(delivery),
                            isPart ? Courier::Importance::Part : Courier::Importance::Whole);
    Q_EMIT q->recorded(ticket);
}

void Audit::Private::settle(int ticket, Record::Outcome outcome, const QString &problem)
{
    Record &record = records[std::size_t(ticket)];
    if (record.outcome != Record::Outcome::UnderWay)
        return;
    --openCount;
    record.outcome = outcome;
    record.problem = redaction.apply(problem);
    if (outcome != Record::Outcome::Told)
        warn(auditorOfRecord[std::size_t(ticket)], record.problem);
    Q_EMIT q->recorded(ticket);
}

void Audit::Private::warn(std::size_t auditor, const QString &problem)
{
    const auto &settings = manifest->auditors[auditor];
    if (settings.ignoreErrors || warnedOf.contains(auditor))
        return;
    warnedOf.insert(auditor);
    warnings += u"the auditor %1 was not told: %2"_s.arg(redaction.apply(nameOf(settings)), problem);
    Q_EMIT q->warned(warnings.last());
}

void Audit::Private::finishIfDone()
{
    if (!hasRunEnded || openCount > 0 || std::exchange(isFinished, true))
        return;
    patience.stop();
    Q_EMIT q->finished();
}

} // namespace pilothouse::audit
