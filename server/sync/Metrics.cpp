// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/Metrics.h"

#include <QStringBuilder>

namespace edesk {
namespace {

void head(QByteArray &out, const QByteArray &name, const QByteArray &help, const char *type)
{
    out += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

} // namespace

void Metrics::answered(const QByteArray &route, int status, std::chrono::microseconds took)
{
    const double seconds = std::chrono::duration<double>(took).count();
    const std::scoped_lock lock(m_mutex);
    ++m_requests[{route, status}];
    Histogram &histogram = m_latencies[route];
    ++histogram.count;
    histogram.sum += seconds;
    for (std::size_t i = 0; i < bucketSeconds.size(); ++i) {
        if (seconds <= bucketSeconds[i])
            ++histogram.buckets[i];
    }
}

void Metrics::add(const QByteArray &name, const QByteArray &label, quint64 count)
{
    const std::scoped_lock lock(m_mutex);
    m_counters[name][label] += count;
}

void Metrics::describe(const QByteArray &name, const QByteArray &help)
{
    const std::scoped_lock lock(m_mutex);
    m_help[name] = help;
    m_counters.try_emplace(name);
}

void Metrics::addGauge(const QByteArray &name, const QByteArray &help, std::function<double()> read)
{
    const std::scoped_lock lock(m_mutex);
    m_probes.push_back({name, help, "gauge", std::move(read)});
}

void Metrics::addCounter(const QByteArray &name, const QByteArray &help, std::function<double()> read)
{
    const std::scoped_lock lock(m_mutex);
    m_probes.push_back({name, help, "counter", std::move(read)});
}

QByteArray Metrics::text() const
{
    const std::scoped_lock lock(m_mutex);
    QByteArray out;
    head(out, "edesk_requests_total", "Requests by route and HTTP status.", "counter");
    for (const auto &[key, count] : m_requests) {
        out += "edesk_requests_total{route=\"" + key.first + "\",status=\"" + QByteArray::number(key.second) +
               "\"} " + QByteArray::number(count) + '\n';
    }
    head(out, "edesk_request_seconds", "From a whole request to its answer.", "histogram");
    for (const auto &[route, histogram] : m_latencies) {
        const QByteArray label = "{route=\"" + route + "\"";
        for (std::size_t i = 0; i < bucketSeconds.size(); ++i) {
            out += "edesk_request_seconds_bucket" + label + ",le=\"" + QByteArray::number(bucketSeconds[i]) +
                   "\"} " + QByteArray::number(histogram.buckets[i]) + '\n';
        }
        out += "edesk_request_seconds_bucket" + label + ",le=\"+Inf\"} " +
               QByteArray::number(histogram.count) + '\n';
        out += "edesk_request_seconds_sum" + label + "} " + QByteArray::number(histogram.sum) + '\n';
        out += "edesk_request_seconds_count" + label + "} " + QByteArray::number(histogram.count) + '\n';
    }
    for (const auto &[name, values] : m_counters) {
        const auto help = m_help.find(name);
        head(out, name, help == m_help.end() ? name : help->second, "counter");
        for (const auto &[label, count] : values)
            out += name + (label.isEmpty() ? QByteArray() : QByteArray('{' + label + '}')) + ' ' +
                   QByteArray::number(count) + '\n';
    }
    for (const Probe &probe : m_probes) {
        head(out, probe.name, probe.help, probe.type);
        out += probe.name + ' ' + QByteArray::number(probe.read(), 'g', 17) + '\n';
    }
    return out;
}

} // namespace edesk
