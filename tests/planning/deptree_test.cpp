// SPDX-License-Identifier: Apache-2.0
#include "core/planning/deptree.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::planning;
using namespace Qt::StringLiterals;

namespace {

void addService(model::Environment &environment, const QString &name, const std::vector<model::ServiceId> &needs)
{
    model::Service service;
    service.id = {name};
    service.needs = needs;
    environment.services.add(service);
}

/// web and jobs need api, which needs db.
model::Environment shop()
{
    model::Environment environment;
    addService(environment, u"db"_s, {});
    addService(environment, u"api"_s, {{u"db"_s}});
    addService(environment, u"web"_s, {{u"api"_s}, {u"db"_s}});
    addService(environment, u"jobs"_s, {{u"api"_s}});
    return environment;
}

} // namespace

class DeptreeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTreeGoesDownToWhatIsNeeded()
    {
        const auto needs = dependences(shop(), Dependence::Needs);
        QCOMPARE(deptreeText(needs, {{u"web"_s}}, Repeats::Left), u"web\n \\- api\n   \\- db\n"_s);
        QCOMPARE(deptreeText(needs, {{u"web"_s}}, Repeats::Drawn), u"web\n +- api\n |  \\- db\n \\- db\n"_s);
    }

    void aTreeGoesUpToWhatNeedsIt()
    {
        const auto needed = dependences(shop(), Dependence::NeededBy);
        QCOMPARE(deptreeText(needed, {{u"db"_s}}, Repeats::Left), u"db\n \\- api\n   +- jobs\n   \\- web\n"_s);
        QCOMPARE(deptreeText(needed, {{u"web"_s}}, Repeats::Left), u"web\n"_s);
    }

    void usedVolumesAreANeed()
    {
        model::Environment environment = shop();
        model::Instance jobs;
        jobs.id = {u"jobs-1"_s};
        jobs.service = {u"jobs"_s};
        jobs.volumesFrom = {{u"db-1"_s}};
        model::Instance db;
        db.id = {u"db-1"_s};
        db.service = {u"db"_s};
        environment.instances.add(jobs);
        environment.instances.add(db);
        model::Service logs;
        logs.id = {u"logs"_s};
        logs.instances = {jobs.id};
        environment.services.add(logs);
        QVERIFY(dependences(environment, Dependence::Needs)[{u"logs"_s}].contains({u"db"_s}));
    }
};

QTEST_GUILESS_MAIN(DeptreeTest)
#include "deptree_test.moc"
