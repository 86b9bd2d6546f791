// What sentences say of papers: files that are whole, papers that are demanded, papers that nobody has to bring.
#pragma once

#include <optional>
#include <vector>

#include "compare/sentences.h"

namespace rasoat {

struct Paper {
  Sentence sentence;
  std::size_t begin = 0, end = 0;
  Part part;
};

/// A file that the superior means to be whole: a closed list of papers, or "chỉ nộp …".
struct File {
  Part head;  ///< for what it is
  Part all;   ///< its papers
  Words said;
  bool only = false;
  bool prose = false;  ///< named in a sentence: "nộp tờ khai và giấy chứng sinh cho cơ quan đăng ký"
};

/// What a clause says of files.
struct Files {
  std::vector<File> all;
  bool no_more = false;  ///< "không được yêu cầu nộp thêm giấy tờ"
};

/// "không cần xác nhận của chính quyền địa phương".
struct Refusal {
  Sentence sentence;
  std::size_t begin = 0, end = 0;
  Part paper;
  Part theme;
};

/// A sentence that asks for papers, or a list of them, with the words of its heading before its own.
struct Demand {
  bool more = false;           ///< "ngoài …", "nộp thêm …"
  bool before_filing = false;  ///< "… mới được nộp hồ sơ"
  std::vector<Paper> papers;
  Words about;
  Part theme;
  std::optional<Part> head;  ///< of a list that its own head closes, as the superior's is
  Part heading;              ///< of the article
};

Files files_in(const Analysis& analysis, const Clause& clause);
std::vector<Demand> demands_in(const Analysis& analysis, const Clause& clause);
std::vector<Refusal> refusals_in(const Analysis& analysis, const Clause& clause);

}  // namespace rasoat
