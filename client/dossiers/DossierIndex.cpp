// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/dossiers/DossierIndex.h"

#include "common/base/XmlText.h"
#include "common/domain/core/ChoiceText.h"
#include "common/domain/document/DocumentTerms.h"

#include <QXmlStreamWriter>

namespace edesk {
namespace {

using PackedDocument = DossierPackage::PackedDocument;

/// The lengths of annex VI where they are shorter than ours.
namespace annex_limit {
constexpr int OrganId = 13;
constexpr int Creator = 30;
constexpr int Description = 500;
constexpr int ToPlaces = 1000;
} // namespace annex_limit

const QString language = QStringLiteral("Tiếng Việt");

QString dateText(QDate day)
{
    return day.isValid() ? day.toString(QStringLiteral("dd/MM/yyyy")) : QString();
}

QString dateText(Instant at)
{
    return at.isSet() ? dateText(vietnamTime(at).date()) : QString();
}

QString words(std::span<const Choice> choices, int value)
{
    return choiceText(choices, value, Language::Vietnamese);
}

/// Writes one index.
class IndexWriter
{
public:
    explicit IndexWriter(const DossierPackage &package) : m_package(&package), m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
    }

    QByteArray write()
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("Dossier"));
        m_xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1"));
        writeDossier();
        m_xml.writeStartElement(QStringLiteral("Documents"));
        for (const PackedDocument &document : m_package->documents)
            writeDocument(document);
        m_xml.writeEndElement();
        writeAssignments();
        writeNotes();
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void field(const char *name, const QString &text)
    {
        m_xml.writeTextElement(QString::fromLatin1(name), xmlText(text));
    }
    void field(const char *name, qint64 number) { field(name, QString::number(number)); }

    void writeFileCode()
    {
        const Dossier &d = m_package->dossier;
        m_xml.writeStartElement(QStringLiteral("FileCode"));
        field("OrganId", m_package->identifiers.value(d.agencyId).left(annex_limit::OrganId));
        field("FileCatalog", d.year);
        field("FileNotation", d.code);
        m_xml.writeEndElement();
    }

    void writeDossier()
    {
        const Dossier &d = m_package->dossier;
        qint64 pages = 0;
        for (const PackedDocument &document : m_package->documents)
            pages += document.document.pageCount;
        writeFileCode();
        field("Title", d.title);
        field("Maintenance", d.retentionYears == 0 ? QStringLiteral("Vĩnh viễn")
                                                   : QStringLiteral("%1 năm").arg(d.retentionYears));
        field("Rights", d.restricted ? QStringLiteral("Hạn chế") : QStringLiteral("Không hạn chế"));
        field("Creator", d.keeperName.left(annex_limit::Creator));
        field("Language", language);
        field("StartDate", dateText(d.startedOn));
        field("EndDate", dateText(d.endedOn));
        field("DocTotal", qint64(m_package->documents.size()));
        field("PageTotal", pages);
        field("Description", d.note);
    }

    void writeDocument(const PackedDocument &packed)
    {
        const Document &d = packed.document;
        const bool arrived = d.book == DocumentBook::Incoming;
        m_xml.writeStartElement(QStringLiteral("Document"));
        m_xml.writeAttribute(QStringLiteral("book"),
                             arrived ? QStringLiteral("incoming") : QStringLiteral("outgoing"));
        m_xml.writeAttribute(QStringLiteral("id"), d.id.toString());
        writeFileCode();
        field("DocOrdinal", packed.ordinal);
        field("TypeName", words(documentTypeChoices(), int(d.type)));
        field("CodeNumber", d.codeNumber);
        field("CodeNotation", d.codeNotation);
        field("IssuedDate", dateText(d.issuedOn));
        field("OrganName", d.issuerName);
        field("Subject", d.subject);
        field("Language", language);
        field("PageAmount", d.pageCount);
        field("Description",
              (packed.item.note.isEmpty() ? d.note : packed.item.note).left(annex_limit::Description));
        if (arrived) {
            field("ArrivalDate", dateText(d.arrivedAt));
            field("ArrivalNumber", d.number);
        }
        m_xml.writeStartElement(QStringLiteral("SignerInfo"));
        field("Position", d.signerPosition);
        field("FullName", d.signerName);
        m_xml.writeEndElement();
        if (!arrived)
            writeReceivers(packed);
        field("Priority", qint64(d.urgency));
        if (arrived) {
            field("ToPlaces", d.leadName.left(annex_limit::ToPlaces));
            field("TraceHeaderList", trackText(packed));
        } else {
            field("IssuedAmount", d.copies);
        }
        field("DueDate", dateText(d.dueAt));
        writeFiles(packed.files);
        m_xml.writeEndElement();
    }

    void writeReceivers(const PackedDocument &packed)
    {
        const auto one = [this](const QString &identifier, const QString &name) {
            m_xml.writeStartElement(QStringLiteral("To"));
            field("OrganId", identifier.left(annex_limit::OrganId));
            field("OrganName", name);
            m_xml.writeEndElement();
        };
        for (const DocumentRecipient &recipient : packed.recipients)
            one(m_package->identifiers.value(recipient.agencyId), recipient.name);
        if (packed.recipients.empty() && !packed.document.recipients.isEmpty())
            one(QString(), packed.document.recipients);
    }

    static QString trackText(const PackedDocument &packed)
    {
        QStringList lines;
        for (const DocumentEvent &step : packed.track) {
            QString line = vietnamTime(step.at).toString(QStringLiteral("dd/MM/yyyy HH:mm")) +
                           QStringLiteral(" · ") + step.actorName + QStringLiteral(" · ") +
                           words(documentEventChoices(), int(step.kind));
            if (!step.note.isEmpty())
                line += QStringLiteral(": ") + step.note;
            lines.append(line);
        }
        return lines.join(QLatin1Char('\n'));
    }

    void writeFiles(const std::vector<PackedFile> &files)
    {
        m_xml.writeStartElement(QStringLiteral("Attachments"));
        for (const PackedFile &file : files) {
            m_xml.writeStartElement(QStringLiteral("Attachment"));
            m_xml.writeAttribute(QStringLiteral("path"), file.entry);
            m_xml.writeAttribute(QStringLiteral("sha256"), file.ref.content);
            m_xml.writeAttribute(QStringLiteral("size"), QString::number(file.ref.size));
            m_xml.writeAttribute(QStringLiteral("mediaType"), xmlText(file.ref.mediaType));
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void writeAssignments()
    {
        m_xml.writeStartElement(QStringLiteral("Assignments"));
        for (const DossierPackage::PackedAssignment &packed : m_package->assignments) {
            const Assignment &a = packed.assignment;
            m_xml.writeStartElement(QStringLiteral("Assignment"));
            m_xml.writeAttribute(QStringLiteral("id"), a.id.toString());
            field("Title", a.title);
            field("Contents", a.body);
            field("State", stateText(a.state));
            field("Giver", a.giverName);
            field("Lead", a.leadName);
            field("GivenDate", dateText(a.givenAt));
            field("DueDate", dateText(a.dueAt));
            field("CompletedDate", dateText(a.completedAt));
            field("Description", packed.item.note);
            writeFiles(packed.files);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void writeNotes()
    {
        m_xml.writeStartElement(QStringLiteral("Notes"));
        for (const DossierItem &note : m_package->notes) {
            m_xml.writeStartElement(QStringLiteral("Note"));
            m_xml.writeAttribute(QStringLiteral("by"), xmlText(note.addedByName));
            m_xml.writeAttribute(QStringLiteral("date"), dateText(note.addedAt));
            m_xml.writeCharacters(xmlText(note.note));
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        // That something is missing must show in what was taken out.
        m_xml.writeStartElement(QStringLiteral("NotIncluded"));
        for (const DossierItem &item : m_package->unseen) {
            m_xml.writeStartElement(QStringLiteral("Item"));
            m_xml.writeAttribute(QStringLiteral("place"), QString::number(item.ordinal));
            m_xml.writeAttribute(QStringLiteral("kind"), words(dossierItemChoices(), int(item.kind)));
            m_xml.writeAttribute(QStringLiteral("id"), item.subjectId.toString());
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    const DossierPackage *m_package;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray dossierIndex(const DossierPackage &package)
{
    return IndexWriter(package).write();
}

} // namespace edesk
