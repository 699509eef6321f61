// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/PaperScans.h"

#include "client/features/scanning/ScanDialog.h"

#include <QCoreApplication>
#include <QDir>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PaperScans)
};

} // namespace

PaperScans::PaperScans(ProfileSettings &settings, const Clock &clock, const QString &folder, QWidget &window)
    : m_settings(settings), m_clock(clock), m_folder(folder), m_window(window)
{
}

void PaperScans::open(const QString &draft, const QString &author, Language language,
                      const std::function<void(const QString &pdf)> &taken)
{
    if (!m_scanner)
        m_scanner = std::make_unique<Scanner>(makeScannerBackend());
    const QString target = nextTarget();
    const QDateTime now = vietnamTime(m_clock.now());
    auto *dialog =
        new ScanDialog({*m_scanner, m_settings, language, QDir(m_folder).filePath(u"scans/%1"_s.arg(draft)),
                        target, ScanPdfFacts{Words::tr("Bản quét"), author, now}},
                       &m_window);
    QObject::connect(dialog, &ScanDialog::pdfWritten, dialog, taken);
    dialog->open();
}

/// Two scans of one minute must not be one file.
QString PaperScans::nextTarget()
{
    const QString folder = m_made.filePath(QString::number(++m_count));
    QDir().mkpath(folder);
    const QString name =
        Words::tr("Bản quét %1").arg(vietnamTime(m_clock.now()).toString(u"yyyy-MM-dd HH.mm"_s));
    return u"%1/%2.pdf"_s.arg(folder, name);
}

} // namespace edesk
