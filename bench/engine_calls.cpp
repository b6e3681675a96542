// SPDX-License-Identifier: Apache-2.0
//
// How fast an engine is asked: engine_calls ENDPOINT, "unix:///…" or "ssh://host/…". Prints a line of JSON. Its
// container "talker" has a long log. Used by ssh.py.
#include "core/engine/engine.h"
#include "core/transport/dialer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>
#include <QUrl>

using namespace pilothouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int callCount = 1500;

/// Lists the containers over and over, so many calls at a time, and then reads a log.
class Asking : public QObject
{
public:
    explicit Asking(std::unique_ptr<transport::Dialer> dialer)
        : m_engine(std::move(dialer), {})
    {
    }

    void start()
    {
        // The first one opens the line.
        m_engine.containers().list(engine::Listing::All).then(this, [this](const auto &list) {
            if (!list)
                return fail(list.error());
            measure(1, &Asking::m_alone, [this] { measure(8, &Asking::m_together, [this] { readLog(); }); });
        });
    }

private:
    void measure(int atOnce, double Asking::*result, std::function<void()> then)
    {
        m_left = callCount;
        m_open = 0;
        m_watch.start();
        m_done = [this, result, then = std::move(then)] {
            this->*result = callCount * 1000.0 / double(m_watch.elapsed());
            then();
        };
        for (int i = 0; i < atOnce; ++i)
            next();
    }
    void next()
    {
        if (m_left == 0) {
            if (m_open == 0)
                std::exchange(m_done, {})();
            return;
        }
        --m_left;
        ++m_open;
        m_engine.containers().list(engine::Listing::All).then(this, [this](const auto &list) {
            --m_open;
            list ? next() : fail(list.error());
        });
    }
    void readLog()
    {
        m_watch.start();
        m_log = m_engine.containers().logs(u"talker"_s, {});
        m_log.each(
            this,
            [this](const std::vector<model::LogLine> &lines) {
                for (const auto &line : lines)
                    m_byteCount += line.text.size() + 1;
            },
            [this](const base::Result<void> &end) {
                if (!end)
                    return fail(end.error());
                QTextStream(stdout) << "{\"one_at_a_time\": " << m_alone << ", \"eight_at_once\": " << m_together
                                    << ", \"log_megabytes_per_second\": "
                                    << double(m_byteCount) / 1e3 / double(m_watch.elapsed()) << "}\n";
                QCoreApplication::exit(0);
            });
    }
    static void fail(const base::Error &error)
    {
        QTextStream(stderr) << error.message << '\n';
        QCoreApplication::exit(1);
    }

    engine::Engine m_engine;
    base::Subscription<model::LogLine> m_log;
    QElapsedTimer m_watch;
    std::function<void()> m_done;
    double m_alone = 0;
    double m_together = 0;
    qint64 m_byteCount = 0;
    int m_left = 0;
    int m_open = 0;
};

} // namespace

int main(int count, char **words)
{
    const QCoreApplication application(count, words);
    const QString address = QString::fromLocal8Bit(words[count - 1]);
    const auto ssh = model::SshEndpoint::fromString(address);
    const model::Endpoint endpoint =
        ssh ? model::Endpoint(*ssh) : model::Endpoint(model::UnixEndpoint{QUrl(address).path()});
    auto dialer = transport::makeDialer(endpoint);
    if (!dialer)
        return 1;
    Asking asking(std::move(*dialer));
    asking.start();
    return QCoreApplication::exec();
}
