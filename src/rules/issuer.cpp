// Who issued a document, as classes that rules speak of.
#include "rasoat/text.h"
#include "rules/pack.h"

namespace rasoat {
namespace {

bool holds(std::string_view text, std::string_view piece) {
  return text.find(piece) != std::string_view::npos;
}

std::string class_of_name(const std::string& folded) {
  if (holds(folded, "chu tich uy ban nhan dan")) return "ctubnd";
  if (holds(folded, "uy ban nhan dan")) return "ubnd";
  if (holds(folded, "hoi dong nhan dan")) return "hdnd";
  if (holds(folded, "thu tuong")) return "ttg";
  if (holds(folded, "quoc hoi")) return "quoc-hoi";
  if (folded == "chinh phu") return "chinh-phu";
  if (folded.rfind("so ", 0) == 0) return "so";
  if (folded.rfind("bo ", 0) == 0 || holds(folded, "bo truong") || holds(folded, "ngan hang nha nuoc") ||
      holds(folded, "thanh tra chinh phu"))
    return "bo";
  return {};
}

}  // namespace

std::string issuer_class(const Header& header) {
  const std::string number = fold(header.number);
  if (holds(number, "-ctubnd")) return "ctubnd";
  if (holds(number, "-ubnd")) return "ubnd";
  if (holds(number, "-hdnd")) return "hdnd";
  if (holds(number, "-ttg")) return "ttg";
  if (holds(number, "nd-cp") || holds(number, "nq-cp")) return "chinh-phu";
  if (holds(number, "/qh") || holds(number, "ubtvqh")) return "quoc-hoi";
  if (holds(number, "/tt-") || holds(number, "/ttlt-")) return "bo";
  for (const std::string& issuer : header.issuers)
    if (std::string found = class_of_name(fold(issuer)); !found.empty()) return found;
  return {};
}

bool is_local_class(const std::string& issuer) {
  return issuer == "ubnd" || issuer == "hdnd" || issuer == "ctubnd";
}

std::string issuer_level(const Header& header) {
  if (!is_local_class(issuer_class(header))) return {};
  for (const std::string& name : header.issuers) {
    const std::string folded = fold(name);
    if (holds(folded, " xa ") || holds(folded, " phuong ") || holds(folded, " dac khu ") || holds(folded, " thi tran ")) return "xa";
    if (holds(folded, " huyen ") || holds(folded, " quan ") || holds(folded, " thi xa ")) return "huyen";
    if (holds(folded, " tinh ") || holds(folded, " thanh pho ")) return "tinh";
  }
  // Named "Ủy ban nhân dân" without more: the texts that people review are mostly provincial.
  return "tinh";
}

}  // namespace rasoat
