// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/enginecontract.h"
#include "tests/support/dockerd.h"

using namespace pilothouse;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

/// The engine contract, kept by podman's compatible API.
class PodmanTest : public EngineContract
{
    Q_OBJECT
public:
    QString startEngine(QString &reason) override
    {
        reason = Podman::unavailableReason();
        if (!reason.isEmpty())
            return {};
        if (m_ship.start())
            return m_ship.socketPath();
        qFatal("%s", qPrintable(m_ship.problem()));
    }

    bool has(Difference) const override { return true; }
    model::ContainerSpec asTold(model::ContainerSpec spec) const override
    {
        spec = EngineContract::asTold(spec);
        spec.networkMode = u"bridge"_s;
        spec.volumes = {u"/anonymous"_s}; // not those that a bind takes the place of
        std::ranges::sort(spec.variables, {}, &model::VariableSetting::name);
        spec.log->options.clear();
        spec.ulimits.push_back({u"nproc"_s, 1048576, 1048576}); // its default
        return spec;
    }

private:
    Podman m_ship;
};

QTEST_GUILESS_MAIN(PodmanTest)
#include "podman_test.moc"
