// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/ui/SamplePeople.h"

#include "client/ui/PickerRole.h"
#include "common/base/Id.h"

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

struct Person
{
    QString name;
    QString position;
    int open;
    int overdue;
    bool recent;
};

QString folded(const QString &text)
{
    QString result;
    const QString decomposed = text.normalized(QString::NormalizationForm_D).toLower();
    for (const QChar character : decomposed) {
        if (character.category() != QChar::Mark_NonSpacing)
            result += character == u'đ' ? u'd' : character;
    }
    return result;
}

} // namespace

SamplePeople::SamplePeople(QObject *parent) : QStandardItemModel(parent)
{
    const QList<std::pair<QString, QList<Person>>> groups{
        {u"Lãnh đạo Văn phòng"_s, {{u"Đặng Ngọc Trân"_s, u"Phó Chánh Văn phòng"_s, 6, 0, false}}},
        {u"Phòng Hành chính – Tổ chức"_s,
         {{u"Trần Văn Đạt"_s, u"Chuyên viên"_s, 9, 2, false},
          {u"Phạm Thị Ánh Đào"_s, u"Chuyên viên chính"_s, 4, 0, true},
          {u"Lê Văn Ứng"_s, u"Trưởng phòng"_s, 3, 0, false}}},
        {u"Phòng Nội chính"_s,
         {{u"Nguyễn Hữu Đào"_s, u"Chuyên viên"_s, 7, 1, false},
          {u"Hồ Thị Yến"_s, u"Phó Trưởng phòng"_s, 2, 0, false}}},
        {u"Trung tâm Tin học – Công báo"_s,
         {{u"Đỗ Minh Đào"_s, u"Viên chức CNTT"_s, 5, 0, false},
          {u"Võ Quốc Khánh"_s, u"Giám đốc"_s, 1, 0, false}}}};
    const auto role = [](PickerRole value) { return static_cast<int>(value); };
    for (const auto &[division, people] : groups) {
        auto *group = new QStandardItem(division);
        group->setData(true, role(PickerRole::GroupHeader));
        group->setData(division, role(PickerRole::Name));
        for (const Person &person : people) {
            auto *item = new QStandardItem(person.name);
            item->setData(person.name, role(PickerRole::Name));
            item->setData(person.position, role(PickerRole::Position));
            item->setData(division, role(PickerRole::Division));
            item->setData(person.open, role(PickerRole::OpenCount));
            item->setData(person.overdue, role(PickerRole::OverdueCount));
            item->setData(person.recent, role(PickerRole::Recent));
            item->setData(QVariant::fromValue(Id::create()), role(PickerRole::PersonId));
            group->appendRow(item);
        }
        appendRow(group);
    }
}

QStandardItem *SamplePeople::person(const QString &name) const
{
    const QList<QStandardItem *> found = findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.first();
}

int SamplePeople::rank(const QString &query, const QModelIndex &person)
{
    const QStringList words = folded(person.data(static_cast<int>(PickerRole::Name)).toString()).split(u' ');
    const QString wanted = folded(query);
    if (words.last().startsWith(wanted))
        return 3;
    for (const QString &word : words) {
        if (word.startsWith(wanted))
            return 1;
    }
    return -1;
}

} // namespace edesk
