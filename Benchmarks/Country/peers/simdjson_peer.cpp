// The table read with simdjson's on-demand parser straight into columns: simdjson_peer SIZE W1s, in a folder that holds `data`.
#include <simdjson.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

using simdjson::ondemand::object;

struct Table {
  std::vector<std::string> names;
  std::vector<size_t> sizes;
  std::vector<uint16_t> region, figure, year;
  std::vector<double> value;
  std::vector<uint8_t> mark;
};

static void read_statuses(object statuses, Table &table) {
  table.mark.assign(table.value.size(), 0);
  for (auto field : statuses) {
    size_t cell = 0;
    for (const char digit : std::string_view(field.unescaped_key())) cell = cell * 10 + size_t(digit - '0');
    const std::string_view mark = field.value().get_string();
    table.mark.at(cell) = mark == ".." ? 1 : mark == "." ? 2 : 3;
  }
}

static Table read(const std::string &path) {
  Table table;
  const simdjson::padded_string text = simdjson::padded_string::load(path);
  simdjson::ondemand::parser parser;
  auto document = parser.iterate(text);
  for (auto field : document.get_object()) {
    const std::string_view key = field.unescaped_key();
    if (key == "size") {
      for (auto size : field.value().get_array()) table.sizes.push_back(size_t(uint64_t(size.get_uint64())));
    } else if (key == "dimension") {
      for (auto dimension : field.value().get_object()) {
        object category = dimension.value().find_field("category").get_object();
        for (auto code : category.find_field("index").get_object())
          table.names.emplace_back(std::string_view(code.unescaped_key()));
      }
    } else if (key == "value") {
      table.value.reserve(table.sizes[0] * table.sizes[1] * table.sizes[2]);
      for (auto value : field.value().get_array())
        table.value.push_back(value.is_null() ? NAN : double(value.get_double()));
    } else if (key == "status") {
      read_statuses(field.value().get_object(), table);
    }
  }
  for (auto *column : {&table.region, &table.figure, &table.year}) column->resize(table.value.size());
  size_t cell = 0;
  for (size_t region = 0; region < table.sizes[0]; region++) {
    for (size_t figure = 0; figure < table.sizes[1]; figure++) {
      for (size_t year = 0; year < table.sizes[2]; year++, cell++) {
        table.region[cell] = uint16_t(region);
        table.figure[cell] = uint16_t(figure);
        table.year[cell] = uint16_t(year);
      }
    }
  }
  return table;
}

static double memory(const char *name) {
  char line[256];
  double found = 0;
  FILE *file = std::fopen("/proc/self/status", "r");
  while (std::fgets(line, sizeof line, file))
    if (!std::strncmp(line, name, std::strlen(name))) found = std::atof(line + std::strlen(name) + 1) / 1024;
  std::fclose(file);
  return found;
}

int main(int, char **arguments) {
  const std::string path = std::string("data/") + arguments[1] + "/data.json";
  std::vector<double> seconds;
  Table table;
  const double base = memory("VmRSS:");
  for (int call = 0; call < 8; call++) {
    table = Table();
    const auto start = std::chrono::steady_clock::now();
    table = read(path);
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  const double first = seconds[0], peak = memory("VmHWM:");
  std::sort(seconds.begin() + 1, seconds.end());
  double sum = 0;
  size_t cells = 0, marks[4] = {};
  for (size_t cell = 0; cell < table.value.size(); cell++) {
    marks[table.mark[cell]]++;
    if (std::isnan(table.value[cell])) continue;
    cells++;
    sum += table.value[cell] * double((table.region[cell] * 31 + table.figure[cell] * 17 + table.year[cell] * 7) % 97 + 1);
  }
  std::printf("{\"peer\": \"simdjson\", \"size\": \"%s\", \"work\": \"W1s\", \"seconds\": %.6f, \"first_s\": %.6f, "
              "\"reps\": 8, \"peak_mb\": %.1f, \"base_mb\": %.1f, \"check\": {\"cells\": %zu, \"vsum\": %.17g, \"st\": "
              "[%zu, %zu, %zu]}}\n",
              arguments[1], seconds[4], first, peak, base, cells, sum, marks[1], marks[2], marks[3]);
}
