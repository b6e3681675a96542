// SPDX-License-Identifier: Apache-2.0
#include "core/model/imagereference.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::model {

namespace {

bool isHex(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace

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
    return tag.isEmpty() && digest.isEmpty() && !mayBeId() ? repository + u":latest"_s : toString();
}

QString ImageReference::effectiveTag() const
{
    if (!tag.isEmpty())
        return tag;
    return digest.isEmpty() ? u"latest"_s : digest;
}

bool ImageReference::isId() const
{
    const bool isPrefixed = repository == "sha256"_L1 && digest.isEmpty();
    const QString &digits = isPrefixed ? tag : repository;
    return (isPrefixed || (tag.isEmpty() && digest.isEmpty())) && digits.size() == 64 && isHex(digits);
}

bool ImageReference::mayBeId() const
{
    const bool isBare = tag.isEmpty() && digest.isEmpty();
    return isId() || (isBare && repository.size() >= 12 && repository.size() <= 64 && isHex(repository));
}

} // namespace pilothouse::model
