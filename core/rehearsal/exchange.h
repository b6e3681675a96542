// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/http/message.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QUrlQuery>

namespace pilothouse::rehearsal {

/// A call as an engine's section sees it: the path without its version, taken apart.
struct Call {
    QByteArray method;
    QString version;      ///< "1.41"; empty if the path has none
    QString path;         ///< "/containers/web-1/json"
    QStringList segments; ///< decoded: {"containers", "web-1", "json"}
    QUrlQuery query;
    QByteArray body;
    bool wantsUpgrade = false;

    [[nodiscard]] bool is(QByteArrayView wantedMethod, qsizetype segmentCount) const
    {
        return method == wantedMethod && segments.size() == segmentCount;
    }
    /// A query parameter, decoded.
    [[nodiscard]] QString parameter(const QString &name) const;
    /// As the engine reads truth: absent, "", "0", "no", "false" and "none" are false.
    [[nodiscard]] bool flag(const QString &name) const;
    /// The values of one entry of the `filters` parameter, in either of its two notations.
    [[nodiscard]] QStringList filter(const QString &name) const;
    /// The names in `filters`.
    [[nodiscard]] QStringList filterNames() const;
    /// The body as a JSON object; empty if it is none.
    [[nodiscard]] QJsonObject json() const;
};

/// What an exchange writes to: a connection, and nothing else.
class Outlet
{
public:
    virtual ~Outlet() = default;
    virtual void write(const QByteArray &bytes) = 0;
    [[nodiscard]] virtual qint64 unsentByteCount() const = 0;
    /// The exchange is over. After an upgrade, or when `close` is said, so is the connection.
    enum class After { KeepAlive, Close };
    virtual void finish(After after) = 0;
};

/// One call and the way to answer it: at once, in a stream, or by taking over the connection. Lives in the serving
/// thread; deleted when it is finished or its client goes away, so keep a QPointer to it.
class Exchange : public QObject
{
    Q_OBJECT
public:
    Exchange(Call call, Outlet &outlet, QObject *parent);

    [[nodiscard]] const Call &call() const { return m_call; }

    /// Answers with a body, or without one.
    void answer(int status, const QJsonObject &body);
    void answer(int status, const QJsonArray &body);
    void answer(int status, const QByteArray &body, const QByteArray &contentType);
    void answer(int status);
    /// Answers {"message": …}.
    void fail(int status, const QString &message);

    /// Answers 200 with a body that follows in pieces.
    void beginStream(const QByteArray &contentType = {});
    void write(const QByteArray &piece);
    /// One line of JSON.
    void write(const QJsonObject &line);
    void endStream();

    /// 101: from here on `write` sends raw bytes and `received` brings some.
    void upgrade();
    /// The client of a slow stream has more than enough to read: go on at `drained`.
    [[nodiscard]] bool isFull() const;

Q_SIGNALS:
    void received(const QByteArray &bytes);
    void drained();

private:
    enum class Mode { Waiting, Streaming, Raw, Done };
    void finish(Outlet::After after);

    const Call m_call;
    Outlet &m_outlet;
    Mode m_mode = Mode::Waiting;
};

} // namespace pilothouse::rehearsal
