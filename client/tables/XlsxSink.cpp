// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tables/XlsxSink.h"

#include "common/base/DiskSpace.h"
#include "common/base/VietnameseDate.h"

#include <QFile>

#include <xlsxwriter.h>

namespace edesk {
namespace {

constexpr quint8 a4 = 9;
constexpr double titleSize = 14;
constexpr const char *fontName = "Times New Roman";

void closeUnfinished(lxw_workbook *workbook)
{
    lxw_workbook_free(workbook);
}

Error writingFailed(lxw_error error)
{
    return failure(ErrorCode::FileFailed, {}, QString::fromUtf8(lxw_strerror(error)));
}

/// At most what a cell holds; never half of a surrogate pair.
QByteArray cellBytes(const QString &text)
{
    const QString plain = plainText(text);
    if (plain.size() <= XlsxSink::LongestText)
        return plain.toUtf8();
    QString cut = plain.left(XlsxSink::LongestText - 1);
    if (cut.back().isHighSurrogate())
        cut.chop(1);
    return (cut + u'…').toUtf8();
}

lxw_datetime sheetTime(const QDateTime &at)
{
    const QDate day = at.date();
    return {day.year(), day.month(), day.day(), at.time().hour(), at.time().minute(), 0};
}

} // namespace

struct XlsxSink::Writing
{
    std::unique_ptr<lxw_workbook, void (*)(lxw_workbook *)> workbook{nullptr, &closeUnfinished};
    QByteArray folder;
    lxw_worksheet *sheet = nullptr;
    lxw_format *title = nullptr;
    lxw_format *header = nullptr;
    lxw_format *text = nullptr;
    lxw_format *number = nullptr;
    lxw_format *day = nullptr;
    lxw_format *moment = nullptr;
    lxw_row_t row = 0;
};

XlsxSink::XlsxSink(const QString &fileName, const QString &folder) : m_fileName(fileName), m_folder(folder) {}

XlsxSink::~XlsxSink() = default;

Result<void> XlsxSink::open()
{
    m_writing = std::make_unique<Writing>();
    m_writing->folder = QFile::encodeName(m_folder);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_writing->folder.data();
    m_writing->workbook.reset(workbook_new_opt(QFile::encodeName(m_fileName).constData(), &options));
    if (!m_writing->workbook)
        return failure(ErrorCode::FileFailed, {}, QStringLiteral("no memory for a workbook"));
    m_writing->sheet = workbook_add_worksheet(m_writing->workbook.get(), nullptr);
    if (!m_writing->sheet)
        return failure(ErrorCode::FileFailed, {}, QStringLiteral("no temporary file for the sheet"));
    return {};
}

Result<void> XlsxSink::begin(const TableHead &head)
{
    const QStringList facts = head.facts();
    const qint64 aboveRows = facts.size() + 2;
    if (head.rows > LXW_ROW_MAX - aboveRows)
        return failure(ErrorCode::TooMany, {head.title, numberText(LXW_ROW_MAX - aboveRows, head.language)});
    EDESK_CHECK(open());
    addFormats();
    Writing &w = *m_writing;
    worksheet_write_string(w.sheet, w.row++, 0, cellBytes(head.title).constData(), w.title);
    for (const QString &fact : facts)
        worksheet_write_string(w.sheet, w.row++, 0, cellBytes(fact).constData(), nullptr);
    layOut(head);
    lxw_col_t place = 0;
    for (const TableColumn &column : head.columns)
        worksheet_write_string(w.sheet, w.row, place++, cellBytes(column.title).constData(), w.header);
    ++w.row;
    return {};
}

void XlsxSink::addFormats()
{
    Writing &w = *m_writing;
    const auto add = [&w](bool isBold, bool isCell) {
        lxw_format *format = workbook_add_format(w.workbook.get());
        format_set_font_name(format, fontName);
        if (isBold)
            format_set_bold(format);
        if (isCell) {
            format_set_border(format, LXW_BORDER_THIN);
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
            format_set_text_wrap(format);
        }
        return format;
    };
    w.title = add(true, false);
    format_set_font_size(w.title, titleSize);
    w.header = add(true, true);
    format_set_align(w.header, LXW_ALIGN_CENTER);
    w.text = add(false, true);
    w.number = add(false, true);
    format_set_num_format(w.number, "#,##0");
    w.day = add(false, true);
    format_set_num_format(w.day, "dd/mm/yyyy");
    w.moment = add(false, true);
    format_set_num_format(w.moment, "dd/mm/yyyy hh:mm");
}

/// The columns' widths, and how the sheet looks on screen and on A4; the next row is that of the titles.
void XlsxSink::layOut(const TableHead &head)
{
    Writing &w = *m_writing;
    const auto last = static_cast<lxw_col_t>(head.columns.size() - 1);
    lxw_col_t place = 0;
    for (const TableColumn &column : head.columns) {
        worksheet_set_column(w.sheet, place, place, column.width, nullptr);
        ++place;
    }
    worksheet_freeze_panes(w.sheet, w.row + 1, 0);
    worksheet_autofilter(w.sheet, w.row, 0, w.row + static_cast<lxw_row_t>(head.rows), last);
    worksheet_repeat_rows(w.sheet, w.row, w.row);
    worksheet_set_paper(w.sheet, a4);
    worksheet_set_landscape(w.sheet);
    worksheet_fit_to_pages(w.sheet, 1, 0);
    worksheet_set_footer(w.sheet, "&C&P/&N");
}

Result<void> XlsxSink::row(const TableRow &cells)
{
    int column = 0;
    for (const TableCell &cell : cells)
        EDESK_CHECK(write(column++, cell));
    ++m_writing->row;
    return {};
}

Result<void> XlsxSink::write(int column, const TableCell &cell)
{
    Writing &w = *m_writing;
    const auto place = static_cast<lxw_col_t>(column);
    lxw_error error = LXW_NO_ERROR;
    if (const auto *text = std::get_if<QString>(&cell); text && !text->isEmpty()) {
        error = worksheet_write_string(w.sheet, w.row, place, cellBytes(*text).constData(), w.text);
    } else if (const auto *number = std::get_if<qint64>(&cell)) {
        error = worksheet_write_number(w.sheet, w.row, place, static_cast<double>(*number), w.number);
    } else if (const auto *day = std::get_if<QDate>(&cell); day && day->isValid()) {
        lxw_datetime at = sheetTime(day->startOfDay(Qt::UTC));
        error = worksheet_write_datetime(w.sheet, w.row, place, &at, w.day);
    } else if (const auto *moment = std::get_if<Instant>(&cell)) {
        lxw_datetime at = sheetTime(vietnamTime(*moment));
        error = worksheet_write_datetime(w.sheet, w.row, place, &at, w.moment);
    } else {
        error = worksheet_write_blank(w.sheet, w.row, place, w.text);
    }
    return error == LXW_NO_ERROR ? Result<void>() : writingFailed(error);
}

Result<void> XlsxSink::end()
{
    // The library does not look whether its temporary files took what it wrote.
    if (isDiskFull(m_folder))
        return failure(ErrorCode::StoreFull);
    const lxw_error error = workbook_close(m_writing->workbook.release());
    return error == LXW_NO_ERROR ? Result<void>() : writingFailed(error);
}

} // namespace edesk
