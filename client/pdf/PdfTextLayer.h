// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/PdfPageText.h"
#include "client/pdf/PdfPosition.h"
#include "client/pdf/PdfReader.h"

#include <QCache>
#include <QHash>
#include <QObject>

namespace edesk {

/// The text that lies over the pictures of the pages: read as pages are looked at, and what of it is
/// selected.
class PdfTextLayer : public QObject
{
    Q_OBJECT

public:
    /// As much text as is copied at once, in UTF-16 units.
    static constexpr qsizetype MostCopied = 20'000'000;

    explicit PdfTextLayer(QObject *parent = nullptr);
    ~PdfTextLayer() override;

    /// Forgets everything; `reader` (null for none) outlives its use here.
    void setReader(PdfReader *reader, int pages);
    /// Reads the texts of these pages if they are not there.
    void want(int first, int last);
    /// Null while it is not there.
    const PdfPageText *page(int index) const { return m_texts.object(index); }

    bool hasSelection() const { return m_anchor != m_caret; }
    PdfPosition anchor() const { return m_anchor; }
    PdfPosition caret() const { return m_caret; }
    void select(const PdfPosition &anchor, const PdfPosition &caret);
    void selectAll();
    /// Moves the caret by a letter, or by a word; the anchor stays, so that the selection changes.
    void extend(bool forward, bool byWord);
    /// The part of a page that is selected; empty where none is.
    PdfPageText::Range selectedOn(int page) const;
    /// The selected text; pages that were never looked at are read for it. TooLarge above MostCopied.
    QFuture<Result<QString>> selectedText();

Q_SIGNALS:
    void arrived(int page);
    void selectionChanged();

private:
    void ask(int page);
    PdfPosition stepped(PdfPosition from, bool forward, bool byWord) const;

    PdfReader *m_reader = nullptr;
    int m_pages = 0;
    QCache<int, PdfPageText> m_texts;
    QHash<int, PdfCancel> m_asked;
    PdfCancel m_copying;
    PdfPosition m_anchor;
    PdfPosition m_caret;
};

} // namespace edesk
