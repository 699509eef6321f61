// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/files/AttachedFile.h"
#include "client/pdf/ArrivalStampText.h"
#include "client/replica/FeatureContext.h"

#include <QDialog>

#include <optional>

class QAction;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace edesk {

class ErrorLine;
class FileDelivery;
class Label;
class PdfView;
class PictureView;
class StampRun;

/// The files of one row in a window beside the others: PDF files and pictures as they are, with a way to the
/// next and the previous one. What is not on the desk is fetched, with its progress; Esc closes it.
class FilePreview : public QDialog
{
    Q_OBJECT

public:
    /// `context` and `delivery` must outlive the window, which deletes itself when closed.
    FilePreview(const FeatureContext &context, FileDelivery &delivery, QWidget *parent);

    /// Shows the file of this row; those around it are reached from there.
    void present(const QList<AttachedFile> &files, const EntityRef &row);
    /// What the stamp of arriving documents says; without it none is offered.
    void setArrival(const std::optional<ArrivalStampText> &arrival);
    /// Writes a copy of the file that shows, with the stamp on it.
    void printStamp(const QString &target);

    const AttachedFile &file() const { return m_files.at(m_current); }
    PdfView &pdf() { return *m_pdf; }
    PictureView &picture() { return *m_picture; }
    QAction &previousAction() { return *m_previous; }
    QAction &nextAction() { return *m_next; }
    QAction &stampAction() { return *m_stamp; }
    QPushButton &stopButton() { return *m_stop; }
    ErrorLine &errorLine() { return *m_error; }
    /// What stands in place of the file.
    QString notice() const;

private:
    QWidget *buildNotice();
    void buildActions();
    void turn(int steps);
    void showCurrent();
    void showNotice(const QString &text);
    void showFetching(qint64 done);
    void showCopy(const QString &path);
    void showError(const Error &error);
    void askWhereToStamp();

    const FeatureContext &m_context;
    FileDelivery &m_delivery;
    QList<AttachedFile> m_files;
    qsizetype m_current = 0;
    std::optional<ArrivalStampText> m_arrival;
    /// The copy of the file that shows; empty until it is here.
    QString m_path;
    QAction *m_previous;
    QAction *m_next;
    QAction *m_outside;
    QAction *m_save;
    QAction *m_stamp;
    Label *m_name;
    QStackedWidget *m_stack;
    Label *m_words;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    PdfView *m_pdf;
    PictureView *m_picture;
    ErrorLine *m_error;
    StampRun *m_stamping;
};

} // namespace edesk
