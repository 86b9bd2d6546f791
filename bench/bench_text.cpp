// Text stages on words of our own, beside the library that each rests on.
#include <benchmark/benchmark.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include "rasoat/cite.h"
#include "rasoat/norm.h"
#include "rasoat/structure.h"
#include "rasoat/text.h"

namespace {

using namespace rasoat;

// About 600 kB of a decision's clauses.
const Source& sample() {
  static const Source source = [] {
    Source out;
    for (int article = 1; article <= 500; ++article) {
      out.paragraphs.push_back(
          {"Điều " + std::to_string(article) + ". Thời hạn trả lời chủ bến đò", ParagraphKind::kBody, {}, false, false});
      for (int clause = 1; clause <= 4; ++clause)
        out.paragraphs.push_back({std::to_string(clause) + ". Trong thời hạn không quá " + std::to_string(5 + clause) +
                                      " ngày làm việc kể từ ngày nhận đủ giấy tờ hợp lệ quy định tại điểm a khoản 2 Điều 5 Nghị định số "
                                      "912/2019/NĐ-CP, Ủy ban nhân dân "
                                      "cấp xã phải trả lời bằng văn bản cho chủ bến đò;",
                                  ParagraphKind::kBody,
                                  {},
                                  false,
                                  false});
    }
    return out;
  }();
  return source;
}

std::int64_t bytes() {
  std::int64_t total = 0;
  for (const Paragraph& paragraph : sample().paragraphs) total += static_cast<std::int64_t>(paragraph.text.size());
  return total;
}

void NormalizeOurs(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(normalize(sample()));
  state.SetBytesProcessed(state.iterations() * bytes());
}
BENCHMARK(NormalizeOurs);

void NormalizeIcuAlone(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  for (auto _ : state)
    for (const Paragraph& paragraph : sample().paragraphs) {
      std::string out;
      icu::StringByteSink<std::string> sink(&out);
      nfc->normalizeUTF8(0, {paragraph.text.data(), static_cast<std::int32_t>(paragraph.text.size())}, sink, nullptr, status);
      benchmark::DoNotOptimize(out);
    }
  state.SetBytesProcessed(state.iterations() * bytes());
}
BENCHMARK(NormalizeIcuAlone);

void Tokenize(benchmark::State& state) {
  const Text text = normalize(sample());
  for (auto _ : state) benchmark::DoNotOptimize(tokenize(text.words));
  state.SetBytesProcessed(state.iterations() * bytes());
}
BENCHMARK(Tokenize);

void Structure(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(parse_structure(sample()));
  state.SetBytesProcessed(state.iterations() * bytes());
}
BENCHMARK(Structure);

void StructureAndCitations(benchmark::State& state) {
  for (auto _ : state) {
    Document document = parse_structure(sample());
    find_citations(document);
    benchmark::DoNotOptimize(document);
  }
  state.SetBytesProcessed(state.iterations() * bytes());
}
BENCHMARK(StructureAndCitations);

void Quantities(benchmark::State& state) {
  const Text text = normalize(sample());
  for (auto _ : state)
    for (const Span paragraph : text.paragraphs) benchmark::DoNotOptimize(quantities_in(paragraph.in(text.words)));
  state.SetBytesProcessed(state.iterations() * bytes());
}
BENCHMARK(Quantities);

}  // namespace
