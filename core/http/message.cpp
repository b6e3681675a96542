// SPDX-License-Identifier: Apache-2.0
#include "core/http/message.h"

#include <algorithm>

namespace pilothouse::http {

namespace {

void append(QByteArray &bytes, const Headers &headers)
{
    for (const auto &field : headers.fields)
        bytes.append(field.name).append(": ").append(field.value).append("\r\n");
}

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

} // namespace

QByteArray Headers::value(QByteArrayView name) const
{
    const auto it = std::ranges::find_if(
        fields, [&](const Field &field) { return field.name.compare(name, Qt::CaseInsensitive) == 0; });
    return it == fields.end() ? QByteArray() : it->value;
}

bool Headers::contains(QByteArrayView name) const
{
    return std::ranges::any_of(fields,
                               [&](const Field &field) { return field.name.compare(name, Qt::CaseInsensitive) == 0; });
}

bool Headers::hasToken(QByteArrayView name, QByteArrayView token) const
{
    for (const auto &field : fields) {
        if (field.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        for (const auto &part : field.value.split(',')) {
            if (part.trimmed().compare(token, Qt::CaseInsensitive) == 0)
                return true;
        }
    }
    return false;
}

void Headers::add(const QByteArray &name, const QByteArray &value)
{
    fields.push_back({name, value});
}

bool Request::isIdempotent() const
{
    return method == "GET" || method == "HEAD" || method == "DELETE" || method == "PUT";
}

QByteArray toBytes(const Request &request)
{
    QByteArray bytes;
    bytes.reserve(512 + request.body.size());
    bytes.append(request.method).append(' ').append(request.target).append(" HTTP/1.1\r\n");
    if (!request.headers.contains("Host"))
        bytes.append("Host: engine\r\n");
    append(bytes, request.headers);
    const bool bodyless = request.method == "GET" || request.method == "HEAD" || request.method == "DELETE";
    if (!request.body.isEmpty() || !bodyless)
        bytes.append("Content-Length: ").append(QByteArray::number(request.body.size())).append("\r\n");
    return bytes.append("\r\n").append(request.body);
}

QByteArray toBytes(const Response &response)
{
    if (!mayHaveBody(response.status))
        return headToBytes(response);
    auto withLength = response;
    withLength.headers.add("Content-Length", QByteArray::number(response.body.size()));
    return headToBytes(withLength) + response.body;
}

QByteArray headToBytes(const Response &response)
{
    const auto reason = response.reason.isEmpty() ? reasonPhrase(response.status) : response.reason;
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reason + "\r\n";
    append(bytes, response.headers);
    return bytes.append("\r\n");
}

QByteArray toChunk(const QByteArray &piece)
{
    return QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 100:
        return "Continue";
    case 101:
        return "UPGRADED";
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 409:
        return "Conflict";
    case 500:
        return "Internal Server Error";
    default:
        return "Status";
    }
}

} // namespace pilothouse::http
