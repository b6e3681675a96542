// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>

#include <vector>

namespace pilothouse::model {

/// Things in the order they were written, found by their id in constant time. T has a member `id`.
template <typename T>
class Roster
{
public:
    using Id = decltype(T::id);

    /// Appends. Returns false, and changes nothing, if the id is already taken.
    bool add(T thing)
    {
        if (m_index.contains(thing.id))
            return false;
        m_index.insert(thing.id, m_things.size());
        m_things.push_back(std::move(thing));
        return true;
    }

    /// The thing of that id, or null. Valid until the next add.
    [[nodiscard]] const T *find(const Id &id) const
    {
        const auto it = m_index.constFind(id);
        return it == m_index.constEnd() ? nullptr : &m_things[*it];
    }
    [[nodiscard]] T *find(const Id &id)
    {
        const auto it = m_index.constFind(id);
        return it == m_index.constEnd() ? nullptr : &m_things[*it];
    }
    [[nodiscard]] bool contains(const Id &id) const { return m_index.contains(id); }

    [[nodiscard]] auto begin() const { return m_things.cbegin(); }
    [[nodiscard]] auto end() const { return m_things.cend(); }
    [[nodiscard]] std::size_t size() const { return m_things.size(); }
    [[nodiscard]] bool empty() const { return m_things.empty(); }
    [[nodiscard]] const T &operator[](std::size_t position) const { return m_things[position]; }

    bool operator==(const Roster &other) const { return m_things == other.m_things; }

private:
    std::vector<T> m_things;
    QHash<Id, std::size_t> m_index;
};

} // namespace pilothouse::model
