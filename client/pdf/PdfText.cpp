// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfText.h"

namespace edesk {

PdfText::PdfText(QObject *parent) : QObject(parent) {}

PdfText::~PdfText()
{
    cancel();
}

void PdfText::cancel()
{
    if (m_cancel)
        m_cancel->store(true);
    m_cancel.reset();
    m_reader.reset();
}

void PdfText::start(const QString &path, const QString &password, const Limit &limit)
{
    cancel();
    m_limit = limit;
    m_pages = 0;
    m_next = 0;
    m_characters = 0;
    m_cancel = makePdfCancel();
    m_reader = std::make_unique<PdfReader>();
    whenFinished(m_reader->open(path, password), this,
                 [this, cancel = m_cancel](const Result<PdfFacts> &facts) {
                     if (cancel != m_cancel)
                         return;
                     if (!facts) {
                         this->cancel();
                         Q_EMIT failed(facts.error());
                         return;
                     }
                     m_pages = int(facts->pageSizes.size());
                     askNext();
                 });
}

void PdfText::askNext()
{
    const bool isWhole = m_next == m_pages && m_characters <= m_limit.characters;
    if (m_next == m_pages || m_next >= m_limit.pages || m_characters >= m_limit.characters) {
        cancel();
        Q_EMIT finished(isWhole);
        return;
    }
    const auto text = m_reader->ask<QString>(
        PdfUrgency::Background, m_cancel,
        [page = m_next](const PdfDocument &document, const std::atomic<bool> &cancelled) -> Result<QString> {
            const auto read = document.text(page, cancelled);
            return read ? Result<QString>(read->text()) : Result<QString>(read.error());
        });
    whenFinished(text, this, [this, cancel = m_cancel](const Result<QString> &read) {
        if (cancel == m_cancel)
            note(read ? *read : QString());
    });
}

void PdfText::note(const QString &text)
{
    const PdfCancel before = m_cancel;
    const QString kept = text.left(m_limit.characters - m_characters);
    // What does not fit any more counts as beyond the limit.
    m_characters += text.size();
    Q_EMIT pageRead(m_next++, kept);
    // Who hears of it may cancel, or begin another file.
    if (before == m_cancel && m_cancel)
        askNext();
}

} // namespace edesk
