// SPDX-License-Identifier: Apache-2.0
#include "core/model/imagereference.h"

using namespace Qt::StringLiterals;

namespace pilothouse::model {

ImageReference ImageReference::fromString(const QString &text)
{
    ImageReference image;
    QString name = text;
    if (const auto at = name.indexOf(u'@'); at >= 0) {
        image.digest = name.mid(at + 1);
        name.truncate(at);
    }
    const auto colon = name.lastIndexOf(u':');
    if (colon >= 0 && !QStringView(name).mid(colon + 1).contains(u'/')) {
        image.tag = name.mid(colon + 1);
        name.truncate(colon);
    }
    image.repository = name;
    return image;
}

QString ImageReference::toString() const
{
    QString text = repository;
    if (!tag.isEmpty())
        text += u':' + tag;
    if (!digest.isEmpty())
        text += u'@' + digest;
    return text;
}

QString ImageReference::qualified() const
{
    return tag.isEmpty() && digest.isEmpty() ? repository + u":latest"_s : toString();
}

QString ImageReference::effectiveTag() const
{
    if (!tag.isEmpty())
        return tag;
    return digest.isEmpty() ? u"latest"_s : digest;
}

} // namespace pilothouse::model
