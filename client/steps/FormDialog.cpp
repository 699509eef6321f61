// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/steps/FormDialog.h"

#include "client/drafts/DraftKeeper.h"
#include "client/session/Completion.h"
#include "client/steps/FitHeight.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/Card.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"
#include "common/domain/core/SecrecyMark.h"

#include <QBoxLayout>
#include <QCborMap>
#include <QCborValue>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>

namespace edesk {
namespace {

constexpr int WindowWidth = 640;
constexpr int ColumnsOfField = 2;
constexpr int Columns = 2 * ColumnsOfField;
/// Below each row of fields is room for what is said of one of them.
constexpr int RowsOfField = 2;

QString textOf(const QWidget *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(field))
        return text->toPlainText();
    if (const auto *choice = qobject_cast<const QComboBox *>(field))
        return choice->currentData().toString();
    if (const auto *number = qobject_cast<const QSpinBox *>(field))
        return QString::number(number->value());
    return {};
}

void setTextOf(QWidget *field, const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->setText(text);
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(field))
        plain->setPlainText(text);
    else if (auto *choice = qobject_cast<QComboBox *>(field); choice && choice->findData(text.toInt()) >= 0)
        choice->setCurrentIndex(choice->findData(text.toInt()));
    else if (auto *number = qobject_cast<QSpinBox *>(field))
        number->setValue(text.toInt());
}

/// A text on a card: lines have a border of their own.
QWidget *framed(QPlainTextEdit *text)
{
    constexpr int border = 2;
    auto *card = new Card;
    text->setFrameShape(QFrame::NoFrame);
    card->body().setContentsMargins(border, border, border, border);
    card->body().addWidget(text);
    return card;
}

bool isSend(const QKeyEvent &key)
{
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return enter && key.modifiers().testFlag(Qt::ControlModifier);
}

} // namespace

FormDialog::FormDialog(const FeatureContext &context, const QString &title, const QString &accept,
                       QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_onBehalfOf(context.acting.onBehalfOf()),
      m_body(new QVBoxLayout),
      m_error(new ErrorLine),
      m_draft(new DraftKeeper(context.desk, this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    auto *heading = new Label(title, TypeRole::Item);
    heading->setWeight(QFont::DemiBold);
    layout->addWidget(heading);
    layout->addLayout(m_body, 1);
    layout->addWidget(m_error);
    buildFooter(*layout, accept);
    setMinimumWidth(Theme::of(this).scaled(WindowWidth));
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        connect(shortcut, &QShortcut::activated, this, &FormDialog::send);
    }
    connect(m_draft, &DraftKeeper::restored, this, &FormDialog::restore);
}

void FormDialog::buildFooter(QVBoxLayout &layout, const QString &accept)
{
    auto *cancel = new QPushButton(tr("Huỷ"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_accept = new QPushButton;
    setAcceptText(accept);
    setButtonKind(*m_accept, ButtonKind::Primary);
    m_accept->setAutoDefault(false);
    connect(m_accept, &QPushButton::clicked, this, &FormDialog::send);
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(cancel);
    line->addWidget(m_accept);
    layout.addLayout(line);
}

void FormDialog::setAcceptText(const QString &text)
{
    m_accept->setText(tr("%1  (Ctrl+Enter)").arg(text));
}

void FormDialog::addField(const QString &argument, const QString &label, QWidget *field, Width width)
{
    if (!m_grid) {
        m_grid = new QGridLayout;
        m_grid->setVerticalSpacing(metrics::Gap);
        m_grid->setHorizontalSpacing(metrics::Gap);
        m_grid->setColumnStretch(1, 1);
        m_grid->setColumnStretch(ColumnsOfField + 1, 1);
        m_row = m_column = 0;
        m_body->addLayout(m_grid);
    }
    if (width == Width::Full && m_column > 0) {
        m_row += RowsOfField;
        m_column = 0;
    }
    auto *name = new Label(label, TypeRole::Body, TextTone::Secondary);
    name->setBuddy(field);
    field->setAccessibleName(label);
    const bool isText = qobject_cast<QPlainTextEdit *>(field);
    m_grid->addWidget(name, m_row, m_column, isText ? Qt::AlignTop : Qt::AlignVCenter);
    m_grid->addWidget(isText ? framed(qobject_cast<QPlainTextEdit *>(field)) : field, m_row, m_column + 1, 1,
                      width == Width::Full ? Columns - 1 : 1);
    m_places.insert(field, {m_grid, m_row});
    m_fields.insert(argument, field);
    m_column += width == Width::Full ? Columns : ColumnsOfField;
    if (m_column >= Columns) {
        m_row += RowsOfField;
        m_column = 0;
    }
    watch(*field);
}

void FormDialog::addWide(QWidget *widget, int stretch)
{
    m_body->addWidget(widget, stretch);
    m_grid = nullptr;
}

void FormDialog::watch(QWidget &field)
{
    const auto changed = [this] {
        note();
        check();
    };
    if (auto *line = qobject_cast<QLineEdit *>(&field))
        connect(line, &QLineEdit::textChanged, this, changed);
    else if (auto *choice = qobject_cast<QComboBox *>(&field))
        connect(choice, &QComboBox::currentIndexChanged, this, changed);
    else if (auto *number = qobject_cast<QSpinBox *>(&field))
        connect(number, &QSpinBox::valueChanged, this, changed);
    if (auto *text = qobject_cast<QPlainTextEdit *>(&field)) {
        connect(text, &QPlainTextEdit::textChanged, this, changed);
        text->setTabChangesFocus(true);
        text->installEventFilter(this);
    }
}

/// Ctrl+Enter in a text sends too; the editor would keep the key from the shortcut.
bool FormDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isSend(*static_cast<QKeyEvent *>(event))) {
        send();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void FormDialog::keepDraft(const QString &key)
{
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it)
        m_initial.insert(it.key(), textOf(it.value()));
    m_draft->open(key);
}

/// What differs from how the window opened; nothing otherwise.
void FormDialog::note()
{
    if (m_draft->key().isEmpty())
        return;
    QCborMap map;
    for (auto it = m_initial.cbegin(); it != m_initial.cend(); ++it) {
        if (const QString text = textOf(m_fields.value(it.key())); text != it.value())
            map.insert(it.key(), text);
    }
    m_draft->note(map.isEmpty() ? QByteArray() : map.toCborValue().toCbor());
}

/// Fills what the person has not filled in meanwhile.
void FormDialog::restore(const QByteArray &kept)
{
    const QCborMap map = QCborValue::fromCbor(kept).toMap();
    for (auto it = m_initial.cbegin(); it != m_initial.cend(); ++it) {
        QWidget *field = m_fields.value(it.key());
        if (map.contains(it.key()) && textOf(field) == it.value())
            setTextOf(field, map.value(it.key()).toString());
    }
}

void FormDialog::check()
{
    m_accept->setEnabled(!m_isBusy && !incomplete());
}

void FormDialog::send()
{
    if (m_isBusy)
        return;
    if (QWidget *field = incomplete())
        return field->setFocus(Qt::OtherFocusReason);
    if (!stillHolds())
        return;
    const StepOrder asked = order();
    m_isBusy = true;
    check();
    whenFinished(asked.submit(m_context, m_onBehalfOf), this, [this, asked](const Result<OutboxItem> &item) {
        m_isBusy = false;
        check();
        if (!item)
            return showRefusal(item.error());
        m_draft->discard(m_draft->key());
        asked.tellTaken(m_context, *item);
        Q_EMIT taken(*item);
        accept();
    });
}

void FormDialog::showRefusal(const Error &error)
{
    QWidget *field = fieldOf(error);
    placeError(field);
    m_error->showError(error, m_context.language);
    fitHeight(*this);
    if (field)
        field->setFocus(Qt::OtherFocusReason);
    refused(error);
}

/// The rules name the argument; of a secrecy mark they say that there is one, not where.
QWidget *FormDialog::fieldOf(const Error &error) const
{
    if (error.code == ErrorCode::StateSecret) {
        for (QWidget *field : m_fields) {
            if (!refuseStateSecrets(textOf(field)))
                return field;
        }
    }
    const bool isOfArgument = error.code == ErrorCode::InvalidArgument || error.code == ErrorCode::TooLong ||
                              error.code == ErrorCode::MissingArgument || error.code == ErrorCode::Conflict;
    return isOfArgument ? m_fields.value(error.details.value(0)) : nullptr;
}

void FormDialog::placeError(const QWidget *field)
{
    if (const auto [grid, row] = m_places.value(field); grid)
        return grid->addWidget(m_error, row + 1, 0, 1, Columns);
    auto *lines = static_cast<QVBoxLayout *>(layout());
    lines->insertWidget(lines->count() - 1, m_error);
}

void FormDialog::showEvent(QShowEvent *event)
{
    fitHeight(*this);
    QDialog::showEvent(event);
}

void FormDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

} // namespace edesk
