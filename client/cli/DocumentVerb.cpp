// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/Commands.h"
#include "client/cli/References.h"
#include "client/docx/DocxFacts.h"
#include "client/docx/DocxTemplate.h"
#include "common/domain/core/ChoiceText.h"
#include "common/domain/document/DocumentFile.h"
#include "common/domain/document/FormCheck.h"
#include "common/domain/document/TemplateFields.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace edesk {
namespace {

/// The file of a document that the form check can look at: the newest DOCX of those that are current.
Result<std::optional<DocumentFile>> wordFileOf(ReplicaReader &reader, const Id &document)
{
    const auto files = reader.load<DocumentFile>({.where = QStringLiteral("document_id = ?"),
                                                  .values = {document},
                                                  .orderBy = QStringLiteral("added_at DESC, id")});
    if (!files)
        return files.error();
    for (const DocumentFile &file : currentFiles(*files)) {
        if (file.name.endsWith(QStringLiteral(".docx"), Qt::CaseInsensitive))
            return std::optional(file);
    }
    return std::optional<DocumentFile>();
}

QString verdictKey(FormVerdict verdict)
{
    return QString::fromUtf8(formVerdictChoices()[std::size_t(verdict) - 1].key);
}

} // namespace

void Commands::document()
{
    const QString what = m_arguments.words.first();
    const bool checks = what == QLatin1StringView("check-form");
    if (!checks && what != QLatin1StringView("fill"))
        return misuse(failure(
            ErrorCode::InvalidArgument, {what},
            m_output.say("document: có check-form và fill", "document: there are check-form and fill")));
    const QString file =
        m_arguments.words.size() > 2 ? QDir().absoluteFilePath(m_arguments.words.at(2)) : QString();
    if (!checks && file.isEmpty())
        return misuse(failure(ErrorCode::MissingArgument, {QStringLiteral("FILE")}));
    const auto found = References(*m_reader).find(m_arguments.words.at(1));
    if (!found)
        return end(found.error());
    if (found->kind() != EntityKind::Document)
        return end(failure(ErrorCode::InvalidArgument, {m_arguments.words.at(1)}));
    const auto document = fromRecord<Document>(*found);
    if (!checks)
        return fillTemplateOf(document, file);
    if (!file.isEmpty())
        return checkFormOf(document, file, QFileInfo(file).fileName());
    const auto held = wordFileOf(*m_reader, document.id);
    if (!held)
        return end(held.error());
    if (!*held)
        return checkFormOf(document, {}, {});
    const EntityRef row{EntityKind::DocumentFile, (*held)->id};
    whenFinished(m_desk->openContent(row), this,
                 [this, document, name = (*held)->name](const Result<QString> &path) {
                     if (path)
                         checkFormOf(document, *path, name);
                     else
                         end(path.error());
                 });
}

/// `name` is what the file is called; contents on this desk are named by their hash.
void Commands::checkFormOf(const Document &document, const QString &file, const QString &name)
{
    std::optional<FormFacts> facts;
    if (!file.isEmpty()) {
        auto read = docxFacts(file);
        if (!read && read.error().code == ErrorCode::TemplateInvalid)
            return end(
                failure(ErrorCode::TemplateInvalid, {name, read.error().details.last()}, read.error().cause));
        if (!read)
            return end(read.error());
        facts = std::move(*read);
    }
    QJsonArray lines;
    for (const FormFinding &finding : checkForm(document, facts ? &*facts : nullptr)) {
        const Language language = m_output.language();
        const bool failed = finding.verdict == FormVerdict::Failed;
        lines.append(QJsonObject{{QStringLiteral("rule"), formRuleKey(finding.rule)},
                                 {QStringLiteral("verdict"), verdictKey(finding.verdict)},
                                 {QStringLiteral("article"), formArticle(finding.rule)},
                                 {QStringLiteral("asked"), formRequirement(finding.rule, language)},
                                 {QStringLiteral("found"), finding.found},
                                 {QStringLiteral("remedy"), formRemedy(finding.rule, language)}});
        if (m_output.json())
            continue;
        QString line = QStringLiteral("%1 · %2 · %3")
                           .arg(choiceText(formVerdictChoices(), int(finding.verdict), language),
                                formRequirement(finding.rule, language), formArticle(finding.rule));
        if (failed)
            line += QStringLiteral(" → ") + formRemedy(finding.rule, language);
        m_output.line(line);
    }
    if (m_output.json())
        m_output.object({{QStringLiteral("items"), lines}, {QStringLiteral("total"), lines.size()}});
    end({});
}

void Commands::fillTemplateOf(const Document &document, const QString &file)
{
    QString target = m_arguments.option(QStringLiteral("out"));
    if (target.isEmpty())
        target = document.id.toString() + QStringLiteral(".docx");
    target = QDir().absoluteFilePath(target);
    const auto filled = fillTemplate(file, templateFields(document), target);
    if (!filled)
        return end(filled.error());
    if (m_output.json()) {
        m_output.object({{QStringLiteral("file"), target},
                         {QStringLiteral("unknown"), QJsonArray::fromStringList(filled->unknown)},
                         {QStringLiteral("empty"), QJsonArray::fromStringList(filled->empty)}});
        return end({});
    }
    m_output.line(target);
    if (!filled->unknown.isEmpty())
        m_output.line(
            m_output.say("Không biết: %1", "Unknown: %1").arg(filled->unknown.join(QStringLiteral(", "))));
    if (!filled->empty.isEmpty())
        m_output.line(
            m_output.say("Chưa có: %1", "Not known yet: %1").arg(filled->empty.join(QStringLiteral(", "))));
    end({});
}

} // namespace edesk
