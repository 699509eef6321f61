// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

#include <QWidget>

class QLineEdit;

namespace edesk {

class Label;

/// Asks for the password of a file where its pages would be.
class PdfPasswordPane : public QWidget
{
    Q_OBJECT

public:
    explicit PdfPasswordPane(QWidget *parent = nullptr);

    /// Says why; the line is emptied.
    void ask(const Error &error, Language language);
    QLineEdit &field() { return *m_field; }

Q_SIGNALS:
    void entered(const QString &password);

private:
    void submit();

    Label *m_cause;
    Label *m_hint;
    QLineEdit *m_field;
};

} // namespace edesk
