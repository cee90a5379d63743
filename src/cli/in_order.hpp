// Work that many threads do and one uses in order.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace ri::cli {

/// Makes results by index on several threads, and hands them in order to the thread that asked.
/// That one makes results too while the next is not there, so that one thread needs no other. No
/// result is begun that is further ahead than the window, so that memory stays flat.
template <typename Result> class InOrder {
public:
  using Make = std::function<Result(std::size_t)>;         ///< on any thread; must not throw
  using Use = std::function<bool(std::size_t, Result &&)>; ///< false: no more is wanted

  InOrder(std::size_t first, std::size_t end, std::size_t threads, Make make)
      : used_(first), next_(first), end_(end), slots_(kAhead * threads), make_(std::move(make)) {
    try {
      while (helpers_.size() + 1 < std::min(threads, end - first))
        helpers_.emplace_back([this] { help(); });
    } catch (const std::system_error &) { // no room for a thread: fewer do it too
    }
  }
  InOrder(const InOrder &) = delete;
  InOrder &operator=(const InOrder &) = delete;
  ~InOrder() {
    {
      const std::lock_guard lock(mutex_);
      end_ = next_;
    }
    room_.notify_all();
    for (std::thread &helper : helpers_)
      helper.join();
  }

  void run(const Use &use) {
    const std::size_t end = end_;
    for (std::size_t index = used_; index < end; ++index)
      if (!use(index, take(index)))
        return;
  }

private:
  static constexpr std::size_t kAhead = 64; ///< results a thread that may wait for their turn

  std::optional<Result> &slot(std::size_t index) { return slots_[index % slots_.size()]; }
  bool hasRoom() const { return next_ < end_ && next_ < used_ + slots_.size(); }

  /// Makes the next result, without the lock.
  void makeNext(std::unique_lock<std::mutex> &lock) {
    const std::size_t index = next_++;
    lock.unlock();
    Result result = make_(index);
    lock.lock();
    slot(index) = std::move(result);
    made_.notify_one();
  }

  Result take(std::size_t index) {
    std::unique_lock lock(mutex_);
    while (!slot(index))
      if (hasRoom())
        makeNext(lock);
      else
        made_.wait(lock);
    Result result = *std::move(slot(index));
    slot(index).reset();
    used_ = index + 1;
    room_.notify_one();
    return result;
  }

  void help() {
    std::unique_lock lock(mutex_);
    while (next_ < end_)
      if (hasRoom())
        makeNext(lock);
      else
        room_.wait(lock);
  }

  std::mutex mutex_;
  std::condition_variable made_, room_;
  std::size_t used_, next_, end_;
  std::vector<std::optional<Result>> slots_;
  Make make_;
  std::vector<std::thread> helpers_;
};

} // namespace ri::cli
