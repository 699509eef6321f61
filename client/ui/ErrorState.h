// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

#include <QWidget>

class QPushButton;

namespace edesk {

class Label;

/// What a list shows when it cannot: the cause, what to do, Thử lại, and the code to copy.
class ErrorState : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorState(QWidget *parent = nullptr);

    /// Texts in the language given; the code is the error's stable name.
    void setError(const Error &error, Language language);

Q_SIGNALS:
    void retryRequested();

private:
    void copyCode();

    Label *m_cause;
    Label *m_hint;
    Label *m_code;
    QPushButton *m_copy;
};

} // namespace edesk
