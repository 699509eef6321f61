// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/PdfView.h"

#include <QDialog>

namespace edesk {

/// A PDF file in a window of its own beside the desk; Esc closes it. It deletes itself.
class PdfWindow : public QDialog
{
    Q_OBJECT

public:
    PdfWindow(Language language, const QString &name, QWidget *parent);

    PdfView &view() { return *m_view; }

private:
    PdfView *m_view;
};

} // namespace edesk
