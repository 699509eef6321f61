// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/FormCheck.h"

#include "common/base/VietnameseText.h"
#include "common/domain/document/TemplateFields.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace edesk {
namespace {

using V = FormVerdict;

struct RuleText
{
    FormRule rule;
    const char *key;
    const char *article;
    const char *vietnamese;
    const char *english;
    const char *remedyVietnamese;
    const char *remedyEnglish;
};

constexpr std::array texts{
#define FORM_RULE(rule, key, article, vi, en, remedyVi, remedyEn)                                            \
    RuleText{FormRule::rule, key, article, vi, en, remedyVi, remedyEn},
#include "common/domain/document/FormRules.inc"
#undef FORM_RULE
};

constexpr std::array verdicts{
    Choice{int(V::Passed), "passed", "Đạt", "Passed"},
    Choice{int(V::Failed), "failed", "Chưa đạt", "Failed"},
    Choice{int(V::Unverified), "unverified", "Chưa kiểm được", "Not verified"},
};

const RuleText &textOf(FormRule rule)
{
    return *std::find_if(texts.begin(), texts.end(), [rule](const RuleText &t) { return t.rule == rule; });
}

V verdict(bool passed)
{
    return passed ? V::Passed : V::Failed;
}

/// Of text that is to be compared: spaces, cases and marks do not count.
QString plain(const QString &text)
{
    return folded(text.simplified());
}

/// One document being checked.
class Checking
{
public:
    Checking(const Document &document, const FormFacts *facts) : m_document(&document), m_facts(facts)
    {
        if (facts)
            m_text = facts->paragraphs.join(QLatin1Char('\n'));
        m_plain = plain(m_text);
    }

    QList<FormFinding> run()
    {
        checkPage();
        checkLetters();
        checkHead();
        checkCode();
        checkDate();
        checkTitle();
        checkFoot();
        return m_findings;
    }

private:
    void add(FormRule rule, V result, const QString &found = {}) { m_findings.append({rule, result, found}); }
    /// A rule about the page: not verified without one.
    void addOfPage(FormRule rule, bool passed, const QString &found = {})
    {
        add(rule, m_facts ? verdict(passed) : V::Unverified, m_facts ? found : QString());
    }
    bool holds(const QString &words) const { return !words.isEmpty() && m_plain.contains(plain(words)); }

    void checkPage()
    {
        constexpr double width = 210;
        constexpr double height = 297;
        constexpr double near = 1;
        const auto is = [](const std::optional<double> &length, double wanted) {
            return length && std::abs(*length - wanted) <= near;
        };
        if (!m_facts || !m_facts->pageWidth || !m_facts->pageHeight) {
            add(FormRule::PaperSize, V::Unverified);
        } else {
            const bool upright = is(m_facts->pageWidth, width) && is(m_facts->pageHeight, height);
            // Across is allowed for the sake of tables, which a person has to judge.
            const bool across = is(m_facts->pageWidth, height) && is(m_facts->pageHeight, width);
            add(FormRule::PaperSize, across ? V::Unverified : verdict(upright),
                QStringLiteral("%1 × %2 mm")
                    .arg(qRound(*m_facts->pageWidth))
                    .arg(qRound(*m_facts->pageHeight)));
        }
        checkMargins();
    }

    void checkMargins()
    {
        struct Side
        {
            const char *name;
            std::optional<double> length;
            double least;
            double most;
        };
        if (!m_facts)
            return add(FormRule::Margins, V::Unverified);
        const std::array sides{
            Side{"trên", m_facts->marginTop, 20, 25},
            Side{"dưới", m_facts->marginBottom, 20, 25},
            Side{"trái", m_facts->marginLeft, 30, 35},
            Side{"phải", m_facts->marginRight, 15, 20},
        };
        // What programs round.
        constexpr double near = 0.3;
        QStringList wrong;
        for (const Side &side : sides) {
            if (!side.length)
                return add(FormRule::Margins, V::Unverified);
            if (*side.length < side.least - near || *side.length > side.most + near)
                wrong.append(QStringLiteral("%1 %2 mm")
                                 .arg(QString::fromUtf8(side.name))
                                 .arg(*side.length, 0, 'f', 1));
        }
        add(FormRule::Margins, verdict(wrong.isEmpty()), wrong.join(QStringLiteral(", ")));
    }

    void checkLetters()
    {
        if (!m_facts || m_facts->lettersByFont.isEmpty()) {
            add(FormRule::Font, V::Unverified);
            return add(FormRule::TextSize, V::Unverified);
        }
        QStringList others = m_facts->lettersByFont.keys();
        others.removeAll(QStringLiteral("Times New Roman"));
        const bool isTold = !others.contains(QString());
        add(FormRule::Font, !isTold && others.size() == 1 ? V::Unverified : verdict(others.isEmpty()),
            others.join(QStringLiteral(", ")));
        // The size of most letters is that of the text.
        const auto &sizes = m_facts->lettersBySize;
        const double size =
            std::max_element(sizes.keyValueBegin(), sizes.keyValueEnd(), [](const auto &a, const auto &b) {
                return a.second < b.second;
            })->first;
        constexpr double least = 13;
        constexpr double most = 14;
        add(FormRule::TextSize, verdict(size >= least && size <= most), QString::number(size));
    }

    void checkHead()
    {
        // With the mark on either letter, as both are written.
        const bool country = m_text.contains(QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) ||
                             m_text.contains(QStringLiteral("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        addOfPage(FormRule::Motto, country && m_text.contains(QStringLiteral("Độc lập - Tự do - Hạnh phúc")));
        addOfPage(FormRule::Issuer,
                  m_text.simplified().contains(m_document->issuerName.simplified().toUpper()));
    }

    void checkCode()
    {
        static const QRegularExpression number(QStringLiteral("^(0[1-9]|[1-9][0-9]+)$"));
        static const QRegularExpression symbol(
            QStringLiteral("^[\\p{Lu}0-9][\\p{L}0-9]*(-[\\p{Lu}0-9][\\p{L}0-9]*)*$"));
        const Document &d = *m_document;
        if (d.codeNumber.isEmpty() || d.codeNotation.isEmpty()) {
            add(FormRule::Code, V::Unverified);
            return add(FormRule::CodeFitsType, V::Unverified);
        }
        const QString code = codeText(d.codeNumber, d.codeNotation);
        add(FormRule::Code,
            verdict(number.match(d.codeNumber).hasMatch() && symbol.match(d.codeNotation).hasMatch()), code);
        const QString abbreviation = typeAbbreviation(d.type);
        add(FormRule::CodeFitsType,
            verdict(abbreviation.isEmpty() || d.codeNotation.startsWith(abbreviation + QLatin1Char('-'))),
            d.codeNotation);
    }

    void checkDate()
    {
        static const QRegularExpression line(
            QStringLiteral("\\p{Lu}[^\n,]*,\\s*(ngày\\s+(\\S+)\\s+tháng\\s+(\\S+)\\s+năm\\s+(\\S+))"));
        if (!m_facts)
            return add(FormRule::PlaceAndDate, V::Unverified);
        const auto match = line.match(m_text);
        if (!match.hasMatch())
            return add(FormRule::PlaceAndDate, V::Failed);
        bool isDay = false;
        bool isMonth = false;
        bool isYear = false;
        const QDate day(match.captured(4).toInt(&isYear), match.captured(3).toInt(&isMonth),
                        match.captured(2).toInt(&isDay));
        // The day is filled in when it is issued.
        if (!isDay || !isMonth || !isYear)
            return add(FormRule::PlaceAndDate, V::Unverified, match.captured(1));
        add(FormRule::PlaceAndDate, verdict(officialDate(day) == match.captured(1).simplified()),
            match.captured(1));
    }

    void checkTitle()
    {
        const DocumentType type = m_document->type;
        if (type == DocumentType::Dispatch || type == DocumentType::PublicLetter) {
            addOfPage(FormRule::TypeName,
                      type == DocumentType::PublicLetter || m_text.contains(QStringLiteral("V/v")));
        } else {
            const Choice &choice = documentTypeChoices()[std::size_t(type) - 1];
            addOfPage(FormRule::TypeName, m_text.contains(QString::fromUtf8(choice.vietnamese).toUpper()));
        }
        addOfPage(FormRule::Subject, holds(m_document->subject));
    }

    void checkFoot()
    {
        const Document &d = *m_document;
        const QString mark = capacityMark(d.capacity);
        const bool hasPosition = d.signerPosition.isEmpty() || holds(d.signerPosition);
        addOfPage(FormRule::Capacity, (mark.isEmpty() || m_text.contains(mark)) && hasPosition, mark);
        if (d.signerName.isEmpty())
            add(FormRule::Signer, V::Unverified);
        else
            addOfPage(FormRule::Signer, holds(d.signerName), d.signerName);
        const bool isAddressed = d.type == DocumentType::Dispatch || d.type == DocumentType::Submission;
        const bool names = m_text.contains(QStringLiteral("Nơi nhận")) &&
                           (!isAddressed || m_text.contains(QStringLiteral("Kính gửi")));
        if (m_facts)
            add(FormRule::Recipients, verdict(names));
        else
            add(FormRule::Recipients, d.recipients.trimmed().isEmpty() ? V::Failed : V::Unverified);
    }

    const Document *m_document;
    const FormFacts *m_facts;
    QString m_text;
    QString m_plain;
    QList<FormFinding> m_findings;
};

} // namespace

QList<FormFinding> checkForm(const Document &document, const FormFacts *facts)
{
    return Checking(document, facts).run();
}

QString formRuleKey(FormRule rule)
{
    return QString::fromUtf8(textOf(rule).key);
}

QString formArticle(FormRule rule)
{
    return QStringLiteral("Phụ lục I, phần I, ") + QString::fromUtf8(textOf(rule).article);
}

QString formRequirement(FormRule rule, Language language)
{
    const RuleText &text = textOf(rule);
    return QString::fromUtf8(language == Language::Vietnamese ? text.vietnamese : text.english);
}

QString formRemedy(FormRule rule, Language language)
{
    const RuleText &text = textOf(rule);
    return QString::fromUtf8(language == Language::Vietnamese ? text.remedyVietnamese : text.remedyEnglish);
}

std::span<const Choice> formVerdictChoices()
{
    return verdicts;
}

} // namespace edesk
