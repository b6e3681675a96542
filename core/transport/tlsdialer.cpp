// SPDX-License-Identifier: Apache-2.0
#include "core/transport/tlsdialer.h"

#include "core/base/thread.h"
#include "core/transport/dialling.h"
#include "core/transport/tlsconfiguration.h"
#include "core/transport/tlserror.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>

#include <fcntl.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::transport {

using base::Error;
using base::ErrorCode;
using base::Result;
using base::Secret;

namespace {

constexpr auto acceptance = 250ms; ///< an engine that sends no tickets is waited for so long
constexpr int askLimit = 3;        ///< times a passphrase is asked for

bool isForLocalhost(const QSslCertificate &certificate)
{
    const auto names = certificate.subjectAlternativeNames();
    return names.contains(QSsl::DnsEntry, u"localhost"_s) || names.contains(QSsl::IpAddressEntry, u"127.0.0.1"_s);
}

/// Another name is all that is wrong, and it is the one that an engine behind a tunnel may have.
void allowLocalhost(QSslSocket &socket, const QList<QSslError> &errors)
{
    const bool isOnlyTheName = std::ranges::all_of(
        errors, [](const QSslError &error) { return error.error() == QSslError::HostNameMismatch; });
    if (isOnlyTheName && isForLocalhost(socket.peerCertificate()))
        socket.ignoreSslErrors(errors);
}

} // namespace

TlsDialer::TlsDialer(model::TlsEndpoint endpoint, std::shared_ptr<SshQuestions> questions, QObject *parent)
    : Dialer(parent)
    , m_endpoint(std::move(endpoint))
    , m_name(model::toString(m_endpoint))
    , m_questions(std::move(questions))
{
}

void TlsDialer::goThrough(std::unique_ptr<Dialer> carrier, const QString &name)
{
    m_carrier = std::move(carrier);
    m_carrier->setParent(this); // so that it goes to the same thread
    m_name = name;
    connect(m_carrier.get(), &Dialer::dialling, this, &Dialer::dialling);
    connect(m_carrier.get(), &Dialer::dialled, this, &Dialer::dialled);
}

base::Reply<Stream> TlsDialer::dial()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    const auto answer = std::make_shared<base::Promise<Stream>>();
    begin(answer, 0);
    return answer->reply();
}

void TlsDialer::begin(const Answer &answer, int asked)
{
    const auto configuration = tlsConfiguration(m_endpoint, m_passphrase);
    if (!configuration) {
        const Error &why = configuration.error();
        if (why.code == ErrorCode::Unauthorized && m_questions && asked < askLimit)
            return askPassphrase(why, answer, asked);
        m_passphrase = Secret();
        return answer->settle(tl::unexpected(why.in(m_name)));
    }
    if (m_carrier)
        return m_carrier->dial().then(this, [this, answer](Result<Stream> carried) {
            if (carried)
                take(std::move(*carried), answer);
            else
                answer->settle(tl::unexpected(carried.error()));
        });
    auto &socket = makeDialling(answer)->socket();
    connect(&socket, &QSslSocket::connected, &socket, [&socket] {
        socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    });
    socket.setSslConfiguration(*configuration);
    socket.connectToHostEncrypted(m_endpoint.host, m_endpoint.port);
}

void TlsDialer::askPassphrase(const Error &why, const Answer &answer, int asked)
{
    // It may be answered from any thread, and after this is gone.
    const auto promise = std::make_shared<base::Promise<std::optional<Secret>>>();
    promise->reply().then(this, [this, why, answer, asked](const Result<std::optional<Secret>> &given) {
        Q_EMIT dialled();
        if (!given || !*given) {
            m_passphrase = Secret();
            const Error missing{why.code, why.message + u", which was not given"_s, {}};
            return answer->settle(tl::unexpected(missing.in(m_name)));
        }
        m_passphrase = **given;
        begin(answer, asked + 1);
    });
    Q_EMIT dialling();
    // What is remembered is found again from another directory.
    const QString file = QFileInfo(m_endpoint.key).absoluteFilePath();
    m_questions->secret({SecretQuestion::Kind::TlsPassphrase, file, {}, false, m_passphrase},
                        [promise](std::optional<Secret> secret) { promise->settle(std::move(secret)); });
}

Dialling<QSslSocket> *TlsDialer::makeDialling(const Answer &answer)
{
    const auto explain = [endpoint = m_endpoint](const QSslSocket &failed) {
        return describeTlsError(failed, endpoint);
    };
    auto *dialling =
        new Dialling<QSslSocket>(std::make_unique<QSslSocket>(), m_name, explain, this, &QSslSocket::encrypted);
    auto &socket = dialling->socket();
    socket.setProxy(QNetworkProxy::NoProxy);
    // With TLS 1.3 an engine refuses our certificate only after the handshake, as far as we can see.
    connect(&socket, &QSslSocket::errorOccurred, &socket, [&socket, endpoint = m_endpoint] {
        if (socket.error() != QAbstractSocket::RemoteHostClosedError)
            socket.setProperty(isRefusal(socket) ? "refusalReason" : "closeReason", tlsReason(socket, endpoint));
    });
    dialling->reply().then(this, [this, answer](Result<Stream> stream) {
        if (!stream)
            return answer->settle(std::move(stream));
        lookAt(static_cast<QSslSocket &>(**stream));
        settleWhenAccepted(std::move(*stream), answer);
    });
    return dialling;
}

/// With TLS 1.3 an engine looks at our certificate, or for one, when we count the connection as made, and sends a
/// ticket for the next one if it likes it. What we asked before would be unread when it hangs up, and the reason lost
/// with it.
void TlsDialer::settleWhenAccepted(Stream stream, const Answer &answer)
{
    auto &socket = static_cast<QSslSocket &>(*stream);
    if (socket.sessionProtocol() != QSsl::TlsV1_3)
        return answer->settle(std::move(stream));
    auto *const patience = new QTimer(&socket);
    const auto held = std::make_shared<Stream>(std::move(stream));
    const auto settle = [held, patience, answer] {
        patience->deleteLater();
        if (auto taken = std::exchange(*held, nullptr))
            answer->settle(std::move(taken));
    };
    const auto fail = [this, held, answer, &socket] {
        if (auto refused = std::exchange(*held, nullptr)) {
            const Error why = isRefusal(socket) ? Error{ErrorCode::Unauthorized, tlsReason(socket, m_endpoint), {}}
                                                : describeTlsError(socket, m_endpoint);
            answer->settle(tl::unexpected(why.in(m_name)));
            refused.release()->deleteLater();
        }
    };
    connect(&socket, &QSslSocket::newSessionTicketReceived, patience, settle);
    connect(&socket, &QSslSocket::errorOccurred, patience, fail);
    connect(&socket, &QSslSocket::disconnected, patience, fail);
    connect(patience, &QTimer::timeout, patience, settle);
    patience->setSingleShot(true);
    patience->start(acceptance);
}

/// The carrier's stream is a local socket: TLS takes its descriptor over.
void TlsDialer::take(Stream carried, const Answer &answer)
{
    const auto configuration = tlsConfiguration(m_endpoint, m_passphrase);
    const auto *local = qobject_cast<QLocalSocket *>(carried.get());
    const int descriptor = local ? ::fcntl(int(local->socketDescriptor()), F_DUPFD_CLOEXEC, 0) : -1;
    carried.reset();
    if (!configuration)
        return answer->settle(tl::unexpected(configuration.error().in(m_name)));
    auto &socket = makeDialling(answer)->socket();
    socket.setSslConfiguration(*configuration);
    socket.setPeerVerifyName(m_endpoint.host);
    connect(&socket, qOverload<const QList<QSslError> &>(&QSslSocket::sslErrors), &socket,
            [&socket](const QList<QSslError> &errors) { allowLocalhost(socket, errors); });
    if (socket.setSocketDescriptor(descriptor))
        socket.startClientEncryption();
    else
        answer->settle(base::failure(ErrorCode::Internal, u"%1: %2"_s.arg(m_name, socket.errorString())));
}

void TlsDialer::lookAt(const QSslSocket &socket)
{
    QStringList doubts;
    if (const QString words = expiryWarning(socket.peerCertificate()); !words.isEmpty())
        doubts += u"the engine's certificate %1 %2"_s.arg(nameOf(socket.peerCertificate()), words);
    if (const QString words = expiryWarning(socket.localCertificate()); !words.isEmpty())
        doubts += u"the certificate %1 %2"_s.arg(m_endpoint.certificate, words);
    Q_EMIT doubted(doubts.join(u"; "_s));
}

} // namespace pilothouse::transport
