// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Figures.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace edesk {

void figure(const char *name, double value, const QString &target)
{
    std::printf("figure %s %.2f %s\n", name, value, qPrintable(target));
    std::fflush(stdout);
}

double p99(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[(values.size() * 99 - 1) / 100];
}

double residentMegabytes()
{
    constexpr double kilo = 1024;
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / kilo;
    }
    return 0;
}

void noteSlow(const QString &what, double ms, double mostMs)
{
    if (ms > mostMs)
        std::fprintf(stderr, "slow: %s: %.0f ms\n", qPrintable(what), ms);
}

} // namespace edesk
