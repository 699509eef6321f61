// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/steps/FormDialog.h"
#include "common/domain/document/Document.h"

class QPlainTextEdit;
class QStackedWidget;

namespace edesk {

class DueChips;
class FilterChips;
class GroupedPicker;
class Label;
class PeopleModel;

/// Cho ý kiến chỉ đạo: the words, who leads and joins, who is informed, until when. It becomes work, which
/// waits ten seconds for Hoàn tác.
class DirectDialog : public FormDialog
{
    Q_OBJECT

public:
    DirectDialog(const FeatureContext &context, const Document &document, QWidget *parent);

    QPlainTextEdit &words() { return *m_words; }
    /// Who works on it: the first leads.
    GroupedPicker &workers() { return *m_workers; }
    GroupedPicker &informed() { return *m_informed; }
    DueChips &due() { return *m_due; }

protected:
    StepOrder order() const override;
    QWidget *incomplete() const override;
    bool stillHolds() override;

private:
    void build();
    void showPicker(const QString &chip);
    void describe();

    Id m_document;
    QPlainTextEdit *m_words;
    FilterChips *m_chips;
    QStackedWidget *m_pickers;
    PeopleModel *m_people;
    PeopleModel *m_others;
    GroupedPicker *m_workers;
    GroupedPicker *m_informed;
    DueChips *m_due;
    Label *m_summary;
};

} // namespace edesk
