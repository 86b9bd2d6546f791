#include "read/article_label.h"

#include <string>

namespace rasoat::read {
namespace {

struct Parts {
  bool numbered = false;
  std::string_view digits;  // without leading zeros, so that length and bytes give the order
  std::string suffix;
};

Parts parts_of(std::string_view label) {
  Parts out;
  std::size_t end = 0;
  while (end < label.size() && label[end] >= '0' && label[end] <= '9') ++end;
  out.numbered = end > 0;
  out.digits = label.substr(0, end);
  while (out.digits.size() > 1 && out.digits.front() == '0') out.digits.remove_prefix(1);
  // đ follows d in the Vietnamese alphabet, and no other letter with a mark numbers articles.
  for (std::size_t i = end; i < label.size(); ++i) {
    if (label.substr(i, 2) == "đ") {
      out.suffix += "d\x7F";
      ++i;
    } else {
      out.suffix.push_back(label[i]);
    }
  }
  return out;
}

}  // namespace

bool label_less(std::string_view a, std::string_view b) {
  const Parts left = parts_of(a);
  const Parts right = parts_of(b);
  if (left.numbered != right.numbered) return left.numbered;
  if (!left.numbered) return false;
  if (left.digits.size() != right.digits.size()) return left.digits.size() < right.digits.size();
  if (left.digits != right.digits) return left.digits < right.digits;
  return left.suffix < right.suffix;
}

}  // namespace rasoat::read
