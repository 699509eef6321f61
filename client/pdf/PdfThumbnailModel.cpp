// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfThumbnailModel.h"

namespace edesk {

void PdfThumbnailModel::setPages(int pages)
{
    beginResetModel();
    m_pages = pages;
    endResetModel();
}

int PdfThumbnailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_pages;
}

QVariant PdfThumbnailModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return QString::number(index.row() + 1);
    if (role == Qt::AccessibleTextRole)
        return tr("Trang %1").arg(index.row() + 1);
    return {};
}

} // namespace edesk
