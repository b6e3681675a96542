// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/value.h"

#include <algorithm>
#include <unordered_map>

namespace pilothouse::manifest::edit {

namespace {

/// Scalars that a reader takes for the same.
bool isSame(const Value &a, const Value &b)
{
    return a.type == b.type && a.text == b.text;
}

/// The child of a value that stands at the same place as the one at `index`, which is usually at the same index.
class Counterparts
{
public:
    explicit Counterparts(const Value &value)
        : m_value(value)
    {
    }

    const Value *of(const Value &child, std::size_t index)
    {
        const auto &children = m_value.children;
        const bool isThere = index < children.size();
        if (m_value.kind == NodeKind::Sequence || (isThere && children[index].identity == child.identity))
            return isThere ? &children[index] : nullptr;
        if (m_byIdentity.empty())
            for (const Value &one : children)
                m_byIdentity.emplace(one.identity, &one);
        const auto it = m_byIdentity.find(child.identity);
        return it == m_byIdentity.end() ? nullptr : it->second;
    }

private:
    const Value &m_value;
    std::unordered_map<std::string, const Value *> m_byIdentity;
};

bool findDifference(const Value &a, const Value &b, Pointer &place)
{
    if (a.kind != b.kind || (a.kind == NodeKind::Scalar && !isSame(a, b)))
        return true;
    const Value &longer = a.children.size() >= b.children.size() ? a : b;
    const Value &shorter = &longer == &a ? b : a;
    Counterparts counterparts(shorter);
    for (std::size_t i = 0; i < longer.children.size(); ++i) {
        const Value &child = longer.children[i];
        place.push_back(longer.kind == NodeKind::Sequence ? std::to_string(i) : child.key);
        const Value *other = counterparts.of(child, i);
        if (!other || findDifference(child, *other, place))
            return true;
        place.pop_back();
    }
    return false;
}

std::string identityOf(const std::string &name)
{
    return keyIdentity({.tag = NodeTag::Text, .text = name});
}

} // namespace

Value Value::of(const Node &node)
{
    Value value{.kind = node.kind};
    if (node.isScalar()) {
        const Scalar scalar = scalarOf(node);
        value.type = scalar.type;
        value.text = scalar.text;
    }
    for (const Node *item : node.items)
        value.children.push_back(of(*item));
    for (const Entry &entry : node.entries) {
        Value child = of(*entry.value);
        child.key = entry.key->text;
        child.identity = keyIdentity(*entry.key);
        value.children.push_back(std::move(child));
    }
    return value;
}

Value Value::ofText(const QString &text)
{
    return {.type = Scalar::Type::Text, .text = text};
}

Value *Value::child(const std::string &token)
{
    if (kind == NodeKind::Sequence) {
        const qsizetype index = indexOf(token);
        return index >= 0 && std::size_t(index) < children.size() ? &children[std::size_t(index)] : nullptr;
    }
    const auto it = std::ranges::find(children, token, &Value::key);
    return it == children.end() ? nullptr : &*it;
}

Value *Value::at(std::span<const std::string> place)
{
    Value *value = this;
    for (const std::string &token : place) {
        value = value->child(token);
        if (!value)
            return nullptr;
    }
    return value;
}

void Value::put(const std::string &name, Value value)
{
    if (Value *old = child(name)) {
        value.key = old->key;
        value.identity = old->identity;
        *old = std::move(value);
        return;
    }
    value.key = name;
    value.identity = identityOf(name);
    children.push_back(std::move(value));
}

void Value::remove(const std::string &token)
{
    if (const Value *old = child(token))
        children.erase(children.begin() + (old - children.data()));
}

void Value::rename(const std::string &token, const std::string &name)
{
    if (Value *old = child(token)) {
        old->key = name;
        old->identity = identityOf(name);
    }
}

std::optional<Pointer> firstDifference(const Value &a, const Value &b)
{
    Pointer place;
    if (findDifference(a, b, place))
        return place;
    return {};
}

} // namespace pilothouse::manifest::edit
