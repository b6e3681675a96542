// SPDX-License-Identifier: Apache-2.0
//
// Who is told of the run.
#include "app/workspace/holdings.h"

namespace pilothouse::app {

const std::vector<audit::Record> &Workspace::auditRecords() const
{
    static const std::vector<audit::Record> none;
    return d->audit ? d->audit->records() : none;
}

void Workspace::Private::beginAudit()
{
    letAuditGo();
    // What auditors run here was agreed to before the run began, see consider().
    audit = std::make_unique<audit::Audit>(loaded.environment, planner.intent().verb, *run, audit::Programs::Trusted);
    connect(audit.get(), &audit::Audit::recorded, q, &Workspace::auditRecorded);
}

/// Auditors that have not answered are waited for a little longer, out of sight.
void Workspace::Private::letAuditGo()
{
    if (!audit || audit->isFinished())
        return audit.reset();
    auto *const old = audit.release();
    old->disconnect(q);
    old->setParent(q);
    connect(old, &audit::Audit::finished, old, &QObject::deleteLater);
    old->finishWithin(audit::usualPatience);
}

} // namespace pilothouse::app
