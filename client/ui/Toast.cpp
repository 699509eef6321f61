// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/Toast.h"

#include "client/ui/ButtonKind.h"
#include "client/ui/DetailPane.h"
#include "client/ui/IconButton.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QTimer>

namespace edesk {
namespace {

/// To the edges of the room.
constexpr int Margin = 24;

} // namespace

Toast::Toast(QWidget *parent)
    : QFrame(parent),
      m_text(new Label({}, TypeRole::Body)),
      m_action(new QPushButton),
      m_close(new IconButton(Icon::Close, tr("Đóng"))),
      m_timer(new QTimer(this))
{
    Q_ASSERT(parent);
    hide();
    m_text->setWordWrap(true);
    setButtonKind(*m_action, ButtonKind::Link);
    setButtonKind(*m_close, ButtonKind::Ghost);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, metrics::Gap, metrics::Gap, metrics::Gap);
    layout->addWidget(m_text);
    layout->addSpacing(metrics::Gap);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Toast::dismiss);
    connect(m_close, &QPushButton::clicked, this, &Toast::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        m_timer->stop();
        hide();
        Q_EMIT actionTriggered();
    });
    for (QWidget *part : {static_cast<QWidget *>(m_action), static_cast<QWidget *>(m_close)})
        part->installEventFilter(this);
    parent->installEventFilter(this);
    connect(&Theme::of(this), &Theme::changed, this, &Toast::place);
    // On another page the foot of another detail is in the way, where its layout puts it.
    if (const auto *pages = qobject_cast<QStackedWidget *>(parent))
        connect(pages, &QStackedWidget::currentChanged, this, &Toast::place, Qt::QueuedConnection);
}

void Toast::showMessage(const QString &text, const QString &action, int milliseconds)
{
    if (isVisible())
        Q_EMIT dismissed();
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    m_timer->setInterval(milliseconds);
    show();
    place();
    resumeTimer();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::dismiss()
{
    m_timer->stop();
    hide();
    Q_EMIT dismissed();
}

void Toast::place()
{
    const QSize room = parentWidget()->size();
    // As wide as its longest line where there is room, else the text goes on in further lines.
    m_text->setFixedWidth(1);
    const int beside = layout()->totalSizeHint().width() - 1;
    const int words = QFontMetrics(m_text->font()).size(0, m_text->text()).width() + 1;
    m_text->setFixedWidth(qMax(1, qMin(words, room.width() - 2 * Margin - beside)));
    adjustSize();
    const int left = (room.width() - width()) / 2;
    move(left, qMax(0, lowest(left, left + width()) - height()));
    raise();
}

/// Where the toast ends: at the lower edge, but above what a person can do with the detail.
int Toast::lowest(int left, int right) const
{
    int bottom = parentWidget()->height() - Margin;
    const auto panes = parentWidget()->findChildren<DetailPane *>();
    for (const DetailPane *pane : panes) {
        if (!pane->isVisible())
            continue;
        const QRect foot = pane->footRect();
        const QRect there(pane->mapTo(parentWidget(), foot.topLeft()), foot.size());
        if (there.left() < right && left <= there.right())
            bottom = qMin(bottom, there.top() - metrics::Gap);
    }
    return bottom;
}

void Toast::resumeTimer()
{
    const bool held = underMouse() || m_action->hasFocus() || m_close->hasFocus();
    if (isVisible() && !held)
        m_timer->start();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    else if (watched != parentWidget() && event->type() == QEvent::FocusIn)
        m_timer->stop();
    else if (watched != parentWidget() && event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &Toast::resumeTimer, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

/// What was said to a hidden window is read when it comes back, and goes then like everything else.
void Toast::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    resumeTimer();
}

void Toast::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    m_timer->stop();
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    resumeTimer();
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void Toast::paintEvent(QPaintEvent *)
{
    const ThemeTokens &tokens = Theme::of(this).tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.inputBorder);
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::CardRadius,
                            metrics::CardRadius);
}

} // namespace edesk
