#include "CSimdjson.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <vector>

using simdjson::dom::element;
using simdjson::internal::tape_ref;
using simdjson::internal::tape_type;

// A value crosses as the two words of simdjson's own reference into its tape.
static_assert(sizeof(element) == sizeof(tape_ref), "an element is a tape reference and nothing else");

struct csj_document {
  simdjson::dom::parser parser;

  explicit csj_document(size_t largest) : parser(largest) {}
};

namespace {

struct FreeDeleter {
  void operator()(void *memory) const noexcept { std::free(memory); }
};

/// The words of a tape that a container spans: its own start, its children, its end.
struct Span {
  size_t first;
  size_t end;
};

tape_ref reference(const void *tape, size_t position) noexcept {
  return tape_ref(static_cast<const simdjson::dom::document *>(tape), position);
}

bool is_container(csj_kind kind) noexcept { return kind == csj_kind_array || kind == csj_kind_object; }

/// Where the children of a container begin, and the position of its closing word.
Span children_of(tape_ref container) noexcept {
  return Span{container.json_index + 1, container.matching_brace_index() - size_t{1}};
}

csj_text text_of(tape_ref at) noexcept {
  const std::string_view view = at.get_string_view();
  return csj_text{reinterpret_cast<const uint8_t *>(view.data()), view.size()};
}

csj_value value_of(tape_ref at) noexcept {
  csj_value value{};
  value.tape = at.doc;
  value.position = at.json_index;
  switch (at.tape_ref_type()) {
  case tape_type::START_ARRAY: value.kind = csj_kind_array; break;
  case tape_type::START_OBJECT: value.kind = csj_kind_object; break;
  case tape_type::TRUE_VALUE: value.kind = csj_kind_true; break;
  case tape_type::FALSE_VALUE: value.kind = csj_kind_false; break;
  case tape_type::STRING:
    value.kind = csj_kind_string;
    value.text = text_of(at);
    break;
  case tape_type::INT64:
    value.kind = csj_kind_integer;
    value.integer = at.next_tape_value<int64_t>();
    break;
  case tape_type::UINT64:
    value.kind = csj_kind_unsigned;
    value.integer = static_cast<int64_t>(at.next_tape_value<uint64_t>());
    break;
  case tape_type::DOUBLE:
    value.kind = csj_kind_real;
    value.real = at.next_tape_value<double>();
    break;
  default: value.kind = csj_kind_null; break;
  }
  return value;
}

uint64_t hash_of(std::string_view text) noexcept {
  uint64_t hash = 1469598103934665603U;
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
  return hash ^ (hash >> 29);
}

/// Finds the first key that was seen before, in time that no choice of keys can make quadratic.
class KeySet {
public:
  /// The index of the first repeated key, or the number of keys when there is none.
  size_t first_repeated(const std::vector<std::string_view> &keys) {
    if (keys.size() <= few) return among_few(keys);
    size_t capacity = 64;
    while (capacity < keys.size() * 2) capacity *= 2;
    slots.assign(capacity, 0);
    for (size_t index = 0; index < keys.size(); index++) {
      size_t slot = hash_of(keys[index]) & (capacity - 1);
      size_t probes = 0;
      while (slots[slot] != 0) {
        if (keys[slots[slot] - 1] == keys[index]) return index;
        if (++probes > most_probes) return by_sorting(keys);
        slot = (slot + 1) & (capacity - 1);
      }
      slots[slot] = static_cast<uint32_t>(index + 1);
    }
    return keys.size();
  }

private:
  static constexpr size_t few = 12;
  static constexpr size_t most_probes = 128;
  std::vector<uint32_t> slots;

  static size_t among_few(const std::vector<std::string_view> &keys) noexcept {
    for (size_t index = 1; index < keys.size(); index++) {
      for (size_t earlier = 0; earlier < index; earlier++) {
        if (keys[earlier] == keys[index]) return index;
      }
    }
    return keys.size();
  }

  static size_t by_sorting(const std::vector<std::string_view> &keys) {
    std::vector<uint32_t> order(keys.size());
    for (size_t index = 0; index < order.size(); index++) order[index] = static_cast<uint32_t>(index);
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      const int compared = keys[a].compare(keys[b]);
      return compared != 0 ? compared < 0 : a < b;
    });
    size_t first = keys.size();
    for (size_t index = 1; index < order.size(); index++) {
      if (keys[order[index - 1]] == keys[order[index]]) first = std::min<size_t>(first, order[index]);
    }
    return first;
  }
};

/// Walks a document depth first, and keeps the steps to where it is.
class RepeatedKeySearch {
public:
  RepeatedKeySearch(csj_step *steps, size_t capacity) noexcept : steps(steps), capacity(capacity) {}

  /// Whether a repeated key was found in the container or below it; `depth` is then the number of steps.
  bool find(tape_ref container) {
    if (depth >= capacity) return false;
    const bool has_keys = container.tape_ref_type() == tape_type::START_OBJECT;
    const Span span = children_of(container);
    if (has_keys && repeats(container.doc, span)) return true;
    tape_ref at = reference(container.doc, span.first);
    for (size_t index = 0; at.json_index < span.end; index++) {
      csj_step step{csj_text{nullptr, 0}, index, has_keys};
      if (has_keys) {
        step.key = text_of(at);
        at.json_index++;
      }
      const tape_type type = at.tape_ref_type();
      if (type == tape_type::START_ARRAY || type == tape_type::START_OBJECT) {
        steps[depth++] = step;
        if (find(at)) return true;
        depth--;
      }
      at.json_index = at.after_element();
    }
    return false;
  }

  size_t depth = 0;

private:
  csj_step *const steps;
  const size_t capacity;
  std::vector<std::string_view> keys;
  KeySet set;

  bool repeats(const simdjson::dom::document *document, Span span) {
    keys.clear();
    for (tape_ref at(document, span.first); at.json_index < span.end; at.json_index = at.after_element()) {
      keys.push_back(at.get_string_view());
      at.json_index++;
    }
    const size_t repeated = set.first_repeated(keys);
    if (repeated == keys.size()) return false;
    const std::string_view key = keys[repeated];
    steps[depth++] = csj_step{csj_text{reinterpret_cast<const uint8_t *>(key.data()), key.size()}, repeated, true};
    return true;
  }
};

csj_status status_of(simdjson::error_code error) noexcept {
  switch (error) {
  case simdjson::SUCCESS: return csj_status_parsed;
  case simdjson::CAPACITY: return csj_status_too_large;
  case simdjson::MEMALLOC: return csj_status_out_of_memory;
  default: return csj_status_malformed;
  }
}

csj_status parse(const uint8_t *bytes, size_t length, size_t largest, size_t deepest, csj_document **result) {
  std::unique_ptr<uint8_t, FreeDeleter> padded(
      static_cast<uint8_t *>(std::malloc(length + simdjson::SIMDJSON_PADDING)));
  auto document = std::make_unique<csj_document>(largest);
  if (!padded) return csj_status_out_of_memory;
  std::memcpy(padded.get(), bytes, length);
  std::memset(padded.get() + length, 0, simdjson::SIMDJSON_PADDING);
  // simdjson refuses when the nesting reaches its limit, hence one more.
  const auto allocated = document->parser.allocate(std::max<size_t>(length, 64), deepest + 1);
  if (allocated) return status_of(allocated);
  const auto error = document->parser.parse(padded.get(), length, false).error();
  if (error) return status_of(error);
  document->parser.implementation.reset();
  *result = document.release();
  return csj_status_parsed;
}

} // namespace

csj_status csj_parse(const uint8_t *bytes, size_t length, size_t largest, size_t deepest, csj_document **document) {
  *document = nullptr;
  if (bytes == nullptr || length == 0) return csj_status_malformed;
  // simdjson addresses its tape with 32 bits.
  if (length > largest || length >= simdjson::SIMDJSON_MAXSIZE_BYTES) return csj_status_too_large;
  try {
    return parse(bytes, length, largest < 64 ? 64 : largest, deepest, document);
  } catch (const std::bad_alloc &) {
    return csj_status_out_of_memory;
  } catch (...) {
    return csj_status_malformed;
  }
}

void csj_free(csj_document *document) { delete document; }

csj_value csj_root(const csj_document *document) { return value_of(tape_ref(&document->parser.doc, 1)); }

csj_cursor csj_children(csj_value container) {
  if (!is_container(container.kind)) return csj_cursor{};
  const Span span = children_of(reference(container.tape, container.position));
  return csj_cursor{container.tape, span.first, span.end, container.kind == csj_kind_object};
}

size_t csj_next(csj_cursor *cursor, csj_member *members, size_t capacity) {
  if (cursor->tape == nullptr) return 0;
  tape_ref at = reference(cursor->tape, cursor->position);
  size_t count = 0;
  for (; count < capacity && at.json_index < cursor->end; count++) {
    csj_member &member = members[count];
    member.key = csj_text{nullptr, 0};
    if (cursor->has_keys) {
      member.key = text_of(at);
      at.json_index++;
    }
    member.value = value_of(at);
    at.json_index = at.after_element();
  }
  cursor->position = at.json_index;
  return count;
}

size_t csj_next_numbers(csj_cursor *cursor, csj_number *numbers, size_t capacity) {
  if (cursor->tape == nullptr || cursor->has_keys) return 0;
  const auto *document = static_cast<const simdjson::dom::document *>(cursor->tape);
  const uint64_t *tape = document->tape.get();
  size_t position = cursor->position;
  size_t count = 0;
  for (; count < capacity && position < cursor->end; count++) {
    csj_number &number = numbers[count];
    switch (static_cast<tape_type>(tape[position] >> 56)) {
    case tape_type::INT64: number.kind = csj_kind_integer; break;
    case tape_type::UINT64: number.kind = csj_kind_unsigned; break;
    case tape_type::DOUBLE: number.kind = csj_kind_real; break;
    case tape_type::NULL_VALUE:
      number = csj_number{0, csj_kind_null};
      position++;
      continue;
    default: cursor->position = position; return count;
    }
    number.bits = tape[position + 1];
    position += 2;
  }
  cursor->position = position;
  return count;
}

size_t csj_repeated_key(const csj_document *document, csj_step *steps, size_t capacity) {
  try {
    const tape_ref root(&document->parser.doc, 1);
    if (!is_container(value_of(root).kind)) return 0;
    RepeatedKeySearch search(steps, capacity > 0 ? capacity - 1 : 0);
    return search.find(root) ? search.depth : 0;
  } catch (...) {
    return SIZE_MAX;
  }
}
