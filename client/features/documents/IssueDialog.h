// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/steps/FormDialog.h"
#include "common/domain/document/Document.h"

class QLineEdit;
class QSpinBox;

namespace edesk {

class AgencyPicker;
class Label;

/// Phát hành: to which agencies within the system a numbered document goes, and how many copies are printed.
class IssueDialog : public FormDialog
{
    Q_OBJECT

public:
    IssueDialog(const FeatureContext &context, const Document &document, QWidget *parent);

    AgencyPicker &agencies() { return *m_agencies; }

protected:
    StepOrder order() const override;

private:
    void describe();

    Id m_document;
    QSpinBox *m_copies;
    QSpinBox *m_pages;
    QLineEdit *m_note;
    AgencyPicker *m_agencies;
    Label *m_summary;
};

} // namespace edesk
