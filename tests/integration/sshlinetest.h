// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transport/ssh/sshlines.h"
#include "tests/support/sshd.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTest>

/// What the tests of SSH lines share: an operator, an engine's stand-in, lines by a configuration.
namespace pilothouse::test {

using namespace transport;
using namespace Qt::StringLiterals;

/// An operator who answers as told, and remembers what was asked.
class Operator : public SshQuestions
{
public:
    void accepts(const HostKeyQuestion &question, std::function<void(bool)> answer) override
    {
        shown = question.key.fingerprint();
        answer(trusting);
    }
    void secret(const SecretQuestion &question, std::function<void(std::optional<base::Secret>)> answer) override
    {
        asked += question.subject + (question.prompt.isEmpty() ? QString() : u": "_s + question.prompt);
        answer(word.isEmpty() ? std::nullopt : std::optional(base::Secret(word)));
    }

    bool trusting = false;
    QString word;
    QString shown; ///< read once the line has answered
    QStringList asked;
};

/// Sends back what it is sent.
class Echo : public QObject
{
public:
    explicit Echo(const QString &path)
    {
        m_server.setListenBacklogSize(500);
        m_server.setMaxPendingConnections(500);
        m_server.listen(path);
        connect(&m_server, &QLocalServer::newConnection, this, [this] {
            auto *socket = m_server.nextPendingConnection();
            connect(socket, &QLocalSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
        });
    }

private:
    QLocalServer m_server;
};

/// Lines whose configuration knows the servers as hosts of their own names.
class Lines
{
public:
    explicit Lines(const QString &config, std::shared_ptr<Operator> asked = std::make_shared<Operator>())
        : m_lines(SshConfig::fromText(config, {u"/nonexistent"_s, u"ann"_s, {}}), std::move(asked))
    {
    }
    /// Stays open as long as this.
    std::shared_ptr<SshLine> to(const QString &host)
    {
        m_used.push_back(m_lines.line({{}, host, 0}).value());
        return m_used.back();
    }
    void drop() { m_used.clear(); }

private:
    SshLines m_lines;
    std::vector<std::shared_ptr<SshLine>> m_used;
};

inline QString host(const QString &name, const Sshd &sshd, const QString &key, const QString &more = {})
{
    return u"Host %1\n HostName 127.0.0.1\n Port %2\n User ann\n IdentityFile %3\n UserKnownHostsFile %4\n"
           u" GlobalKnownHostsFile none\n%5\n"_s.arg(name)
               .arg(sshd.port())
               .arg(sshd.path(key), sshd.path(u"known_hosts"_s), more);
}

using Opened = base::Result<std::unique_ptr<QLocalSocket>>;

inline void open(const std::shared_ptr<SshLine> &line, const FarEnd &end, QObject *receiver,
                 std::function<void(Opened)> then)
{
    line->open({end, [receiver, then = std::move(then)](base::Result<FileDescriptor> channel) {
                    const auto passed = std::make_shared<base::Result<FileDescriptor>>(std::move(channel));
                    QMetaObject::invokeMethod(receiver, [passed, then] {
                        if (!*passed)
                            return then(tl::unexpected(passed->error()));
                        auto socket = std::make_unique<QLocalSocket>();
                        socket->setSocketDescriptor((*passed)->release());
                        then(std::move(socket));
                    });
                }});
}

inline Opened open(const std::shared_ptr<SshLine> &line, const FarEnd &end)
{
    QObject receiver;
    std::optional<Opened> answer;
    open(line, end, &receiver, [&](Opened opened) { answer = std::move(opened); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30'000))
        return base::failure(base::ErrorCode::Internal, u"the test waited in vain"_s);
    return std::move(*answer);
}

inline QByteArray askEcho(QLocalSocket &socket, const QByteArray &words)
{
    socket.write(words);
    QByteArray heard;
    (void)QTest::qWaitFor(
        [&] {
            heard += socket.readAll();
            return heard.size() >= words.size();
        },
        10'000);
    return heard;
}

/// A test with a server that lets ann in, and an echo behind it.
class WithSshd : public QObject
{
protected:
    /// To be called first of all.
    void startServer()
    {
        if (const QString why = Sshd::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY no sshd: "_s + why));
        QVERIFY2(m_sshd.start(), qPrintable(m_sshd.problem()));
        m_echo = std::make_unique<Echo>(m_sshd.path(u"echo"_s));
    }

    [[nodiscard]] SocketThere echo() const { return {m_sshd.path(u"echo"_s)}; }

    Sshd m_sshd;

private:
    std::unique_ptr<Echo> m_echo;
};

} // namespace pilothouse::test
