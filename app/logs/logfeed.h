// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/logs/logfilter.h"
#include "app/logs/logsources.h"

#include <QTimer>

#include <vector>

namespace pilothouse::app {

/// Several instances' logs as one: opens and closes their streams, gathers what they say and hands it to the model
/// in batches. Knows no workspace. GUI thread.
class LogFeed : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS

    Q_PROPERTY(pilothouse::app::LogFilter *lines READ lines CONSTANT)
    Q_PROPERTY(pilothouse::app::LogSources *sources READ sources CONSTANT)
    Q_PROPERTY(bool following READ isFollowing WRITE setFollowing NOTIFY followingChanged)
    Q_PROPERTY(int newLineCount READ newLineCount NOTIFY newLineCountChanged)

public:
    explicit LogFeed(QObject *parent = nullptr);
    ~LogFeed() override;

    [[nodiscard]] LogFilter *lines() { return &m_filter; }
    [[nodiscard]] LogSources *sources() { return &m_sources; }

    /// Whether the view sticks to the end. While it does not, new lines are counted.
    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    [[nodiscard]] int newLineCount() const { return m_newLineCount; }

    /// Where logs come from from now on; what was open is closed and its lines forgotten.
    void setOpener(LogOpener opener);

    /// The instances to follow, with what is known of them now. Call again whenever either changes.
    void setTargets(const std::vector<LogTarget> &targets);

    /// The ground that terminal colours are to be read on.
    void setGround(Ground ground) { m_log.setGround(ground); }

Q_SIGNALS:
    void followingChanged();
    void newLineCountChanged();

private:
    void removeGone(const std::vector<LogTarget> &targets);
    [[nodiscard]] LogStream &streamOf(const LogTarget &target);
    void gather(const std::vector<LogEntry> &entries);
    void flush();
    void refreshSources();

    LogModel m_log;
    LogFilter m_filter{m_log};
    LogSources m_sources;
    LogOpener m_opener;
    std::vector<std::unique_ptr<LogStream>> m_streams;
    std::vector<LogEntry> m_pending;
    QStringList m_names; ///< by source number
    QTimer m_flush;
    QTimer m_tick;
    int m_newLineCount = 0;
    bool m_following = true;
};

} // namespace pilothouse::app
