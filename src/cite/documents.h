// The document that words name: by number, by name, or as the one that speaks ("Luật này").
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/date.h"
#include "rasoat/span.h"

namespace rasoat {

/// What a text has said of other documents so far; grows while it is read.
struct Known {
  std::optional<Date> day;  ///< of the citing document: a law cited by name alone is the newest before it
  std::string own;          ///< number of the citing document, which cites no other law by its own name
  bool whole = false;       ///< a document is read, not a fragment: of several laws of one name, the newest is meant
  struct Short {
    std::string words, document;
  };
  std::vector<Short> shorts;                  ///< "(sau đây gọi là Luật)"
  std::map<std::string, std::string> latest;  ///< slug of a type → the document of that type named last
  struct Attached {
    std::string title, document;  ///< "quản lý chợ", the decision that promulgates it
  };
  std::map<std::string, Attached> attached;  ///< "Quy chế" → the one named last that another document promulgates
  std::set<std::string> own_attached;        ///< kinds of what the citing document itself promulgates
};

struct SaidDocument {
  enum class Which { kOther, kSelf, kSelfAttached };
  Which which = Which::kOther;
  std::string slug;      ///< type as said; empty for a bare number
  std::string document;  ///< number, or "@name"
  std::string name;      ///< "Luật Đất đai" where it is named so
  std::optional<Date> date;
  bool attachment = false;  ///< "Quy chế ban hành kèm theo Quyết định số …": the attached document is meant
  std::size_t end = 0;
};

/// Reads the document named at `at`; nullopt if there is none.
std::optional<SaidDocument> document_at(std::string_view text, std::size_t at, const Known& known);
/// The same for the words that follow a position: "của Luật này", ", Nghị định số …", "Quy chế … ban hành kèm theo Quyết định số …".
std::optional<SaidDocument> document_after(std::string_view text, std::size_t at, const Known& known);
/// Takes down what the words at the end of `said` define: "(sau đây gọi tắt là Nghị định số 34)".
/// Returns the offsets of the brackets that hold the definition, which are no citation; empty if there are none.
Span remember(std::string_view text, const SaidDocument& said, Known& known);

}  // namespace rasoat
