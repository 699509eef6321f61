// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/outbox/FieldConflict.h"

#include <QWidget>

namespace edesk {

/// The fields of a refused edit side by side: before, what I wrote, what is there now. All of it can be
/// copied.
class ConflictView : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictView(const QList<FieldConflict> &fields, QWidget *parent = nullptr);
};

} // namespace edesk
