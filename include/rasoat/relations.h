// How stored documents stand to each other: bases, citations, amendments in both directions; and where the status that a source states is
// not the one that follows from the stored texts.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "rasoat/store.h"

namespace rasoat {

/// What one document has to do with another.
struct Relation {
  std::string kind;       ///< "based-on", "cites", or what it does: "amend", "repeal", …
  bool incoming = false;  ///< the other document does it to this one
  std::string document;   ///< number of the other document, or `@name`
  std::string title;
  std::int64_t id = 0;              ///< 0: not stored
  bool ambiguous = false;           ///< several stored documents may be meant
  std::vector<std::string> units;   ///< of the document acted on or cited; empty: the whole
  std::vector<std::string> absent;  ///< units cited that the stored text does not have
};

struct Relations {
  std::shared_ptr<const Document> document;
  std::vector<Relation> all;  ///< outgoing first; what is done before what is only cited
  std::size_t unread = 0;     ///< documents that cite this one and were not looked into, because of the limit
};

/// Relations of a stored document; of the documents that cite it, at most `limit` are read.
Result<Relations> relations_of(const Store& store, std::int64_t document, std::size_t limit);

/// An article of another stored document that a given one names, or that names it.
struct LinkedArticle {
  std::int64_t document = 0;
  std::string unit;       ///< identifier of the article
  bool incoming = false;  ///< it names the given one
};

/// Articles linked by citations with the article that holds `unit`: first those named, then those that name it, each once. Of the documents
/// that cite this one at most `limit` are read, the last stored first. Empty for a unit outside articles.
std::vector<LinkedArticle> linked_articles(const Store& store, std::int64_t document, const std::string& unit, std::size_t limit);

/// A stored document of which its source says something else than the stored texts.
struct StatusDifference {
  std::string document;
  std::string said;  ///< the source's words, or the edition of the codification that holds it
  Status derived = Status::kUnknown;
  std::string why;  ///< as of status_on()
};

/// Differences on `day`, in the order of the documents: the stored texts end or suspend what the source has in force, or let it begin
/// later.
Result<std::vector<StatusDifference>> status_differences(const Store& store, Date day);

}  // namespace rasoat
