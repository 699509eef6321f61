// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfSearch.h"

#include "common/base/VietnameseText.h"

namespace edesk {

PdfSearch::PdfSearch(QObject *parent) : QObject(parent) {}

PdfSearch::~PdfSearch()
{
    end();
}

void PdfSearch::end()
{
    if (m_cancel)
        m_cancel->store(true);
    m_cancel.reset();
}

void PdfSearch::setReader(PdfReader *reader, int pages)
{
    m_reader = reader;
    m_pages = pages;
    start({}, 0);
}

void PdfSearch::start(const QString &text, int fromPage)
{
    end();
    m_query = folded(text);
    m_hits.clear();
    m_count = 0;
    m_looked = 0;
    m_current = {-1, 0};
    m_first = std::max(fromPage, 0);
    if (m_reader && m_pages > 0 && isActive()) {
        m_cancel = makePdfCancel();
        askNext();
    }
    Q_EMIT changed();
}

/// One page at a time, so that pictures that are wanted meanwhile come in between.
void PdfSearch::askNext()
{
    using Hits = QList<PdfPageText::Range>;
    const int page = (m_first + m_looked) % m_pages;
    const auto hits =
        m_reader->ask<Hits>(PdfUrgency::Near, m_cancel,
                            [page, query = m_query](const PdfDocument &document,
                                                    const std::atomic<bool> &cancelled) -> Result<Hits> {
                                const auto text = document.text(page, cancelled);
                                return text ? Result<Hits>(text->matches(query)) : Result<Hits>(text.error());
                            });
    whenFinished(hits, this, [this, page, cancel = m_cancel](const Result<Hits> &result) {
        if (cancel != m_cancel)
            return;
        ++m_looked;
        if (m_looked == m_pages || m_count >= MostHits)
            m_cancel.reset();
        // A page that cannot be read has no hits.
        note(page, result ? *result : Hits());
        if (cancel == m_cancel && m_cancel)
            askNext();
    });
}

void PdfSearch::note(int page, const QList<PdfPageText::Range> &hits)
{
    if (!hits.isEmpty()) {
        m_hits.insert(page, hits);
        m_count += int(hits.size());
    }
    if (!hits.isEmpty() || !isRunning())
        Q_EMIT changed();
    if (m_current.first < 0 && !hits.isEmpty()) {
        m_current = {page, 0};
        Q_EMIT currentChanged();
    }
}

int PdfSearch::currentNumber() const
{
    if (m_current.first < 0)
        return 0;
    qsizetype before = 0;
    for (auto page = m_hits.begin(); page != m_hits.end() && page.key() < m_current.first; ++page)
        before += page.value().size();
    return int(before + m_current.second + 1);
}

std::optional<std::pair<int, PdfPageText::Range>> PdfSearch::current() const
{
    if (m_current.first < 0)
        return std::nullopt;
    return std::pair(m_current.first, m_hits.value(m_current.first).value(m_current.second));
}

bool PdfSearch::isCurrent(int page, const PdfPageText::Range &hit) const
{
    return page == m_current.first && m_hits.value(page).value(m_current.second) == hit;
}

void PdfSearch::step(bool forward)
{
    if (m_current.first < 0)
        return;
    auto page = m_hits.constFind(m_current.first);
    const qsizetype next = m_current.second + (forward ? 1 : -1);
    if (next >= 0 && next < page->size()) {
        m_current.second = next;
    } else if (forward) {
        ++page;
        if (page == m_hits.constEnd())
            page = m_hits.constBegin();
        m_current = {page.key(), 0};
    } else {
        if (page == m_hits.constBegin())
            page = m_hits.constEnd();
        --page;
        m_current = {page.key(), page->size() - 1};
    }
    Q_EMIT currentChanged();
}

} // namespace edesk
