// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the interface is there in English, every standard button and menu in Vietnamese, and a
// program without its translations still works.
#include "client/app/Translations.h"
#include "client/steps/DueWords.h"
#include "tests/gui/app/TranslationFile.h"
#include "tests/support/Patience.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

QString sourceFile(const QString &path)
{
    return QStringLiteral(EDESK_SOURCE_FOLDER "/") + path;
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?(\\d|n)"_s);
    QStringList found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

QStringList menuTexts(const QMenu &menu)
{
    QStringList texts;
    const auto actions = menu.actions();
    for (const QAction *action : actions) {
        if (!action->isSeparator())
            texts.append(action->text().section(u'\t', 0, 0));
    }
    return texts;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsInEnglish();
    void translationsKeepTheirPlaces_data();
    void translationsKeepTheirPlaces();
    void standardButtonsSpeakVietnamese();
    void standardMenusSpeakVietnamese();
    void chooserOfFilesSpeaksVietnamese();
    void englishCounts();
    void missingFilesLeaveTheTexts();
};

void TranslationsTest::everyTextIsInEnglish()
{
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(u"edesk_en.ts"_s);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(EDESK_SOURCE_FOLDER));
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(EDESK_LUPDATE),
                  {u"-I"_s, u"."_s, u"client"_s, u"-source-language"_s, u"vi"_s, u"-target-language"_s, u"en"_s,
                   u"-ts"_s, fresh});
    QVERIFY2(lupdate.waitForFinished(2 * PatienceMs) && lupdate.exitCode() == 0,
             lupdate.readAll().constData());
    const TranslationFile wanted = TranslationFile::read(fresh);
    QVERIFY2(wanted.error.isEmpty(), qPrintable(wanted.error));
    QVERIFY(wanted.messages.size() > 200);
    const TranslationFile ours = TranslationFile::read(sourceFile(u"resources/translations/edesk_en.ts"_s));
    QVERIFY2(ours.error.isEmpty(), qPrintable(ours.error));
    QStringList faults;
    for (auto it = wanted.messages.cbegin(); it != wanted.messages.cend(); ++it) {
        const auto found = ours.messages.constFind(it.key());
        if (found == ours.messages.cend())
            faults.append(u"missing: "_s + it.key());
        else if (!found->isFinished || found->translations.contains(QString()))
            faults.append(u"unfinished: "_s + it.key());
        else if (found->translations.size() != it->translations.size())
            faults.append(u"plural forms: "_s + it.key());
    }
    const auto known = ours.messages.keys();
    for (const QString &key : known) {
        if (!wanted.messages.contains(key))
            faults.append(u"no longer used: "_s + key);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TranslationsTest::translationsKeepTheirPlaces_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("English") << u"edesk_en.ts"_s;
    QTest::newRow("Qt in Vietnamese") << u"qtbase_vi.ts"_s;
}

void TranslationsTest::translationsKeepTheirPlaces()
{
    QFETCH(const QString, file);
    const TranslationFile ours = TranslationFile::read(sourceFile(u"resources/translations/"_s + file));
    QVERIFY2(ours.error.isEmpty(), qPrintable(ours.error));
    QVERIFY(!ours.messages.isEmpty());
    for (const TranslationFile::Message &message : ours.messages) {
        QVERIFY2(message.isFinished, qPrintable(message.source));
        for (const QString &translation : message.translations) {
            QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
            QVERIFY2(placeholdersOf(translation) == placeholdersOf(message.source), qPrintable(translation));
        }
    }
}

void TranslationsTest::standardButtonsSpeakVietnamese()
{
    const auto texts = [] {
        QMessageBox box;
        QHash<int, QString> all;
        for (int button = QMessageBox::FirstButton; button <= QMessageBox::LastButton; button <<= 1)
            all.insert(button, box.addButton(static_cast<QMessageBox::StandardButton>(button))->text());
        return all;
    };
    const QHash<int, QString> english = texts();
    const Translations translations(Language::Vietnamese);
    QVERIFY(translations.isComplete());
    const QHash<int, QString> vietnamese = texts();
    for (auto it = english.cbegin(); it != english.cend(); ++it)
        QVERIFY2(vietnamese.value(it.key()) != it.value(), qPrintable(it.value()));
    QCOMPARE(vietnamese.value(QMessageBox::Cancel), u"Huỷ"_s);
    QCOMPARE(QCoreApplication::translate("QPrintDialog", "&Print"), u"&In"_s);
    QCOMPARE(QLocale().dayName(1), QLocale(QLocale::Vietnamese).dayName(1));
}

void TranslationsTest::standardMenusSpeakVietnamese()
{
    const auto texts = [] {
        QLineEdit line;
        QPlainTextEdit text;
        const std::unique_ptr<QMenu> ofLine(line.createStandardContextMenu());
        const std::unique_ptr<QMenu> ofText(text.createStandardContextMenu());
        return menuTexts(*ofLine) + menuTexts(*ofText);
    };
    const QStringList english = texts();
    const Translations translations(Language::Vietnamese);
    const QStringList vietnamese = texts();
    QVERIFY(english.size() >= 14);
    QCOMPARE(vietnamese.size(), english.size());
    for (qsizetype i = 0; i < english.size(); ++i)
        QVERIFY2(vietnamese.at(i) != english.at(i), qPrintable(english.at(i)));
}

void TranslationsTest::chooserOfFilesSpeaksVietnamese()
{
    const auto texts = [] {
        QFileDialog dialog;
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setFileMode(QFileDialog::ExistingFile);
        QStringList all;
        const auto labels = dialog.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            all.append(label->text());
        const auto buttons = dialog.findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons)
            all.append({button->text(), button->toolTip()});
        const auto headers = dialog.findChildren<QAbstractItemView *>();
        for (const QAbstractItemView *view : headers) {
            for (int column = 0; view->model() && column < view->model()->columnCount(); ++column)
                all.append(view->model()->headerData(column, Qt::Horizontal).toString());
        }
        return all;
    };
    const QStringList english = texts();
    const Translations translations(Language::Vietnamese);
    const QStringList vietnamese = texts();
    QCOMPARE(vietnamese.size(), english.size());
    QVERIFY(english.contains(u"Look in:"_s));
    static const QRegularExpression word(u"[A-Za-z]{3}"_s);
    for (qsizetype i = 0; i < english.size(); ++i) {
        if (english.at(i).contains(word))
            QVERIFY2(vietnamese.at(i) != english.at(i), qPrintable(english.at(i)));
    }
}

void TranslationsTest::englishCounts()
{
    const Translations translations(Language::English);
    QVERIFY(translations.isComplete());
    const Instant due = fromVietnamTime(QDate(2026, 6, 19), QTime(16, 30));
    const auto words = [&due](const QDate &day) {
        return DueWords::of(due, AssignmentState::New, fromVietnamTime(day, QTime(9, 0)), WorkCalendar())
            .text;
    };
    QCOMPARE(words(QDate(2026, 6, 22)), u"Overdue by 1 day"_s);
    QCOMPARE(words(QDate(2026, 6, 23)), u"Overdue by 2 days"_s);
    QCOMPARE(words(QDate(2026, 6, 19)), u"Today 16:30"_s);
}

void TranslationsTest::missingFilesLeaveTheTexts()
{
    const QTemporaryDir nothing;
    for (const Language language : {Language::Vietnamese, Language::English}) {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no translations"_s));
        const Translations translations(language, nothing.path());
        QVERIFY(!translations.isComplete());
        QCOMPARE(QCoreApplication::translate("DueWords", "Hoàn thành"), u"Hoàn thành"_s);
    }
}

QTEST_MAIN(TranslationsTest)
#include "TranslationsTest.moc"
