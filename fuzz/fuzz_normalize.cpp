#include "check.h"

// The normal form is valid, stays what it is when made again, its map points into the source, and tokens lie inside it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rasoat;
  Source source;
  source.paragraphs.push_back({std::string(fuzz::input(data, size)), ParagraphKind::kBody, {}, false, false});
  const Text text = normalize(source);
  fuzz::require(valid_utf8(text.words));
  for (std::uint32_t at = 0; at < text.words.size(); ++at) fuzz::require(text.source_of(at).offset <= source.paragraphs[0].text.size());
  std::uint32_t last = 0;
  for (const Token& token : tokenize(text.words)) {
    fuzz::require(token.span.begin >= last && token.span.begin < token.span.end && token.span.end <= text.words.size());
    last = token.span.end;
  }
  const std::string once = normalize(std::string_view(source.paragraphs[0].text));
  fuzz::require(normalize(std::string_view(once)) == once);
  return 0;
}
