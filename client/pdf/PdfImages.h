// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/PdfImageKey.h"
#include "client/pdf/PdfReader.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

namespace edesk {

/// The pictures of pages that a view wants: made beside the window, kept up to a limit, no longer made when
/// no longer wanted.
class PdfImages : public QObject
{
    Q_OBJECT

public:
    /// Keeps at most so many bytes; of what is more, what was not looked at for longest goes.
    explicit PdfImages(qint64 mostBytes, QObject *parent = nullptr);
    ~PdfImages() override;

    /// Forgets everything; `reader` (null for none) outlives its use here.
    void setReader(PdfReader *reader);
    /// The picture, if it is there; else a null one.
    QImage image(const PdfImageKey &key) const;
    /// True when the picture cannot be made.
    bool hasFailed(const PdfImageKey &key) const { return m_failed.contains(key); }
    /// Takes the place of all that was wanted before: what is not among these is no longer made. The first
    /// `shown` ones are made first.
    void want(const QList<PdfImageKey> &keys, qsizetype shown);
    /// How many wanted pictures are not there yet.
    qsizetype missing() const { return m_asked.size(); }
    /// Of the pictures kept.
    qint64 bytes() const { return m_kept.totalCost(); }

Q_SIGNALS:
    /// A picture came, or cannot be made.
    void arrived(const PdfImageKey &key);

private:
    void ask(const PdfImageKey &key, PdfUrgency urgency);
    void cancelAll();

    PdfReader *m_reader = nullptr;
    QCache<PdfImageKey, QImage> m_kept;
    QHash<PdfImageKey, PdfCancel> m_asked;
    QSet<PdfImageKey> m_failed;
};

} // namespace edesk
