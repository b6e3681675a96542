// SPDX-License-Identifier: Apache-2.0
#include "app/start/recent.h"

#include "app/workspace/settings.h"

#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

constexpr std::size_t mostEntries = 12;

} // namespace

RecentEnvironments::RecentEnvironments(QObject *parent)
    : QAbstractListModel(parent)
    , m_entries(read())
{
}

void RecentEnvironments::remember(const QString &path, const QString &name)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    std::vector<Entry> entries = read();
    std::erase_if(entries, [&](const Entry &entry) { return entry.path == absolute; });
    entries.insert(entries.begin(), Entry{absolute, name});
    if (entries.size() > mostEntries)
        entries.resize(mostEntries);
    write(entries);
}

void RecentEnvironments::clear()
{
    write({});
    reload();
}

void RecentEnvironments::reload()
{
    beginResetModel();
    m_entries = read();
    endResetModel();
    Q_EMIT countChanged();
}

int RecentEnvironments::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RecentEnvironments::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Name:
        return entry.name;
    case Path:
        return entry.path;
    case Url:
        return QUrl::fromLocalFile(entry.path);
    }
    return {};
}

QHash<int, QByteArray> RecentEnvironments::roleNames() const
{
    return {{Name, "name"}, {Path, "path"}, {Url, "url"}};
}

std::vector<RecentEnvironments::Entry> RecentEnvironments::read()
{
    std::vector<Entry> entries;
    const auto settings = openSettings();
    const int size = settings->beginReadArray(u"recent"_s);
    for (int i = 0; i < size; ++i) {
        settings->setArrayIndex(i);
        const Entry entry{settings->value(u"path"_s).toString(), settings->value(u"name"_s).toString()};
        if (QFileInfo::exists(entry.path))
            entries.push_back(entry);
    }
    return entries;
}

void RecentEnvironments::write(const std::vector<Entry> &entries)
{
    const auto settings = openSettings();
    settings->remove(u"recent"_s);
    settings->beginWriteArray(u"recent"_s, int(entries.size()));
    for (int i = 0; i < int(entries.size()); ++i) {
        settings->setArrayIndex(i);
        settings->setValue(u"path"_s, entries[std::size_t(i)].path);
        settings->setValue(u"name"_s, entries[std::size_t(i)].name);
    }
}

} // namespace pilothouse::app
