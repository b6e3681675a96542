// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/inspected.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app::inspected {

Key fromText(const QString &key)
{
    const qsizetype colon = key.indexOf(u':');
    const QString kind = key.left(colon);
    const QString name = key.sliced(colon + 1);
    if (colon > 0 && kind == "instance"_L1)
        return {Kind::Instance, name};
    if (colon > 0 && kind == "service"_L1)
        return {Kind::Service, name};
    if (colon > 0 && kind == "ship"_L1)
        return {Kind::Ship, name};
    return {};
}

} // namespace pilothouse::app::inspected
