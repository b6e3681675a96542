// SPDX-License-Identifier: Apache-2.0
#include "core/model/familiarname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::model {

QString familiarName(const QString &image)
{
    for (const auto &prefix : {"docker.io/"_L1, "index.docker.io/"_L1}) {
        if (!image.startsWith(prefix))
            continue;
        const QString name = image.mid(prefix.size());
        return name.startsWith("library/"_L1) ? name.mid(8) : name;
    }
    return image;
}

QStringList familiarNames(QStringList images)
{
    std::ranges::transform(images, images.begin(), familiarName);
    return images;
}

} // namespace pilothouse::model
