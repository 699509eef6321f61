// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfImages.h"

namespace edesk {

PdfImages::PdfImages(qint64 mostBytes, QObject *parent) : QObject(parent), m_kept(mostBytes) {}

PdfImages::~PdfImages()
{
    cancelAll();
}

void PdfImages::cancelAll()
{
    for (const PdfCancel &cancel : std::as_const(m_asked))
        cancel->store(true);
    m_asked.clear();
}

void PdfImages::setReader(PdfReader *reader)
{
    cancelAll();
    m_kept.clear();
    m_failed.clear();
    m_reader = reader;
}

QImage PdfImages::image(const PdfImageKey &key) const
{
    const QImage *kept = m_kept.object(key);
    return kept ? *kept : QImage();
}

void PdfImages::want(const QList<PdfImageKey> &keys, qsizetype shown)
{
    const QSet<PdfImageKey> wanted(keys.begin(), keys.end());
    for (auto asked = m_asked.begin(); asked != m_asked.end();) {
        if (wanted.contains(asked.key())) {
            ++asked;
            continue;
        }
        asked.value()->store(true);
        asked = m_asked.erase(asked);
    }
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const PdfImageKey &key = keys[i];
        if (m_reader && !m_kept.contains(key) && !m_asked.contains(key) && !m_failed.contains(key))
            ask(key, i < shown ? PdfUrgency::Shown : PdfUrgency::Near);
    }
}

void PdfImages::ask(const PdfImageKey &key, PdfUrgency urgency)
{
    const PdfCancel cancel = makePdfCancel();
    m_asked.insert(key, cancel);
    const auto image = m_reader->ask<QImage>(
        urgency, cancel, [key](const PdfDocument &document, const std::atomic<bool> &cancelled) {
            return document.image(key.page, key.scale, key.part, cancelled);
        });
    whenFinished(image, this, [this, key, cancel](const Result<QImage> &result) {
        // It may have been wanted, given up and wanted again; only the last wish counts.
        if (m_asked.value(key) != cancel)
            return;
        m_asked.remove(key);
        if (result)
            m_kept.insert(key, new QImage(*result), result->sizeInBytes());
        else if (result.error().code != ErrorCode::Cancelled)
            m_failed.insert(key);
        Q_EMIT arrived(key);
    });
}

} // namespace edesk
