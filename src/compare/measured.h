// The values of a clause, each with what its words say of it: what it measures, by what time it is counted, for which class it is.
#pragma once

#include <string>
#include <vector>

#include "compare/list_class.h"
#include "compare/slots.h"

namespace rasoat {

struct Measured {
  std::int32_t unit = -1;
  const Words* words = nullptr;
  std::size_t at = 0;
  const Quantity* quantity = nullptr;
  Part thing{};
  const Lexeme* body = nullptr;   ///< the first body of the sentence before the value
  Part since{};                   ///< the event from which, or back from which, a time is counted
  const Lexeme* whose = nullptr;  ///< the body in it: "ngày khai mạc kỳ họp Hội đồng nhân dân"
  ApartSigns apart{};             ///< of the words between the commas around the value; where those have none, of the sentence
  bool even = false;              ///< "đối với mọi công việc": no case of the superior's is left out
  bool labelled = false;   ///< those words name a class that others of its sentence do not: "tiểu học từ 5 km, trung học từ 8 km"
  Part label{};            ///< what stands before a colon in front of the value: "Đường huyện: 6 m"
  Part base{};             ///< of a share: what it is a share of
  std::string per{};       ///< "ngay", "thang": by how long the value is counted; empty if that is not said
  bool threshold = false;  ///< "từ 06 giờ trở lên", "dưới 5 ha": mostly a case as well
  bool condition = false;  ///< the value belongs to a case ("trường hợp trên 5 ha"), not to the rule
};

/// In reading order; a time that only counts another value ("40 giờ trong 01 tháng") and the class of a share are none.
std::vector<Measured> measured(const Analysis& analysis, const Clause& clause);

constexpr double kLeastThing = 1;  ///< weight of words below which they say nothing of what a value measures

}  // namespace rasoat
