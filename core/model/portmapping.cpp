// SPDX-License-Identifier: Apache-2.0
#include "core/model/portmapping.h"

using namespace Qt::StringLiterals;

namespace pilothouse::model {

QString PortRange::digits() const
{
    return first == last ? QString::number(first) : u"%1-%2"_s.arg(first).arg(last);
}

} // namespace pilothouse::model
