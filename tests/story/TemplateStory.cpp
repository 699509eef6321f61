// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/story/StoryDesk.h"

#include <QFile>
#include <QProcess>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

/// A Word file in base64: A4 with margins of 20, 15, 20 and 30 mm, a line «trich_yeu» that is split over two
/// runs in Times New Roman 14, and a line “«ngay» «la»” that says nothing of its look.
const QByteArray wordFile = QByteArray::fromBase64(
    "UEsDBBQAAAAIAAAAIVx9j8M5SgAAAE0AAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbLMJqSxILVaoyM3JK7ZVyigpKbDS1y9OzkjN"
    "TSzWyy9IzQPKpOUX5SaWALlF6foFicnZiemp+kYGBmb6yfl5Jal5JbolIDOU9O0AUEsDBBQAAAAIAAAAIVykeadzGwEAABACAAAR"
    "AAAAd29yZC9kb2N1bWVudC54bWytUUtOwzAQvYrlPXXSQglRk+66AyEoa+Q6bmIp9lj2tCFcqUfoLifDJi0RC3Zs5vee5814VusP"
    "3ZKjdF6BKWg6SyiRRkClTF3Qt+3mJqPrctXlFYiDlgZJ4BufdwVtEG3OmBeN1NzPwEoTsD04zTGkrmYduMo6ENL70E63bJ4kS6a5"
    "MjS23EHVR2+jcd/meXQbMOhJl3MvlCroVmnpyZPsyAtobiiLJP8ZCEfeFnSexQr7eY7lcEKnRBNrOCL/LvHey8Nw/qXALqtM+8RJ"
    "TM374UyGU8v/4HspcGxr69coGT43TR+SJQ1xE+JltsjGiWz9yF2oItjIWdxGilN1gwXN7tKY7QAR9IS2ch/A9D5JLytc5dj1Amy6"
    "bvkFUEsBAhQDFAAAAAgAAAAhXH2PwzlKAAAATQAAABMAAAAAAAAAAAAAAIABAAAAAFtDb250ZW50X1R5cGVzXS54bWxQSwECFAMU"
    "AAAACAAAACFcpHmncxsBAAAQAgAAEQAAAAAAAAAAAAAAgAF7AAAAd29yZC9kb2N1bWVudC54bWxQSwUGAAAAAAIAAgCAAAAAxQEA"
    "AAAA");

} // namespace

/// A draft is made from a template, becomes the file of its document, and its form is checked.
class TemplateStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void theTemplateIsFilled();
    void theFormIsChecked();
    void whatIsNoTemplateIsRefused();
    void misuseIsSaid();

private:
    QString fileOf(const QString &name, const QByteArray &bytes) const;
    /// The verdict on a rule.
    static QString verdict(const StoryRun &run, const QString &rule);

    std::unique_ptr<StoryServer> m_server;
    std::unique_ptr<StoryDesk> m_desk;
    QString m_document;
};

QString TemplateStory::fileOf(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_server->file(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return path;
}

QString TemplateStory::verdict(const StoryRun &run, const QString &rule)
{
    for (const auto &item : run.items()) {
        const QJsonObject line = item.toObject();
        if (line.value(u"rule"_s).toString() == rule)
            return line.value(u"verdict"_s).toString();
    }
    return {};
}

void TemplateStory::initTestCase()
{
    m_server = std::make_unique<StoryServer>();
    EDESK_EXITS(m_server->init(), 0);
    const auto serving = m_server->serve();
    QVERIFY2(serving, said(serving).constData());
    m_desk = std::make_unique<StoryDesk>(*m_server, u"specialist.stttt-vp"_s);
    EDESK_EXITS(m_desk->open(), 0);
    const QString subject = u"triển khai văn phòng điện tử"_s;
    EDESK_EXITS(m_desk->act({u"document.draft"_s, u"type=dispatch"_s, u"subject="_s + subject}), 0);
    m_document = m_desk->rows(u"document"_s, u"subject"_s, subject).value(0).value(u"id"_s).toString();
}

void TemplateStory::theTemplateIsFilled()
{
    const QString target = m_server->file(u"Dự thảo.docx"_s);
    const StoryRun filled = m_desk->run(
        {u"document"_s, u"fill"_s, m_document, fileOf(u"mẫu.docx"_s, wordFile), u"--out"_s, target});
    EDESK_EXITS(filled, 0);
    QCOMPARE(filled.json().value(u"unknown"_s).toArray(), QJsonArray{u"la"_s});
    QCOMPARE(filled.json().value(u"empty"_s).toArray(), QJsonArray{u"ngay"_s});
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-p"_s, target, u"word/document.xml"_s});
    QVERIFY(unzip.waitForFinished());
    const QString text = QString::fromUtf8(unzip.readAllStandardOutput());
    QVERIFY2(text.contains(u">triển khai văn phòng điện tử<"_s), qPrintable(text));
    QVERIFY(text.contains(u"… «la»"_s));
    EDESK_EXITS(m_desk->run({u"attach"_s, m_document, target}), 0);
}

void TemplateStory::theFormIsChecked()
{
    // The document's own Word file is looked at.
    const StoryRun checked = m_desk->run({u"document"_s, u"check-form"_s, m_document});
    EDESK_EXITS(checked, 0);
    QCOMPARE(checked.items().size(), 14);
    QCOMPARE(verdict(checked, u"paper_size"_s), u"passed"_s);
    QCOMPARE(verdict(checked, u"margins"_s), u"passed"_s);
    QCOMPARE(verdict(checked, u"text_size"_s), u"passed"_s);
    QCOMPARE(verdict(checked, u"font"_s), u"unverified"_s);
    QCOMPARE(verdict(checked, u"motto"_s), u"failed"_s);
    QCOMPARE(verdict(checked, u"code"_s), u"unverified"_s);
    QCOMPARE(verdict(checked, u"subject"_s), u"passed"_s);
    const QJsonObject line = checked.items().first().toObject();
    QCOMPARE(line.value(u"article"_s).toString(), u"Phụ lục I, phần I, mục I.1, I.2"_s);
}

void TemplateStory::whatIsNoTemplateIsRefused()
{
    const QString pdf = fileOf(u"tệp.docx"_s, "%PDF-1.7");
    EDESK_REFUSED(m_desk->run({u"document"_s, u"fill"_s, m_document, pdf}), 1, u"template.invalid"_s);
    EDESK_REFUSED(m_desk->run({u"document"_s, u"check-form"_s, m_document, pdf}), 1, u"template.invalid"_s);
    // One that is the document's own is named as it is called, not by its place on this desk.
    const QString foreign = fileOf(u"Hỏng.docx"_s, "PK\x03\x04 no more");
    EDESK_EXITS(m_desk->run({u"attach"_s, m_document, foreign}), 0);
    const StoryRun checked = m_desk->run({u"document"_s, u"check-form"_s, m_document});
    EDESK_REFUSED(checked, 1, u"template.invalid"_s);
    QVERIFY2(checked.output.contains(u"Hỏng.docx"_s), checked.described().constData());
    const QString half = fileOf(u"nửa.docx"_s, wordFile.first(wordFile.size() / 2));
    EDESK_REFUSED(m_desk->run({u"document"_s, u"fill"_s, m_document, half}), 1, u"template.invalid"_s);
    EDESK_REFUSED(m_desk->run({u"document"_s, u"fill"_s, m_document, m_server->file(u"đâu.docx"_s)}), 1,
                  u"file.failed"_s);
}

void TemplateStory::misuseIsSaid()
{
    EDESK_EXITS(m_desk->run({u"document"_s, u"burn"_s, m_document}), 2);
    EDESK_EXITS(m_desk->run({u"document"_s, u"fill"_s, m_document}), 2);
    EDESK_EXITS(m_desk->run({u"document"_s, u"check-form"_s}), 2);
    EDESK_REFUSED(m_desk->run({u"document"_s, u"check-form"_s, m_desk->person()}), 1, u"invalid_argument"_s);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::TemplateStory)
#include "TemplateStory.moc"
