// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/PdfPageText.h"
#include "client/pdf/PdfReader.h"

#include <QMap>
#include <QObject>

#include <optional>

namespace edesk {

/// Looks for a text in all pages, from the one that is looked at on and around; case, marks and line breaks
/// do not count ("hoa" finds "Hòa"). One search at a time; a new one ends the one before.
class PdfSearch : public QObject
{
    Q_OBJECT

public:
    /// The search gives up counting above this.
    static constexpr int MostHits = 10'000;

    explicit PdfSearch(QObject *parent = nullptr);
    ~PdfSearch() override;

    /// Forgets everything; `reader` (null for none) outlives its use here.
    void setReader(PdfReader *reader, int pages);
    /// Begins; an empty text only ends the search before.
    void start(const QString &text, int fromPage);
    /// There is something to look for.
    bool isActive() const { return !m_query.isEmpty(); }
    bool isRunning() const { return m_cancel != nullptr; }
    /// So many so far.
    int count() const { return m_count; }
    /// Which of them is the current one, from 1; 0 when none is.
    int currentNumber() const;
    std::optional<std::pair<int, PdfPageText::Range>> current() const;
    bool isCurrent(int page, const PdfPageText::Range &hit) const;
    QList<PdfPageText::Range> hitsOn(int page) const { return m_hits.value(page); }
    /// Makes the next or the one before the current one; around at the ends.
    void step(bool forward);

Q_SIGNALS:
    /// More was found, or the search ended.
    void changed();
    /// Another hit is the current one.
    void currentChanged();

private:
    void askNext();
    void note(int page, const QList<PdfPageText::Range> &hits);
    void end();

    PdfReader *m_reader = nullptr;
    int m_pages = 0;
    QString m_query;
    /// Of the search that runs; null when none does.
    PdfCancel m_cancel;
    int m_first = 0;
    int m_looked = 0;
    int m_count = 0;
    QMap<int, QList<PdfPageText::Range>> m_hits;
    /// Page and number on it; page -1 for none.
    std::pair<int, qsizetype> m_current{-1, 0};
};

} // namespace edesk
