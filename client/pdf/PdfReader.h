// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/PdfCancel.h"
#include "client/pdf/PdfDocument.h"
#include "client/session/Completion.h"

#include <functional>

namespace edesk {

/// What is worked on first.
enum class PdfUrgency { Shown, Near, Background };

/// One PDF file read beside the window: questions are answered one at a time in another thread, the most
/// urgent first, of equal ones the one that was asked first. Closing cancels all of them and waits for none.
class PdfReader
{
public:
    template <typename T>
    using Question = std::function<Result<T>(const PdfDocument &, const std::atomic<bool> &cancelled)>;

    PdfReader();
    ~PdfReader();
    PdfReader(const PdfReader &) = delete;
    PdfReader &operator=(const PdfReader &) = delete;

    /// Comes before everything asked; the errors are those of PdfDocument::open.
    QFuture<Result<PdfFacts>> open(const QString &path, const QString &password = {});
    /// The answer is Cancelled where `cancel` came first, or nothing is open.
    template <typename T>
    QFuture<Result<T>> ask(PdfUrgency urgency, const PdfCancel &cancel, Question<T> question)
    {
        const Completion<T> completion;
        add(urgency, cancel,
            [completion, cancel, question = std::move(question)](std::unique_ptr<PdfDocument> &document) {
                if (document)
                    completion.finish(question(*document, *cancel));
            });
        return completion.future();
    }

private:
    struct State;
    using Work = std::function<void(std::unique_ptr<PdfDocument> &)>;

    void add(PdfUrgency urgency, const PdfCancel &cancel, Work work);
    static void run(const std::shared_ptr<State> &state);

    std::shared_ptr<State> m_state;
};

} // namespace edesk
