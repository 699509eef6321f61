// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoNames.h"

#include "server/demo/DemoText.h"

#include <algorithm>

namespace edesk {

using namespace Qt::StringLiterals;

DemoNames::DemoNames()
    : m_male(demoLines(u"names/male.txt"_s)),
      m_maleShort(demoLines(u"names/male-one-word.txt"_s)),
      m_female(demoLines(u"names/female.txt"_s)),
      m_femaleShort(demoLines(u"names/female-one-word.txt"_s))
{
    int sum = 0;
    for (const QStringList &row : demoRows(u"surnames.txt"_s)) {
        sum += row[1].toInt();
        m_surnames.append({row[0], sum});
    }
    const QStringList reserved = demoLines(u"reserved-names.txt"_s);
    m_reserved = QSet<QString>(reserved.begin(), reserved.end());
}

QString DemoNames::fullName(DemoRandom &random) const
{
    QString name = draw(random);
    while (m_reserved.contains(name))
        name = draw(random);
    return name;
}

QString DemoNames::draw(DemoRandom &random) const
{
    const int at = int(random.below(m_surnames.last().upTo));
    const auto surname = std::find_if(m_surnames.begin(), m_surnames.end(),
                                      [at](const Surname &candidate) { return at < candidate.upTo; });
    // The classic middle names Văn and Thị are about a third of men's and two fifths of women's.
    if (random.perMille(500)) {
        if (random.perMille(350))
            return surname->name + u" Văn "_s + random.pick(m_maleShort);
        return surname->name + u' ' + random.pick(m_male);
    }
    if (random.perMille(400))
        return surname->name + u" Thị "_s + random.pick(m_femaleShort);
    return surname->name + u' ' + random.pick(m_female);
}

} // namespace edesk
