// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfTextLayer.h"

#include <limits>

namespace edesk {
namespace {

/// The texts of as many pages are kept.
constexpr int mostKept = 64;
constexpr qsizetype endOfPage = std::numeric_limits<qsizetype>::max();

} // namespace

PdfTextLayer::PdfTextLayer(QObject *parent) : QObject(parent), m_texts(mostKept) {}

PdfTextLayer::~PdfTextLayer()
{
    setReader(nullptr, 0);
}

void PdfTextLayer::setReader(PdfReader *reader, int pages)
{
    for (const PdfCancel &cancel : std::as_const(m_asked))
        cancel->store(true);
    if (m_copying)
        m_copying->store(true);
    m_asked.clear();
    m_texts.clear();
    m_reader = reader;
    m_pages = pages;
    m_anchor = m_caret = {};
}

void PdfTextLayer::want(int first, int last)
{
    for (auto asked = m_asked.begin(); asked != m_asked.end();) {
        if (asked.key() >= first && asked.key() <= last) {
            ++asked;
            continue;
        }
        asked.value()->store(true);
        asked = m_asked.erase(asked);
    }
    for (int page = std::max(first, 0); m_reader && page <= last && page < m_pages; ++page) {
        if (!m_texts.contains(page) && !m_asked.contains(page))
            ask(page);
    }
}

void PdfTextLayer::ask(int page)
{
    const PdfCancel cancel = makePdfCancel();
    m_asked.insert(page, cancel);
    const auto text = m_reader->ask<PdfPageText>(
        PdfUrgency::Near, cancel, [page](const PdfDocument &document, const std::atomic<bool> &cancelled) {
            return document.text(page, cancelled);
        });
    whenFinished(text, this, [this, page, cancel](const Result<PdfPageText> &result) {
        if (m_asked.value(page) != cancel)
            return;
        m_asked.remove(page);
        if (!result && result.error().code == ErrorCode::Cancelled)
            return;
        // What cannot be read is a page without text, and not asked for again.
        m_texts.insert(page, new PdfPageText(result ? *result : PdfPageText()));
        Q_EMIT arrived(page);
    });
}

void PdfTextLayer::select(const PdfPosition &anchor, const PdfPosition &caret)
{
    if (anchor == m_anchor && caret == m_caret)
        return;
    m_anchor = anchor;
    m_caret = caret;
    Q_EMIT selectionChanged();
}

void PdfTextLayer::selectAll()
{
    if (m_pages > 0)
        select({0, 0}, {m_pages - 1, endOfPage});
}

PdfPosition PdfTextLayer::stepped(PdfPosition from, bool forward, bool byWord) const
{
    const PdfPageText *text = page(from.page);
    if (!text)
        return from;
    const qsizetype size = text->text().size();
    const qsizetype at = std::min(from.at, size);
    if (forward) {
        if (at == size)
            return from.page + 1 < m_pages ? PdfPosition{from.page + 1, 0} : PdfPosition{from.page, size};
        return {from.page, byWord ? text->wordAfter(at) : at + 1};
    }
    if (at == 0)
        return from.page > 0 ? PdfPosition{from.page - 1, endOfPage} : PdfPosition{0, 0};
    return {from.page, byWord ? text->wordBefore(at) : at - 1};
}

void PdfTextLayer::extend(bool forward, bool byWord)
{
    select(m_anchor, stepped(m_caret, forward, byWord));
}

PdfPageText::Range PdfTextLayer::selectedOn(int page) const
{
    const auto [begin, end] = std::minmax(m_anchor, m_caret);
    if (page < begin.page || page > end.page)
        return {};
    return {page == begin.page ? begin.at : 0, page == end.page ? end.at : endOfPage};
}

QFuture<Result<QString>> PdfTextLayer::selectedText()
{
    if (!m_reader || !hasSelection())
        return finishedFuture<QString>(QString());
    if (m_copying)
        m_copying->store(true);
    m_copying = makePdfCancel();
    const auto [begin, end] = std::minmax(m_anchor, m_caret);
    return m_reader->ask<QString>(
        PdfUrgency::Near, m_copying,
        [begin = begin, end = end](const PdfDocument &document,
                                   const std::atomic<bool> &cancelled) -> Result<QString> {
            QString out;
            for (int page = begin.page; page <= end.page; ++page) {
                const auto text = document.text(page, cancelled);
                if (!text && text.error().code == ErrorCode::Cancelled)
                    return text.error();
                if (!text)
                    continue;
                const QString &all = text->text();
                const qsizetype from = page == begin.page ? std::min(begin.at, all.size()) : 0;
                const qsizetype to = page == end.page ? std::min(end.at, all.size()) : all.size();
                out += QStringView(all).sliced(from, std::max<qsizetype>(to - from, 0));
                if (out.size() > MostCopied)
                    return failure(ErrorCode::TooLarge, {QString::number(MostCopied)});
            }
            return out;
        });
}

} // namespace edesk
