// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/DetailField.h"
#include "client/ui/PillSpec.h"

#include <QWidget>

class QVBoxLayout;

namespace edesk {

class ActionBar;
class BodyText;
class FieldGrid;
class Label;
class PillRow;

/// The right side of a list: title, pills, fields, text, sections of the feature's own, and at the foot what
/// the person can do. The foot stays while the rest scrolls.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setPills(const QList<PillSpec> &pills);
    void setFields(const QList<DetailField> &fields);
    void setBody(const QString &text);
    /// Adds contents below the text; without a heading they follow directly. Owned by the pane.
    void addSection(const QString &heading, QWidget *content);
    /// Deletes the sections added.
    void clearSections();
    /// What stands above the actions, such as a comment line; owned by the pane, nullptr removes it.
    void setFooter(QWidget *footer);
    ActionBar &actions() { return *m_actions; }
    /// Where footer and actions stand, in the pane's coordinates.
    QRect footRect() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_title;
    PillRow *m_pills;
    FieldGrid *m_fields;
    BodyText *m_body;
    QVBoxLayout *m_sections;
    QVBoxLayout *m_foot;
    QWidget *m_footer = nullptr;
    ActionBar *m_actions;
};

} // namespace edesk
