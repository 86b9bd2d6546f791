// Who reviews: what he issued he handles; over a body below he may have power; on all else he recommends.
#pragma once

#include <string>

#include "rasoat/document.h"

namespace rasoat {

class Reviewer {
 public:
  /// `name` as an officer types it ("UBND tỉnh Sông Lam"); empty: the issuer of `reviewed`.
  Reviewer(const std::string& name, const Header& reviewed, Date day);

  [[nodiscard]] const std::string& name() const { return name_; }
  /// He issued it, under this name or as the body that took the issuer over; a province also what its merged provinces issued.
  [[nodiscard]] bool issued(const Header& header) const;

  /// What he may do to an unlawful document that another body issued.
  struct Means {
    std::string form;    ///< "repeal", "suspend"; empty: none, he recommends
    std::string then;    ///< to whom the rest is put
    std::string ground;  ///< may be empty
  };
  [[nodiscard]] Means over(const Header& header) const;

 private:
  std::string name_, organ_, province_;
  Date day_;
};

/// "Bộ A và Bộ B"; empty if unknown.
std::string issuers_of(const Header& header);

}  // namespace rasoat
