// libxml2 sets itself up with the first document that it reads. Two threads that read their first one at the same moment would both set it
// up, and each would wait for ever for a lock that the other has thrown away.
#pragma once

#include <libxml/parser.h>

namespace rasoat::read {

/// Sets libxml2 up, once in the process; before each use.
inline void make_libxml_ready() {
  static const bool ready = (xmlInitParser(), true);
  static_cast<void>(ready);
}

}  // namespace rasoat::read
