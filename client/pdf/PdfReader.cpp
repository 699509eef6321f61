// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfReader.h"

#include <QThreadPool>

#include <list>
#include <mutex>

namespace edesk {

/// Shared by the reader and the thread that works: whoever is last lets the file go, so that closing never
/// waits for a large picture.
struct PdfReader::State
{
    struct Entry
    {
        PdfUrgency urgency;
        PdfCancel cancel;
        Work work;
    };

    std::optional<Entry> takeNext()
    {
        const std::lock_guard lock(mutex);
        waiting.remove_if([](const Entry &entry) { return entry.cancel->load(); });
        const auto next =
            std::min_element(waiting.begin(), waiting.end(),
                             [](const Entry &a, const Entry &b) { return a.urgency < b.urgency; });
        if (next == waiting.end()) {
            isWorking = false;
            running.reset();
            return std::nullopt;
        }
        Entry entry = std::move(*next);
        waiting.erase(next);
        running = entry.cancel;
        return entry;
    }

    std::mutex mutex;
    std::list<Entry> waiting;
    PdfCancel running;
    bool isWorking = false;
    /// Only the thread that works touches it.
    std::unique_ptr<PdfDocument> document;
};

PdfReader::PdfReader() : m_state(std::make_shared<State>()) {}

PdfReader::~PdfReader()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->waiting.clear();
        if (m_state->running)
            m_state->running->store(true);
    }
    // Letting go of thousands of pages takes a while too.
    QThreadPool::globalInstance()->start([state = std::move(m_state)]() mutable { state.reset(); });
}

QFuture<Result<PdfFacts>> PdfReader::open(const QString &path, const QString &password)
{
    const Completion<PdfFacts> completion;
    add(PdfUrgency::Shown, makePdfCancel(),
        [completion, path, password](std::unique_ptr<PdfDocument> &document) {
            auto opened = PdfDocument::open(path, password);
            if (!opened)
                return completion.finish(opened.error());
            document = std::move(*opened);
            completion.finish(document->facts());
        });
    return completion.future();
}

void PdfReader::add(PdfUrgency urgency, const PdfCancel &cancel, Work work)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->waiting.push_back({urgency, cancel, std::move(work)});
    if (std::exchange(m_state->isWorking, true))
        return;
    QThreadPool::globalInstance()->start([state = m_state] { run(state); });
}

void PdfReader::run(const std::shared_ptr<State> &state)
{
    while (auto entry = state->takeNext())
        entry->work(state->document);
}

} // namespace edesk
