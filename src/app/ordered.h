// Work done by several threads, taken in order by one: results do not depend on the number of threads.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace rasoat {

/// Calls make(0) … make(n - 1) on `jobs` threads and take(i, result) on the calling thread in order of i, at most `window`
/// results ahead. Stops early when take returns false. `make` must not throw.
template <class Out>
void ordered(std::size_t n, int jobs, std::size_t window, const std::function<Out(std::size_t)>& make,
             const std::function<bool(std::size_t, Out&&)>& take) {
  std::mutex mutex;
  std::condition_variable changed;
  std::map<std::size_t, Out> ready;
  std::size_t next_made = 0, next_taken = 0;
  bool stop = false;
  const auto work = [&] {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [&] { return stop || next_made >= n || next_made < next_taken + window; });
      if (stop || next_made >= n) return;
      const std::size_t i = next_made++;
      lock.unlock();
      Out out = make(i);
      lock.lock();
      ready.emplace(i, std::move(out));
      changed.notify_all();
    }
  };
  std::vector<std::thread> threads;
  for (int j = 0; j < jobs; ++j) threads.emplace_back(work);
  for (std::size_t i = 0; i < n; ++i) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return ready.count(i) > 0; });
    Out out = std::move(ready.extract(i).mapped());
    next_taken = i + 1;
    changed.notify_all();
    lock.unlock();
    if (take(i, std::move(out))) continue;
    lock.lock();
    stop = true;
    changed.notify_all();
    break;
  }
  {
    const std::lock_guard lock(mutex);
    stop = true;
  }
  changed.notify_all();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace rasoat
