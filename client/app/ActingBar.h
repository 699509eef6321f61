// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Acting.h"

#include <QFrame>

class QPushButton;

namespace edesk {

class Label;

/// Says above every page for whom the person acts, until when, and ends it with one press. Hidden while they
/// act for themselves.
class ActingBar : public QFrame
{
    Q_OBJECT

public:
    /// `acting` must outlive the bar.
    explicit ActingBar(Acting &acting, QWidget *parent = nullptr);

    Label &words() { return *m_words; }
    QPushButton &endButton() { return *m_end; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void present(const std::optional<Acting::Principal> &principal);

    Label *m_words;
    QPushButton *m_end;
};

} // namespace edesk
