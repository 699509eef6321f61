// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/outbox/OutboxTable.h"

#include "client/features/outbox/OutboxPage.h"
#include "client/features/outbox/OutboxWords.h"

namespace edesk {
namespace {

QList<TableColumn> columns()
{
    return {{OutboxPage::tr("Mục"), 44},
            {OutboxPage::tr("Việc đã làm"), 22},
            {OutboxPage::tr("Lúc"), 16},
            {OutboxPage::tr("Trạng thái"), 14},
            {OutboxPage::tr("Nguyên nhân"), 40}};
}

TableRow rowOf(const OutboxItem &item, const Catalogue &catalogue, Language language)
{
    return {item.summary, commandWords(catalogue, item.command.name, language),
            momentCell(item.command.recordedAt), outboxPill(item.state).text,
            item.refusal ? errorText(*item.refusal, language) : QString()};
}

} // namespace

TableSource outboxTable(const FeatureContext &context, const QList<OutboxItem> &items, const QString &chip)
{
    // They are in memory; nothing is asked of the reader.
    return {OutboxPage::tr("Đồng bộ"),
            {OutboxPage::tr("Bộ lọc: %1").arg(chip)},
            columns(),
            [count = items.size()](ReplicaReader &) { return Result<qint64>(count); },
            [items, &catalogue = context.catalogue,
             language = context.language](ReplicaReader &, const TableSource::TakeRow &take) -> Result<void> {
                for (const OutboxItem &item : items)
                    EDESK_CHECK(take(rowOf(item, catalogue, language)));
                return {};
            }};
}

} // namespace edesk
