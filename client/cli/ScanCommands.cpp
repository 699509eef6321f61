// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/Commands.h"
#include "client/cli/ScanJob.h"
#include "client/scanning/ScanPdf.h"
#include "client/session/Completion.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <cerrno>
#include <optional>

namespace edesk {
namespace {

constexpr int coarsest = 75;
constexpr int finest = 1200;

std::optional<ScanSource> sourceNamed(const QString &name)
{
    if (name.isEmpty() || name == QLatin1StringView("feeder"))
        return ScanSource::Feeder;
    if (name == QLatin1StringView("flatbed"))
        return ScanSource::Flatbed;
    if (name == QLatin1StringView("duplex"))
        return ScanSource::Duplex;
    return {};
}

Result<ScanOptions> optionsOf(const CliArguments &arguments)
{
    ScanOptions options;
    const QString source = arguments.option(QStringLiteral("source"));
    const auto named = sourceNamed(source);
    if (!named)
        return failure(ErrorCode::InvalidArgument, {source});
    options.source = *named;
    if (const QString text = arguments.option(QStringLiteral("resolution")); !text.isEmpty()) {
        options.resolution = text.toInt();
        if (options.resolution < coarsest || options.resolution > finest)
            return failure(ErrorCode::InvalidArgument, {text});
    }
    return options;
}

} // namespace

void Commands::scanners()
{
    m_scan = std::make_unique<ScanJob>();
    whenFinished(m_scan->scanner.devices(), this, [this](const Result<QList<ScanDevice>> &devices) {
        if (!devices)
            return end(devices.error());
        QJsonArray found;
        for (const ScanDevice &device : *devices) {
            found.append(
                QJsonObject{{QStringLiteral("id"), device.id}, {QStringLiteral("name"), device.name}});
            if (!m_output.json())
                m_output.line(device.id + QStringLiteral(" · ") + device.name);
        }
        if (m_output.json())
            m_output.object({{QStringLiteral("items"), found}});
        end({});
    });
}

void Commands::scan()
{
    const QString target = m_arguments.option(QStringLiteral("out"));
    if (target.isEmpty())
        return misuse(failure(ErrorCode::MissingArgument, {QStringLiteral("--out")}));
    const auto options = optionsOf(m_arguments);
    if (!options)
        return misuse(options.error());
    m_scan = std::make_unique<ScanJob>();
    m_scan->options = *options;
    m_scan->target = QDir().absoluteFilePath(target);
    if (QFileInfo::exists(m_scan->target))
        return end(failure(ErrorCode::FileFailed, {m_scan->target}, qt_error_string(EEXIST)));
    if (!m_scan->folder.isValid())
        return end(failure(ErrorCode::FileFailed, {QDir::tempPath()}, m_scan->folder.errorString()));
    connect(&m_scan->scanner, &Scanner::pageKept, this,
            [this](const ScannedPage &page) { m_scan->pages.append(page); });
    if (const QString device = m_arguments.option(QStringLiteral("device")); !device.isEmpty())
        return scanFrom(device);
    whenFinished(m_scan->scanner.devices(), this, [this](const Result<QList<ScanDevice>> &devices) {
        if (!devices)
            end(devices.error());
        else if (devices->isEmpty())
            end(failure(ErrorCode::ScannerMissing));
        else
            scanFrom(devices->constFirst().id);
    });
}

void Commands::scanFrom(const QString &device)
{
    const PageFolder folder(m_scan->folder.path());
    whenFinished(
        m_scan->scanner.scan(device, m_scan->options, folder), this, [this](const Result<int> &count) {
            if (!count)
                return end(count.error());
            ScanPdfProgress progress;
            const auto written = writeScanPdf(PageFolder(m_scan->folder.path()), m_scan->pages,
                                              m_scan->target, {.at = vietnamTime(m_clock->now())}, progress);
            if (!written)
                return end(written);
            if (m_output.json())
                m_output.object(
                    {{QStringLiteral("file"), m_scan->target}, {QStringLiteral("pages"), *count}});
            else
                m_output.line(QStringLiteral("%1 · %2").arg(m_scan->target).arg(*count));
            end({});
        });
}

} // namespace edesk
