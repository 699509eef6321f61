// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/notices/NoticeTable.h"

#include "client/features/notices/NoticeListModel.h"
#include "client/features/notices/NoticesPage.h"
#include "common/store/EntityTable.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

enum Column { Title, Reason, From, At, ReadAt };

QList<TableColumn> columns()
{
    return {{NoticesPage::tr("Nội dung"), 50},
            {NoticesPage::tr("Lý do"), 20},
            {NoticesPage::tr("Từ"), 22},
            {NoticesPage::tr("Lúc"), 16},
            {NoticesPage::tr("Đã xem"), 16}};
}

Result<void> readRows(ReplicaReader &reader, const RowQuery &query, Language language,
                      const TableSource::TakeRow &take)
{
    const auto statement =
        reader.database().prepare(u"SELECT title, reason, from_name, at, read_at FROM notice WHERE "_s +
                                  query.where + u" ORDER BY "_s + query.orderBy);
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    bindValues(row, query.values);
    return row.forEach([&] {
        return take({row.text(Title), reasonText(static_cast<NoticeReason>(row.integer(Reason)), language),
                     row.text(From), momentCell({row.integer(At)}),
                     momentCell({row.isNull(ReadAt) ? 0 : row.integer(ReadAt)})});
    });
}

} // namespace

TableSource noticeTable(const FeatureContext &context, const NoticeFilter &filter, const QString &chip)
{
    const RowQuery query = filter.query(context.person);
    return {NoticesPage::tr("Thông báo"),
            {NoticesPage::tr("Bộ lọc: %1").arg(chip)},
            columns(),
            [query](ReplicaReader &reader) { return reader.count(entityType<Notice>(), query); },
            [query, language = context.language](ReplicaReader &reader, const TableSource::TakeRow &take) {
                return readRows(reader, query, language, take);
            }};
}

} // namespace edesk
