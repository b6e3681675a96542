// SPDX-License-Identifier: Apache-2.0
#include "core/registry/pullfailure.h"

#include "core/registry/entry.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::registry {

using base::Error;
using base::ErrorCode;

namespace {

struct Saying {
    PullTrouble trouble;
    const char *pattern;
};

// In order: Docker Hub denies what it does not have, and a denial is often told in a 404.
constexpr Saying sayings[] = {
    {PullTrouble::NoSpace, "no space left|disk quota exceeded"},
    {PullTrouble::RateLimited, "toomanyrequests|too many requests|rate limit|\\b429\\b"},
    {PullTrouble::UnknownAuthority, "unknown authority|unknown certificate authority"},
    {PullTrouble::Expired, "certificate has expired|not yet valid"},
    {PullTrouble::Tls, "x509:|\\btls: |HTTP response to HTTPS client|certificate"},
    {PullTrouble::Denied,
     "unauthorized|no basic auth|authentication required|(?<!permission )denied|\\b401\\b|\\b403 forbidden|"
     "incorrect username or password"},
    {PullTrouble::NotFound, "not found|manifest unknown|name unknown|does not exist|\\b404\\b"},
    {PullTrouble::Unreachable,
     "connection refused|no such host|no route to host|network is unreachable|i/o timeout|connection reset|"
     "request canceled while waiting|deadline exceeded|server misbehaving|dial tcp|\\bEOF\\b|TLS handshake timeout"},
};

/// Whether it is an engine that said so, and not the way to it that failed.
bool isEnginesAnswer(const Error &error)
{
    using enum ErrorCode;
    return error.code != Unreachable && error.code != TimedOut && error.code != Cancelled && error.code != Protocol;
}

QString denial(const QString &words, const QString &host, const Login &login)
{
    QString text = login.credentials
        ? u"%1 denies it to %2 (from %3)"_s.arg(host, login.credentials->who(), login.credentials->source)
        : u"%1 denies it without a login, and neither the manifest nor Docker's configuration has one for it"_s.arg(
            host);
    if (words.contains("does not exist"_L1))
        text += u", or there is no such image"_s;
    return login.remedy.isEmpty() ? text : u"%1 (another login: %2)"_s.arg(text, login.remedy);
}

QString sayingOf(PullTrouble trouble, const QString &words, const QString &host, const Login &login)
{
    switch (trouble) {
    case PullTrouble::Denied:
        return denial(words, host, login);
    case PullTrouble::NotFound:
        return u"%1 has no such image"_s.arg(host);
    case PullTrouble::Unreachable:
        return u"registry %1 cannot be reached from the ship"_s.arg(host);
    case PullTrouble::UnknownAuthority:
        return u"the engine does not trust the certificate of %1: unknown authority (its CA belongs into "
               "/etc/docker/certs.d/%1/ca.crt on the ship)"_s.arg(host);
    case PullTrouble::Expired:
        return u"the certificate of %1 has expired or is not yet valid, or the ship's clock is wrong"_s.arg(host);
    case PullTrouble::Tls:
        return u"no TLS connection to %1"_s.arg(host);
    case PullTrouble::RateLimited:
        return login.credentials ? u"%1 limits how often %2 may pull"_s.arg(host, login.credentials->who())
                                 : u"%1 limits how often one may pull without a login"_s.arg(host);
    case PullTrouble::NoSpace:
        return u"no space left on the ship"_s;
    case PullTrouble::Other:
        return {};
    }
    Q_UNREACHABLE();
}

ErrorCode codeOf(PullTrouble trouble, ErrorCode otherwise)
{
    switch (trouble) {
    case PullTrouble::Denied:
        return ErrorCode::Unauthorized;
    case PullTrouble::NotFound:
        return ErrorCode::NotFound;
    case PullTrouble::Unreachable:
    case PullTrouble::UnknownAuthority:
    case PullTrouble::Expired:
    case PullTrouble::Tls:
        return ErrorCode::Unreachable;
    case PullTrouble::RateLimited:
    case PullTrouble::NoSpace:
    case PullTrouble::Other:
        return otherwise;
    }
    Q_UNREACHABLE();
}

std::vector<int> enginesStatuses(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unauthorized:
        return {401, 403};
    case ErrorCode::NotFound:
        return {404};
    case ErrorCode::Conflict:
        return {409};
    case ErrorCode::InvalidInput:
        return {400};
    case ErrorCode::Internal:
        return {500};
    case ErrorCode::Unreachable:
    case ErrorCode::TimedOut:
    case ErrorCode::Cancelled:
    case ErrorCode::Protocol:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

PullTrouble pullTroubleOf(const QString &words)
{
    for (const auto &saying : sayings) {
        const QRegularExpression pattern(QString::fromLatin1(saying.pattern),
                                         QRegularExpression::CaseInsensitiveOption);
        if (words.contains(pattern))
            return saying.trouble;
    }
    return PullTrouble::Other;
}

std::vector<int> statusesOf(const Error &error)
{
    if (!isEnginesAnswer(error))
        return {};
    auto statuses = enginesStatuses(error.code);
    const auto add = [&](int status) {
        if (std::ranges::find(statuses, status) == statuses.end())
            statuses.push_back(status);
    };
    static const QRegularExpression said(u"(?:status|HTTP|answered)\\D{0,40}([45]\\d\\d)\\b"_s);
    if (const auto match = said.match(error.message); match.hasMatch())
        add(match.captured(1).toInt());
    const auto trouble = pullTroubleOf(error.message);
    if (trouble == PullTrouble::RateLimited)
        add(429);
    if (trouble == PullTrouble::NotFound)
        add(404);
    if (trouble == PullTrouble::Denied) {
        add(401);
        add(403);
    }
    return statuses;
}

Error explain(const Error &error, const model::ImageReference &image, const Login &login)
{
    const QString subject = u"image "_s + image.toString();
    if (!isEnginesAnswer(error))
        return error.in(subject);
    const auto redact = [&](const QString &words) {
        return login.credentials ? login.credentials->redact(words) : words;
    };
    const auto trouble = pullTroubleOf(error.message);
    QString saying = sayingOf(trouble, error.message, hostOf(image), login);
    if (trouble == PullTrouble::Denied && !login.trouble.isEmpty())
        saying += u" (%1)"_s.arg(login.trouble);
    const QString words = redact(error.message);
    return Error{codeOf(trouble, error.code), saying.isEmpty() ? words : saying + u": "_s + words, redact(error.detail)}
        .in(subject);
}

} // namespace pilothouse::registry
