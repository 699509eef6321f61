// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/NameSortKey.h"
#include "common/base/VietnameseText.h"

#include <benchmark/benchmark.h>

using namespace edesk;

namespace {

QString title()
{
    return QStringLiteral(
        "Về việc triển khai thực hiện Nghị quyết số 05/NQ-HĐND của Hội đồng nhân dân thành phố Huế – "
        "“Đẩy mạnh chuyển đổi số trong cơ quan hành chính nhà nước” ");
}

void throughTables(benchmark::State &state)
{
    const QByteArray text = title().repeated(int(state.range(0))).toUtf8();
    QByteArray out;
    for ([[maybe_unused]] auto pass : state) {
        out.resize(0);
        appendFolded(text, out);
        benchmark::DoNotOptimize(out.constData());
    }
    state.SetBytesProcessed(state.iterations() * text.size());
}

void throughQString(benchmark::State &state)
{
    const QByteArray text = title().repeated(int(state.range(0))).toUtf8();
    for ([[maybe_unused]] auto pass : state) {
        const QByteArray out = folded(QString::fromUtf8(text)).toUtf8();
        benchmark::DoNotOptimize(out.constData());
    }
    state.SetBytesProcessed(state.iterations() * text.size());
}

void sortKey(benchmark::State &state)
{
    const QString name = QStringLiteral("Nguyễn Thị Ngọc Ánh");
    for ([[maybe_unused]] auto pass : state)
        benchmark::DoNotOptimize(nameSortKey(name));
    state.SetItemsProcessed(state.iterations());
}

BENCHMARK(throughTables)->Arg(1)->Arg(100);
BENCHMARK(throughQString)->Arg(1)->Arg(100);
BENCHMARK(sortKey);

} // namespace
