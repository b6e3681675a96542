// SPDX-License-Identifier: Apache-2.0
#include "app/cli/doctortask.h"

#include "app/cli/doctoroutput.h"
#include "core/manifest/nearestname.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

DoctorTask::DoctorTask(const Scene &scene)
    : m_scene(scene)
    , m_lines(scene.questions)
{
}

DoctorTask::~DoctorTask() = default;

base::Result<std::vector<model::Ship>> DoctorTask::chosen() const
{
    const auto &all = m_scene.environment->ships;
    const auto &things = m_scene.arguments.intent.selection.things;
    std::vector<model::Ship> ships;
    QStringList names;
    for (const auto &ship : all) {
        names += ship.id.value;
        if (things.isEmpty() || things.contains(ship.id.value))
            ships.push_back(ship);
    }
    for (const QString &thing : things) {
        if (names.contains(thing))
            continue;
        const QString meant = manifest::NearestName(names).to(thing);
        return base::failure(
            base::ErrorCode::NotFound,
            u"there is no ship %1%2"_s.arg(thing, meant.isEmpty() ? QString() : u"; did you mean %1?"_s.arg(meant)));
    }
    return ships;
}

void DoctorTask::start()
{
    const auto ships = chosen();
    if (!ships) {
        Q_EMIT finished(refuseUsage(ships.error().message));
        return;
    }
    for (const auto &ship : *ships)
        m_examinations.push_back(std::make_unique<fleet::Examination>(ship, m_lines));
    for (const auto &examination : m_examinations) {
        const auto *examined = examination.get();
        connect(examined, &fleet::Examination::progressed, this, &DoctorTask::tellOn);
        connect(examined, &fleet::Examination::finished, this, [this, examined] {
            m_ended.insert(examined);
            tellOn();
            if (m_ended.size() == m_examinations.size())
                end();
        });
    }
    if (m_examinations.empty())
        return end();
    for (const auto &examination : m_examinations)
        examination->start();
}

void DoctorTask::tellOn()
{
    if (m_scene.arguments.format == Format::Json)
        return;
    while (m_turn < m_examinations.size()) {
        tellOfOne(*m_examinations[m_turn]);
        if (!m_ended.contains(m_examinations[m_turn].get()))
            return;
        printOut(doctorEnd(m_scene.terminal, *m_examinations[m_turn]));
        ++m_turn;
        m_told = 0;
    }
}

void DoctorTask::tellOfOne(const fleet::Examination &examination)
{
    const auto &all = examination.findings();
    const fleet::Finding *failure = fleet::firstFailure(all);
    // Of several keys one may still be the right one.
    const bool isOpen = failure && !m_ended.contains(&examination);
    const std::size_t known = isOpen ? std::size_t(failure - all.data()) : all.size();
    if (m_told == 0 && known > 0)
        printOut(doctorHead(m_scene.terminal, examination.ship()));
    for (; m_told < known; ++m_told)
        printOut(doctorLine(m_scene.terminal, all[m_told]));
}

void DoctorTask::end()
{
    QJsonArray ships;
    bool works = true;
    for (const auto &examination : m_examinations) {
        works = works && !fleet::firstFailure(examination->findings());
        ships.push_back(doctorJson(*examination));
    }
    if (m_scene.arguments.format == Format::Json)
        printJson({{u"ships"_s, ships}});
    Q_EMIT finished(works ? exitDone : exitFailed);
}

} // namespace pilothouse::cli
