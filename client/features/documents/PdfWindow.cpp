// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/PdfWindow.h"

#include <QBoxLayout>

namespace edesk {

PdfWindow::PdfWindow(Language language, const QString &name, QWidget *parent)
    : QDialog(parent), m_view(new PdfView(language))
{
    constexpr QSize firstSize(960, 680);
    setWindowTitle(name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(firstSize);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
}

} // namespace edesk
