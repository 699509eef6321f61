// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/architecture/ArchitectureRules.h"

#include <algorithm>
#include <array>
#include <vector>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

/// A folder (or all areas below it, "…/*") and the folders its library may include; "…/" means all within.
struct Rule
{
    QStringView library;
    std::vector<QStringView> mayInclude;
};

// The same as “May include” in docs/architecture.md.
const std::array rules{
    Rule{u"common/base", {}},
    Rule{u"common/domain", {u"common/base", u"common/domain/"}},
    Rule{u"common/domain/*", {u"common/base", u"common/domain", u"common/domain/"}},
    Rule{u"common/protocol", {u"common/base", u"common/domain", u"common/domain/"}},
    Rule{u"common/store", {u"common/base", u"common/domain", u"common/domain/"}},

    Rule{u"client/replica", {u"common/"}},
    Rule{u"client/session", {u"common/"}},
    Rule{u"client/signing", {u"common/"}},
    Rule{u"client/token", {u"common/", u"client/signing"}},
    Rule{u"client/ui", {u"common/base", u"common/domain", u"common/domain/"}},
    Rule{u"client/people", {u"common/", u"client/replica", u"client/session", u"client/ui"}},
    Rule{u"client/drafts", {u"common/", u"client/replica", u"client/session"}},
    Rule{
        u"client/steps",
        {u"common/", u"client/replica", u"client/session", u"client/ui", u"client/people", u"client/drafts"}},
    Rule{u"client/bulk", {u"common/", u"client/replica", u"client/session"}},
    Rule{u"client/tables", {u"common/", u"client/replica"}},
    Rule{u"client/registers", {u"common/", u"client/replica", u"client/tables"}},
    Rule{u"client/exporting",
         {u"common/", u"client/replica", u"client/session", u"client/tables", u"client/ui"}},
    Rule{u"client/zip", {u"common/base"}},
    Rule{u"client/docx", {u"common/base", u"common/domain", u"common/domain/", u"client/zip"}},
    Rule{u"client/dossiers", {u"common/", u"client/replica", u"client/session", u"client/zip"}},
    Rule{u"client/pdf", {u"common/base", u"client/session", u"client/ui"}},
    Rule{u"client/scanning", {u"common/base", u"client/session"}},
    Rule{u"client/recognition", {u"common/base", u"client/session"}},
    Rule{u"client/files",
         {u"common/", u"client/replica", u"client/session", u"client/ui", u"client/people", u"client/drafts",
          u"client/steps", u"client/tables", u"client/pdf"}},
    Rule{u"client/sync", {u"common/", u"client/replica", u"client/session"}},
    Rule{u"client/features/*",
         {u"common/", u"client/ui", u"client/replica", u"client/session", u"client/signing", u"client/drafts",
          u"client/exporting", u"client/tables", u"client/registers", u"client/bulk", u"client/people",
          u"client/pdf", u"client/scanning", u"client/recognition", u"client/dossiers", u"client/docx",
          u"client/steps", u"client/files"}},
    Rule{u"client/app", {u"common/", u"client/"}},
    Rule{u"client/cli",
         {u"common/", u"client/replica", u"client/session", u"client/signing", u"client/sync",
          u"client/tables", u"client/registers", u"client/scanning", u"client/dossiers", u"client/docx"}},

    Rule{u"server/http", {u"common/base"}},
    Rule{u"server/auth", {u"common/"}},
    Rule{u"server/demo", {u"common/"}},
    Rule{u"server/sync", {u"common/", u"server/auth", u"server/http"}},
    Rule{u"server/files", {u"common/", u"server/sync", u"server/auth", u"server/http"}},
    Rule{u"server/features/*", {u"common/", u"server/sync", u"server/auth", u"server/http"}},
    Rule{u"server/app", {u"common/", u"server/"}},
};

bool isAreaOf(QStringView pattern, QStringView library)
{
    return pattern.endsWith(u"/*") && library.startsWith(pattern.chopped(1));
}

const Rule *ruleOf(QStringView library)
{
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule &candidate) {
        return candidate.library == library || isAreaOf(candidate.library, library);
    });
    return rule == rules.end() ? nullptr : &*rule;
}

} // namespace

bool mayInclude(const QString &library, const QString &other)
{
    if (library == other)
        return true;
    const Rule *rule = ruleOf(library);
    return rule && std::any_of(rule->mayInclude.begin(), rule->mayInclude.end(), [&](QStringView allowed) {
               return allowed.endsWith(u'/') ? other.startsWith(allowed) : other == allowed;
           });
}

QStringList architectureFaults(const IncludeGraph &graph)
{
    QStringList faults;
    for (const QString &library : graph.libraries()) {
        if (!ruleOf(library))
            faults << u"%1: the architecture knows no such folder"_s.arg(library);
        for (const QString &other : graph.includedBy(library)) {
            if (!mayInclude(library, other))
                faults << u"%1 must not include %2 (%3)"_s.arg(library, other,
                                                               graph.whereIncluded(library, other));
        }
    }
    for (const QString &circle : graph.circles())
        faults << u"a circle: %1"_s.arg(circle);
    for (const QString &include : graph.looseIncludes())
        faults << u"%1: write the path from the root"_s.arg(include);
    return faults;
}

} // namespace edesk
