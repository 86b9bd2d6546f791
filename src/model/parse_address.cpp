// What people type for an address, read from left to right: unit words with their labels, then the document.
#include <algorithm>
#include <cctype>

#include "rasoat/address.h"

namespace rasoat {
namespace {

struct UnitWord {
  std::string_view word;  ///< lower case, with and without marks
  UnitKind kind;
};

// A lone "đ" before a digit means Điều ("đ5"), after "k" or before a letter it is a label; "d" likewise for people who type without marks.
constexpr UnitWord kWords[] = {{"phụ lục", UnitKind::kAnnex},  {"phu luc", UnitKind::kAnnex}, {"chương", UnitKind::kChapter},
                               {"chuong", UnitKind::kChapter}, {"điều", UnitKind::kArticle},  {"dieu", UnitKind::kArticle},
                               {"khoản", UnitKind::kClause},   {"khoan", UnitKind::kClause},  {"điểm", UnitKind::kPoint},
                               {"diem", UnitKind::kPoint},     {"mục", UnitKind::kSection},   {"muc", UnitKind::kSection}};

constexpr UnitWord kShort[] = {{"đ", UnitKind::kArticle}, {"d", UnitKind::kArticle}, {"k", UnitKind::kClause}};

std::string lower_of(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // The capitals of the words above that are no ASCII: Đ (C4 90) and, within words, those that people type in lower case anyway.
    if (text.substr(i, 2) == "Đ") {
      out += "đ";
      ++i;
    } else {
      out += static_cast<char>(std::tolower(static_cast<unsigned char>(text[i])));
    }
  }
  return out;
}

bool digit(char c) {
  return c >= '0' && c <= '9';
}
bool separator(char c) {
  return c == ' ' || c == ',' || c == '\t';
}

// qd-ubnd → QĐ-UBND: the codes that people type without marks.
std::string restored_number(std::string_view typed) {
  std::string number;
  for (const char c : typed)
    if (c != ' ') number += c;
  number = number_key(number);
  for (const auto& [plain, marked] : {std::pair<std::string_view, std::string_view>{"/ND-", "/NĐ-"},
                                      {"/QD-", "/QĐ-"},
                                      {"-HDND", "-HĐND"},
                                      {"-HDTP", "-HĐTP"},
                                      {"BLDTBXH", "BLĐTBXH"},
                                      {"BGDDT", "BGDĐT"},
                                      {"BKHDT", "BKHĐT"}})
    if (const std::size_t at = number.find(plain); at != std::string::npos) number.replace(at, plain.size(), marked);
  if (const std::size_t at = number.find("TTG"); at != std::string::npos && at + 3 == number.size()) number.replace(at, 3, "TTg");
  return number;
}

class Typed {
 public:
  explicit Typed(std::string_view text) : text_(text), low_(lower_of(text)) {}

  Result<Address> read() {
    std::vector<Step> steps;
    while (unit_step(steps)) skip();
    for (const std::string_view of : {"của ", "cua "})
      if (low_.compare(at_, of.size(), of) == 0) at_ += of.size();
    Address address;
    const std::string document = document_part(address);
    if (document.empty() || !split_steps(address.unit)) return fail(ErrorCode::kUsage, std::string(text_));
    address.document = document;
    // Typed small to big or big to small: identifiers go from big to small.
    std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.kind < b.kind; });
    if (!steps.empty()) address.unit = join_steps(steps);
    return address;
  }

 private:
  void skip() {
    while (at_ < low_.size() && separator(low_[at_])) ++at_;
  }

  bool unit_step(std::vector<Step>& steps) {
    skip();
    for (const UnitWord& word : kWords)
      if (low_.compare(at_, word.word.size(), word.word) == 0 && at_ + word.word.size() < low_.size() &&
          low_[at_ + word.word.size()] == ' ')
        return label(word.kind, at_ + word.word.size() + 1, steps);
    for (const UnitWord& word : kShort)
      if (low_.compare(at_, word.word.size(), word.word) == 0 && at_ + word.word.size() < low_.size() &&
          digit(low_[at_ + word.word.size()]))
        return label(word.kind, at_ + word.word.size(), steps);
    return false;
  }

  bool label(UnitKind kind, std::size_t begin, std::vector<Step>& steps) {
    std::size_t end = begin;
    while (end < low_.size() && !separator(low_[end])) ++end;
    if (end == begin || low_.substr(begin, end - begin).find('/') != std::string::npos) return false;
    steps.push_back({kind, normalize_label(kind, low_.substr(begin, end - begin))});
    at_ = end;
    return true;
  }

  // "Nghị định số 34/2016/NĐ-CP", "34/2016/nd-cp#art_5", "@draft", "12/2020/QĐ-UBND~2020".
  std::string document_part(Address& address) {
    std::string rest(text_.substr(std::min(at_, text_.size())));
    if (const std::size_t hash = rest.find('#'); hash != std::string::npos) {
      address.unit = rest.substr(hash + 1);
      rest.resize(hash);
    }
    if (const std::size_t tilde = rest.find('~'); tilde != std::string::npos) {
      address.qualifier = rest.substr(tilde + 1);
      rest.resize(tilde);
    }
    while (!rest.empty() && separator(rest.back())) rest.pop_back();
    if (const std::size_t name = rest.find('@'); name != std::string::npos) return rest.substr(name);
    // The number is the first piece that holds a digit and a slash.
    for (std::size_t begin = 0; begin < rest.size(); ++begin)
      if (digit(rest[begin]) && rest.find('/', begin) != std::string::npos) return restored_number(rest.substr(begin));
    return {};
  }

  std::string_view text_;
  std::string low_;
  std::size_t at_ = 0;
};

}  // namespace

Result<Address> parse_address(std::string_view typed) {
  return Typed(typed).read();
}

}  // namespace rasoat
