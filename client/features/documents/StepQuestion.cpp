// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/StepQuestion.h"

#include "client/features/documents/ChoiceBox.h"
#include "client/people/PeopleModel.h"
#include "client/steps/StepDialog.h"
#include "client/ui/Metrics.h"
#include "common/domain/document/DocumentProceeding.h"
#include "common/domain/document/DraftCommands.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>
#include <array>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;
namespace step = document_action;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StepQuestion)
};

/// A step that asks for words alone.
struct WordsStep
{
    QLatin1StringView name;
    StepOrder (*make)(const Id &document, const QString &note, const QString &done, int undoSeconds);
    /// What is said when it was taken.
    const char *done;
    bool isReason = false;
    bool canBeUndone = false;
};

template <typename Arguments>
StepOrder orderOf(const Id &document, const QString &note, const QString &done, int undoSeconds)
{
    return stepOrder(Arguments{document, note}, done, undoSeconds);
}

const std::array wordsSteps{
    WordsStep{step::Refuse, orderOf<RefuseDocument>, QT_TRANSLATE_NOOP("StepQuestion", "Đã từ chối văn bản"),
              true, true},
    WordsStep{step::Complete, orderOf<CompleteDocument>,
              QT_TRANSLATE_NOOP("StepQuestion", "Đã kết thúc xử lý")},
    WordsStep{step::Reopen, orderOf<ReopenDocument>, QT_TRANSLATE_NOOP("StepQuestion", "Đã mở lại văn bản"),
              true},
    WordsStep{step::SendDraft, orderOf<SendDraft>, QT_TRANSLATE_NOOP("StepQuestion", "Đã gửi kiểm tra"),
              false, true},
    WordsStep{step::TakeBackDraft, orderOf<TakeBackDraft>,
              QT_TRANSLATE_NOOP("StepQuestion", "Đã lấy lại dự thảo")},
    WordsStep{step::ApproveContent, orderOf<ApproveContent>,
              QT_TRANSLATE_NOOP("StepQuestion", "Đã duyệt nội dung")},
    WordsStep{step::ApproveForm, orderOf<ApproveForm>,
              QT_TRANSLATE_NOOP("StepQuestion", "Đã duyệt thể thức")},
    WordsStep{step::ReturnDraft, orderOf<ReturnDraft>,
              QT_TRANSLATE_NOOP("StepQuestion", "Đã trả lại dự thảo"), true, true},
    WordsStep{step::Number, orderOf<NumberDocument>, QT_TRANSLATE_NOOP("StepQuestion", "Đã xin cấp số")},
    WordsStep{step::Archive, orderOf<ArchiveDocument>, QT_TRANSLATE_NOOP("StepQuestion", "Đã lưu văn bản")},
    WordsStep{step::Recall, orderOf<RecallDocument>, QT_TRANSLATE_NOOP("StepQuestion", "Đã thu hồi văn bản"),
              true, true},
    WordsStep{step::Discard, orderOf<DiscardDraft>, QT_TRANSLATE_NOOP("StepQuestion", "Đã huỷ dự thảo"),
              false, true},
};

const WordsStep *wordsStep(QLatin1StringView name)
{
    const auto found = std::find_if(wordsSteps.begin(), wordsSteps.end(),
                                    [name](const WordsStep &one) { return one.name == name; });
    return found == wordsSteps.end() ? nullptr : &*found;
}

} // namespace

StepQuestion::StepQuestion(const FeatureContext &context, QLatin1StringView step, const Document &document,
                           const QString &title)
    : m_context(context), m_step(step), m_document(document), m_title(title)
{
}

StepDialog *StepQuestion::open(QWidget *over)
{
    const WordsStep *words = wordsStep(m_step);
    StepForm form{.title = m_title, .subject = documentTitle(m_document)};
    form.noteRequired = words && words->isReason;
    form.noteLabel =
        form.noteRequired ? Words::tr("Lý do (bắt buộc)") : Words::tr("Ghi chú (không bắt buộc)");
    form.accept = m_title;
    auto *dialog = new StepDialog(form, over);
    if (m_step == step::Submit)
        dialog->askPerson(new PeopleModel(m_context, PeopleModel::Reach::Leaders), false);
    else if (m_step == step::Sign)
        addSigning(*dialog);
    return dialog;
}

void StepQuestion::addSigning(StepDialog &dialog)
{
    m_capacity = choiceBox(signingCapacityChoices(), int(m_document.capacity), m_context.language);
    m_position = new QLineEdit(m_document.signerPosition);
    m_position->setMaxLength(document_limit::Position);
    m_position->setTextMargins(metrics::Gap, 0, metrics::Gap, 0);
    auto *part = new QWidget;
    auto *form = new QFormLayout(part);
    form->setContentsMargins({});
    const auto add = [form](const QString &label, QWidget *field) {
        field->setAccessibleName(label);
        form->addRow(label, field);
    };
    add(Words::tr("Quyền hạn ký"), m_capacity);
    add(Words::tr("Chức vụ"), m_position);
    dialog.addPart(part);
}

StepOrder StepQuestion::order(const StepDialog &dialog) const
{
    const QString note = dialog.note();
    if (m_step == step::Accept)
        return stepOrder(AcceptDocument{m_document.id, note, m_evenIfKnown},
                         Words::tr("Đã tiếp nhận văn bản"));
    if (m_step == step::Submit)
        return stepOrder(SubmitDocument{m_document.id, dialog.chosenPerson(), note},
                         Words::tr("Đã trình lãnh đạo"), StepOrder::UndoSeconds);
    if (m_step == step::Sign)
        return stepOrder(SignDocument{m_document.id, chosen<SigningCapacity>(*m_capacity),
                                      m_position->text().simplified(), note},
                         Words::tr("Đã ký"));
    return orderOfWords(note);
}

StepOrder StepQuestion::orderOfWords(const QString &note) const
{
    const WordsStep *words = wordsStep(m_step);
    Q_ASSERT(words);
    return words->make(m_document.id, note, Words::tr(words->done),
                       words->canBeUndone ? StepOrder::UndoSeconds : 0);
}

void StepQuestion::hear(const Error &error, StepDialog &dialog)
{
    if (error.code != ErrorCode::AlreadyRegistered || m_step != step::Accept)
        return;
    m_evenIfKnown = true;
    dialog.setAcceptText(Words::tr("Vẫn tiếp nhận"));
}

} // namespace edesk
