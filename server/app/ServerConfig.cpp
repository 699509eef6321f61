// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/ServerConfig.h"

#include <QHash>
#include <QSettings>

#include <algorithm>
#include <array>

namespace edesk {
namespace {

using Setting = ServerConfig::Setting;

constexpr std::array all{
    Setting{"address", "IP", "127.0.0.1", 0, 0, "địa chỉ lắng nghe; :: cho mọi địa chỉ",
            "address to listen on; :: for all"},
    Setting{"port", "N", "8443", 0, 65535, "cổng; 0 để hệ điều hành chọn", "port; 0 lets the system choose"},
    Setting{"port-file", "FILE", "", 0, 0, "ghi cổng đang dùng vào tệp này",
            "write the port in use to this file"},
    Setting{"certificate", "FILE", "server.pem", 0, 0, "chứng thư PEM cùng chuỗi của nó",
            "PEM certificate with its chain"},
    Setting{"key", "FILE", "server.pem", 0, 0, "khóa riêng PEM", "PEM private key"},
    Setting{"threads", "N", "2", 1, 64, "số luồng vào/ra", "I/O threads"},
    Setting{"workers", "N", "4", 1, 256, "số luồng xử lý, mỗi luồng một kết nối cơ sở dữ liệu",
            "worker threads, each with its own database connection"},
    Setting{"queue", "N", "1024", 1, 1'000'000, "số yêu cầu chờ nhiều nhất",
            "most requests that wait for a worker"},
    Setting{"connections", "N", "20000", 1, 1'000'000, "số kết nối nhiều nhất", "most connections"},
    Setting{"connections-per-address", "N", "1024", 1, 1'000'000, "số kết nối nhiều nhất từ một địa chỉ",
            "most connections from one address"},
    Setting{"requests", "N", "1024", 2, 1'000'000,
            "số yêu cầu đang xử lý nhiều nhất, kể cả đang chờ thay đổi",
            "most requests at once, those that wait for changes included"},
    Setting{"public-metrics", "0|1", "0", 0, 1, "cho máy khác đọc /metrics",
            "let other computers read /metrics"},
    Setting{"tombstone-days", "N", "90", 90, 36'500, "số ngày giữ dấu vết của mục đã thu hồi",
            "days for which traces of withdrawn rows are kept"},
    Setting{"files", "DIR", "files", 0, 0, "thư mục nội dung các tệp đính kèm", "folder of attached files"},
    Setting{"file-types", "LIST", "", 0, 0,
            "các đuôi tệp được nhận, cách nhau bởi dấu phẩy; trống: mọi loại cho phép",
            "extensions that are taken, separated by commas; empty: all that are allowed"},
    Setting{"file-workers", "N", "2", 1, 64, "số luồng xử lý tệp", "worker threads for files"},
    Setting{"file-uploads", "N", "20", 1, 10'000, "số tệp tải lên dở nhiều nhất của một người",
            "most unfinished uploads of one person"},
    Setting{"file-days", "N", "7", 1, 36'500, "số ngày giữ tệp không mục nào dùng và tệp tải lên dở",
            "days for which files without a row, and unfinished uploads, are kept"},
    Setting{"clamd", "SOCKET|IP:PORT", "", 0, 0, "nơi clamd lắng nghe để quét mã độc; trống: không quét",
            "where clamd listens, to scan files; empty: no scan"},
    Setting{"grace-seconds", "N", "10", 0, 600, "thời gian chờ việc dở khi dừng",
            "how long a stop waits for work in progress"},
};

/// The value of a setting by the strongest source that has one.
QString textOf(const Setting &setting, const QSettings &file,
               const std::function<QString(const QString &)> &flag)
{
    const QString name = QString::fromLatin1(setting.name);
    if (QString given = flag(name); !given.isEmpty())
        return given;
    if (QString variable = qEnvironmentVariable(setting.variable().toLatin1().constData());
        !variable.isEmpty())
        return variable;
    return file.value(QStringLiteral("server/") + name, QString::fromLatin1(setting.fallback)).toString();
}

/// All values, checked.
class Values
{
public:
    static Result<Values> read(const DataFolder &folder, const std::function<QString(const QString &)> &flag)
    {
        Values values;
        const QSettings file(folder.configFile(), QSettings::IniFormat);
        for (const Setting &setting : all) {
            const QString text = textOf(setting, file, flag);
            bool isNumber = false;
            const qint64 number = text.toLongLong(&isNumber);
            if (setting.isNumber() && (!isNumber || number < setting.least || number > setting.most))
                return failure(ErrorCode::ConfigInvalid, {QString::fromLatin1(setting.name)}, text);
            values.m_texts.insert(QByteArray(setting.name), text);
        }
        return values;
    }
    QString text(const char *name) const { return m_texts.value(name); }
    int number(const char *name) const { return text(name).toInt(); }

private:
    QHash<QByteArray, QString> m_texts;
};

} // namespace

QString ServerConfig::Setting::variable() const
{
    return QStringLiteral("EDESK_") +
           QString::fromLatin1(name).toUpper().replace(QLatin1Char('-'), QLatin1Char('_'));
}

std::span<const ServerConfig::Setting> ServerConfig::settings()
{
    return all;
}

QStringList ServerConfig::unknownIn(const DataFolder &folder)
{
    QStringList keys = QSettings(folder.configFile(), QSettings::IniFormat).allKeys();
    keys.removeAll(QStringLiteral("store/address"));
    for (const Setting &setting : all)
        keys.removeAll(QStringLiteral("server/") + QString::fromLatin1(setting.name));
    return keys;
}

QString ServerConfig::filesOf(const DataFolder &folder)
{
    const auto setting = std::find_if(all.begin(), all.end(), [](const Setting &candidate) {
        return QLatin1StringView(candidate.name) == QLatin1StringView("files");
    });
    const QSettings file(folder.configFile(), QSettings::IniFormat);
    return folder.file(textOf(*setting, file, [](const QString &) { return QString(); }));
}

Result<ServerConfig> ServerConfig::load(const DataFolder &folder,
                                        const std::function<QString(const QString &)> &flag)
{
    const auto values = Values::read(folder, flag);
    if (!values)
        return values.error();
    ServerConfig config;
    config.edge.address = values->text("address").toLatin1();
    config.edge.port = quint16(values->number("port"));
    config.edge.threads = values->number("threads");
    config.edge.certificateFile = folder.file(values->text("certificate"));
    config.edge.keyFile = folder.file(values->text("key"));
    config.edge.limits.connections = values->number("connections");
    config.edge.limits.connectionsPerAddress = values->number("connections-per-address");
    config.edge.limits.requestsInFlight = values->number("requests");
    config.portFile = values->text("port-file");
    config.workers = values->number("workers");
    config.queue = std::size_t(values->number("queue"));
    config.publicMetrics = values->number("public-metrics") != 0;
    config.tombstoneDays = values->number("tombstone-days");
    config.files = folder.file(values->text("files"));
    config.fileWorkers = values->number("file-workers");
    config.filePolicy.uploads = values->number("file-uploads");
    config.filePolicy.keepDays = values->number("file-days");
    config.filePolicy.scanner = values->text("clamd");
    const auto extensions = FilePolicy::extensionsFrom(values->text("file-types"));
    if (!extensions)
        return failure(ErrorCode::ConfigInvalid, {QStringLiteral("file-types")},
                       extensions.error().details.join(QLatin1Char(' ')));
    config.filePolicy.extensions = *extensions;
    config.graceSeconds = values->number("grace-seconds");
    return config;
}

} // namespace edesk
