// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/SetAsideNotice.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace edesk {

using namespace Qt::StringLiterals;

SetAsideNotice::SetAsideNotice(const QStringList &files, int lost, QWidget *parent) : QMessageBox(parent)
{
    const auto has = [&files](const QString &name) {
        return std::any_of(files.cbegin(), files.cend(), [&name](const QString &file) {
            return QFileInfo(file).fileName().startsWith(name);
        });
    };
    QStringList shown;
    for (const QString &file : files)
        shown.append(QDir::toNativeSeparators(file));
    QStringList next;
    if (has(u"replica.db"_s))
        next.append(tr("Dữ liệu nhận từ máy chủ sẽ được tải lại; không mất gì."));
    if (has(u"outbox.db"_s))
        next.append(tr("Những gì còn đọc được của thay đổi chưa gửi và bản nháp đã được chuyển sang tệp mới. "
                       "Mở trang Đồng bộ để xem còn đủ không."));
    if (lost > 0)
        next.append(tr("Ít nhất %1 thay đổi hoặc bản nháp không đọc được nữa.").arg(lost));
    next.append(tr("Giữ lại tệp đã cất và báo cho quản trị."));
    setWindowTitle(tr("Tệp dữ liệu bị hỏng"));
    setIcon(Warning);
    setTextFormat(Qt::PlainText);
    setText(tr("Tệp dữ liệu trên máy này bị hỏng và đã được cất riêng:") + u'\n' + shown.join(u'\n'));
    setInformativeText(next.join(u'\n'));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setStandardButtons(Ok);
}

} // namespace edesk
