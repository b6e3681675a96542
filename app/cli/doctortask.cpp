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
    m_open = ships->size();
    for (const auto &ship : *ships) {
        m_examinations.push_back(std::make_unique<fleet::Examination>(ship, m_lines));
        connect(m_examinations.back().get(), &fleet::Examination::finished, this, [this] {
            if (--m_open == 0)
                tell();
        });
    }
    if (m_examinations.empty())
        return tell();
    for (const auto &examination : m_examinations)
        examination->start();
}

void DoctorTask::tell()
{
    QJsonArray ships;
    QString text;
    bool works = true;
    for (const auto &examination : m_examinations) {
        const QJsonObject ship = doctorJson(*examination);
        works = works && ship[u"works"_s].toBool();
        ships.push_back(ship);
        text += doctorText(m_scene.terminal, *examination);
    }
    if (m_scene.arguments.format == Format::Json)
        printJson({{u"ships"_s, ships}});
    else
        printOut(text);
    Q_EMIT finished(works ? exitDone : exitFailed);
}

} // namespace pilothouse::cli
