// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "client/ui/HomeEntry.h"
#include "client/ui/PageEntry.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace edesk {

class Label;

/// The screen Hôm nay: who it is for and what day it is, a row of tiles, and cards in two columns, below each
/// other where the window is narrow.
class HomePage : public QWidget
{
    Q_OBJECT

public:
    /// The page's id in the shell.
    static constexpr const char *PageId = "home";

    /// `context` must outlive the page.
    HomePage(const FeatureContext &context, QList<HomeEntry> entries, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addEntries(QList<HomeEntry> entries);
    void greet();

    const FeatureContext &m_context;
    Label *m_greeting;
    Label *m_day;
    QHBoxLayout *m_tiles;
    QBoxLayout *m_columns;
    QVBoxLayout *m_wide;
    QVBoxLayout *m_narrow;
};

/// Registers the screen with what the areas show on it; `context` must outlive it.
PageEntry homePage(const FeatureContext &context, const QList<HomeEntry> &entries);

} // namespace edesk
