// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/certificates.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

namespace pilothouse::test {

/// A server on localhost that speaks TLS, demands a certificate and says hello.
class TlsServer : public QTcpServer
{
public:
    /// Shows the certificate NAME, which has an EC key, and takes clients of the authority.
    TlsServer(const Certificates &files, const QString &name, const QString &authority)
    {
        const auto contentOf = [&](const QString &file) {
            QFile source(files.path(file));
            return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
        };
        m_configuration.setLocalCertificateChain(QSslCertificate::fromData(contentOf(name + QStringLiteral(".pem"))));
        m_configuration.setPrivateKey(QSslKey(contentOf(name + QStringLiteral("-key.pem")), QSsl::Ec));
        m_configuration.setCaCertificates(QSslCertificate::fromData(contentOf(authority + QStringLiteral(".pem"))));
        m_configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
        listen(QHostAddress::LocalHost);
    }

    void speak(QSsl::SslProtocol protocol) { m_configuration.setProtocol(protocol); }
    /// Takes over a connection that came another way.
    void serve(qintptr descriptor) { incomingConnection(descriptor); }

    QString clientName;
    QByteArray received;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setSslConfiguration(m_configuration);
        connect(socket, &QSslSocket::encrypted, this, [this, socket] {
            clientName = socket->peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
            socket->write("hello");
        });
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { received += socket->readAll(); });
        socket->startServerEncryption();
    }

private:
    QSslConfiguration m_configuration = QSslConfiguration::defaultConfiguration();
};

} // namespace pilothouse::test
