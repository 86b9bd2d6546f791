// Runs the program as a user would.
#pragma once

#include <string>
#include <vector>

namespace rasoat::test {

struct Outcome {
  int status = -1;  ///< exit status; -1 if it was ended by a signal
  std::string out, err;
};

/// Runs `rasoat` with these arguments and waits for it.
Outcome run(const std::vector<std::string>& arguments);

/// A running program: started, signalled, waited for.
class Running {
 public:
  explicit Running(const std::vector<std::string>& arguments);
  ~Running();
  Running(const Running&) = delete;  // owns a process
  Running& operator=(const Running&) = delete;
  void signal(int number) const;
  Outcome wait();

 private:
  int pid_ = -1;
  std::string out_path_, err_path_;
};

/// A folder of its own for one test, gone afterwards.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;  // owns the folder
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string path(const std::string& name) const { return root_ + "/" + name; }
  /// Writes a file and gives its path.
  std::string write(const std::string& name, const std::string& bytes) const;

 private:
  std::string root_;
};

/// A small provincial decision of our own making.
std::string decision(int number, const std::string& article);

}  // namespace rasoat::test
