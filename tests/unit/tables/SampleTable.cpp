// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tables/SampleTable.h"

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

const Instant morning = fromVietnamTime(QDate(2026, 6, 15), QTime(8, 30));

} // namespace

TableHead sampleHead(qint64 rows)
{
    TableHead head;
    head.title = u"Nhiệm vụ quá hạn"_s;
    head.criteria = {u"Bộ lọc: Quá hạn"_s};
    head.columns = {{u"Tiêu đề"_s, 40}, {u"Số ngày"_s, 8}, {u"Ngày"_s, 11}, {u"Lúc"_s, 16}};
    head.madeBy = u"Nguyễn Thị Hoàng Yến"_s;
    head.madeAt = morning;
    head.rows = rows;
    return head;
}

TableRow sampleRow(const QString &text)
{
    return {text, qint64(1234), QDate(2026, 2, 5), morning};
}

Result<qint64> fillSample(TableSink &sink, const QStringList &texts)
{
    EDESK_CHECK(sink.begin(sampleHead(texts.size())));
    for (const QString &text : texts)
        EDESK_CHECK(sink.row(sampleRow(text)));
    EDESK_CHECK(sink.end());
    return qint64(texts.size());
}

QStringList numberedTexts(int count)
{
    QStringList texts;
    for (int i = 1; i <= count; ++i)
        texts.append(u"Việc %1"_s.arg(i, 4, 10, QChar(u'0')));
    return texts;
}

} // namespace edesk
