// SPDX-License-Identifier: Apache-2.0
#include "app/shell/panesfile.h"

#include "core/store/privatelist.h"
#include "core/store/trust.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

constexpr qsizetype mostKept = 100; ///< environments; the oldest go first

store::PrivateList list()
{
    return store::PrivateList(store::dataDirectory() + u"/panes.json"_s);
}

} // namespace

PanesFile::PanesFile(QString environment)
    : m_environment(std::move(environment))
{
}

std::optional<PaneSizes> PanesFile::read() const
{
    const QJsonArray entries = list().read();
    for (const auto &entry : entries) {
        if (entry["environment"_L1].toString() != m_environment)
            continue;
        const PaneSizes usual;
        return PaneSizes{.dockOpen = entry["dockOpen"_L1].toBool(),
                         .dockHeight = entry["dockHeight"_L1].toInt(usual.dockHeight),
                         .sourceOpen = entry["sourceOpen"_L1].toBool(),
                         .sourceWidth = entry["sourceWidth"_L1].toInt(usual.sourceWidth)};
    }
    return {};
}

base::Result<void> PanesFile::write(const PaneSizes &sizes) const
{
    return list().change([&](QJsonArray &entries) {
        for (qsizetype i = entries.size(); i-- > 0;)
            if (entries[i]["environment"_L1].toString() == m_environment)
                entries.removeAt(i);
        while (entries.size() >= mostKept)
            entries.removeFirst();
        entries.append(QJsonObject{{u"environment"_s, m_environment},
                                   {u"dockOpen"_s, sizes.dockOpen},
                                   {u"dockHeight"_s, sizes.dockHeight},
                                   {u"sourceOpen"_s, sizes.sourceOpen},
                                   {u"sourceWidth"_s, sizes.sourceWidth}});
    });
}

} // namespace pilothouse::app
