// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentParts.h"

#include "client/features/assignments/AssignmentWords.h"
#include "client/steps/DueWords.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/ShownText.h"

#include <QBoxLayout>
#include <QPushButton>

namespace edesk {

using namespace Qt::StringLiterals;

AssignmentParts::AssignmentParts(const FeatureContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    hide();
}

void AssignmentParts::present(const AssignmentFacts &facts)
{
    QStringList texts;
    QList<Id> ids;
    if (facts.whole) {
        texts.append(tr("Thuộc nhiệm vụ: %1").arg(shownText(facts.whole->title)));
        ids.append(facts.whole->id);
    }
    for (const Assignment &part : facts.parts) {
        texts.append(textOf(part));
        ids.append(part.id);
    }
    show(texts, ids);
}

QString AssignmentParts::textOf(const Assignment &part) const
{
    QStringList words{shownText(part.title), shownText(part.leadName),
                      stateWords(part.state, m_context.language)};
    if (!isClosed(part.state)) {
        if (part.shownProgress() > 0)
            words.append(u"%1 %"_s.arg(part.shownProgress()));
        const DueWords due =
            DueWords::of(part.dueAt, part.state, m_context.clock.now(), *m_context.calendar.current());
        if (!due.text.isEmpty())
            words.append(due.text);
    }
    return words.join(u" · "_s);
}

/// A link stays as long as there is something for it: it may have the focus.
void AssignmentParts::show(const QStringList &texts, const QList<Id> &ids)
{
    m_ids = ids;
    while (m_links.size() > texts.size())
        delete m_links.takeLast();
    while (m_links.size() < texts.size()) {
        auto *link = new QPushButton;
        setButtonKind(*link, ButtonKind::Link);
        connect(link, &QPushButton::clicked, this, [this, place = m_links.size()] {
            m_context.navigator.openRecord({EntityKind::Assignment, m_ids.at(place)});
        });
        m_layout->addWidget(link, 0, Qt::AlignLeft);
        m_links.append(link);
    }
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString whole = texts.at(i);
        m_links.at(i)->setText(QString(whole).replace(u'&', u"&&"_s));
        m_links.at(i)->setToolTip(whole.toHtmlEscaped());
        m_links.at(i)->setAccessibleName(whole);
    }
    setVisible(!texts.isEmpty());
}

} // namespace edesk
