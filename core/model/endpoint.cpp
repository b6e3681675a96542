// SPDX-License-Identifier: Apache-2.0
#include "core/model/endpoint.h"

#include "core/base/error.h"

using namespace Qt::StringLiterals;

namespace pilothouse::model {

QString toString(const Endpoint &endpoint)
{
    return std::visit(base::Match{
                          [](const UnixEndpoint &e) { return u"unix://"_s + e.path; },
                          [](const TcpEndpoint &e) { return u"tcp://%1:%2"_s.arg(e.host).arg(e.port); },
                          [](const TlsEndpoint &e) { return u"https://%1:%2"_s.arg(e.host).arg(e.port); },
                          [](const SshEndpoint &e) { return u"ssh://%1@%2:%3"_s.arg(e.user, e.host).arg(e.port); },
                      },
                      endpoint);
}

} // namespace pilothouse::model
