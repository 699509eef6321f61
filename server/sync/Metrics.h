// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <vector>

namespace edesk {

/// What the server counts, as Prometheus reads it. Thread-safe.
class Metrics
{
public:
    /// A request was answered: the route's path, the HTTP status, and how long it took.
    void answered(const QByteArray &route, int status, std::chrono::microseconds took);
    /// Adds to a counter of this name with this label (`code="ok"`; empty for none).
    void add(const QByteArray &name, const QByteArray &label = {}, quint64 count = 1);
    /// Words for a counter's HELP line; before it is first shown.
    void describe(const QByteArray &name, const QByteArray &help);
    /// A value that is asked for when the metrics are read.
    void addGauge(const QByteArray &name, const QByteArray &help, std::function<double()> read);
    /// A counter kept elsewhere that is asked for when the metrics are read.
    void addCounter(const QByteArray &name, const QByteArray &help, std::function<double()> read);

    /// The text exposition format 0.0.4.
    QByteArray text() const;

private:
    static constexpr std::array bucketSeconds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1,
                                              0.25,  0.5,    1.0,   2.5,  5.0,   10.0};

    struct Histogram
    {
        std::array<quint64, bucketSeconds.size()> buckets{};
        quint64 count = 0;
        double sum = 0;
    };
    struct Probe
    {
        QByteArray name;
        QByteArray help;
        const char *type;
        std::function<double()> read;
    };

    mutable std::mutex m_mutex;
    std::map<std::pair<QByteArray, int>, quint64> m_requests;
    std::map<QByteArray, Histogram> m_latencies;
    std::map<QByteArray, std::map<QByteArray, quint64>> m_counters;
    std::map<QByteArray, QByteArray> m_help;
    std::vector<Probe> m_probes;
};

} // namespace edesk
