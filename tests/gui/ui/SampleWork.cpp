// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/ui/SampleWork.h"

namespace edesk {

using namespace Qt::StringLiterals;

QList<WorkItem> SampleWork::pictured()
{
    const auto row = [](const QString &title, const QString &subtitle, const QString &due, Tone tone,
                        bool unread) {
        return WorkItem{.id = Id::create(),
                        .title = title,
                        .subtitle = subtitle,
                        .dueText = due,
                        .dueTone = tone,
                        .isUnread = unread};
    };
    QList<WorkItem> rows{
        row(u"Báo cáo kết quả kiểm tra thực hiện Quy chế vận hành Hệ thống ĐHTN"_s,
            u"Giao bởi Phan Ngọc Thọ · CV 200/TB-UBND · Văn phòng"_s, u"Quá hạn 2 ngày"_s, Tone::Overdue,
            true),
        row(u"Xử lý sự việc báo nêu: sạt lở bờ sông Hương đoạn qua phường Kim Long"_s,
            u"Giao bởi Nguyễn Thị Hà · Báo nêu 47 · Sở TN&MT phối hợp"_s, u"Quá hạn 1 ngày"_s, Tone::Overdue,
            false),
        row(u"Trả lời ý kiến cử tri về hạ tầng giao thông thị xã Hương Trà"_s,
            u"Giao bởi Đặng Ngọc Trân · YKCT 112 · Phòng Kinh tế"_s, u"Hôm nay 16:30"_s, Tone::Soon, true),
        row(u"Thẩm định hồ sơ cấp chữ ký số cho công chức cấp xã (đợt 3)"_s,
            u"Giao bởi Nguyễn Thị Hà · CV 1375/STTTT-CNTT"_s, u"Còn 1 ngày"_s, Tone::Soon, true),
        row(u"Dự thảo Chương trình công tác tháng 12/2026"_s, u"Tự đăng ký · CTCT tháng · Văn phòng"_s,
            u"Còn 2 ngày"_s, Tone::Soon, false),
        row(u"Trình ký: Kế hoạch tập huấn sử dụng Bàn làm việc điện tử cấp xã"_s,
            u"Trình bởi Lê Văn Ứng · Tờ trình 58/TTr-VP"_s, u"Chờ ký"_s, Tone::Accent, true),
        row(u"Rà soát dữ liệu diễn biến lương, thi đua khen thưởng 2026"_s,
            u"Giao bởi Nguyễn Thị Hà · Phòng Tổ chức – Hành chính"_s, u"Còn 6 ngày"_s, Tone::Neutral, false),
        row(u"Cập nhật danh bạ điện thoại, thư điện tử các đơn vị trực thuộc"_s,
            u"Giao bởi Đặng Ngọc Trân · CV 988/VP"_s, u"Còn 9 ngày"_s, Tone::Neutral, false),
        row(u"Báo cáo tuần 47 của Phòng Hành chính – Tổ chức"_s, u"Định kỳ · Mẫu BC-T · UBND tỉnh"_s,
            u"Đã nộp"_s, Tone::InTime, false),
        row(u"Xin ý kiến dự thảo Quyết định phân công nhiệm vụ Ban Chỉ đạo CCHC"_s,
            u"Giao bởi Phan Ngọc Thọ · CV 1402/UBND-CCHC"_s, u"Còn 12 ngày"_s, Tone::Neutral, false),
        row(u"Tổng hợp kiến nghị vướng mắc của doanh nghiệp quý IV"_s,
            u"Giao bởi Nguyễn Thị Hà · Dân hỏi 231"_s, u"Đúng hạn"_s, Tone::InTime, false)};
    rows[3].sendState = SendState::Waiting;
    rows[6].sendState = SendState::Failed;
    return rows;
}

WorkItem SampleWork::numbered(int number)
{
    return {.id = Id::create(),
            .title = u"Nhiệm vụ %1"_s.arg(number),
            .subtitle = u"Văn phòng"_s,
            .dueText = u"Còn 6 ngày"_s};
}

void SampleWork::insert(int row, const QList<WorkItem> &items)
{
    beginInsertRows({}, row, row + static_cast<int>(items.size()) - 1);
    for (qsizetype i = 0; i < items.size(); ++i)
        m_items.insert(row + i, items.at(i));
    endInsertRows();
}

void SampleWork::remove(int row, int count)
{
    beginRemoveRows({}, row, row + count - 1);
    m_items.remove(row, count);
    endRemoveRows();
}

void SampleWork::update(int row, const WorkItem &item)
{
    m_items[row] = item;
    Q_EMIT dataChanged(index(row), index(row));
}

void SampleWork::move(int from, int to)
{
    if (from == to || !beginMoveRows({}, from, from, {}, to > from ? to + 1 : to))
        return;
    m_items.move(from, to);
    endMoveRows();
}

void SampleWork::setPending(const QList<WorkItem> &items, int step)
{
    m_pending = items;
    m_step = step;
}

int SampleWork::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

bool SampleWork::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_pending.isEmpty();
}

void SampleWork::fetchMore(const QModelIndex &)
{
    const QList<WorkItem> next = m_pending.first(qMin<qsizetype>(m_step, m_pending.size()));
    m_pending.remove(0, next.size());
    insert(rowCount(), next);
}

} // namespace edesk
