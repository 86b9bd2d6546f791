// The command line: one table of commands and options, from which CLI11 makes the help.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>

#include "cli/command.h"
#include "cli/help.h"

namespace rasoat::cli {
namespace {

// Everything that the command line can set; `run` is the command chosen.
struct Parsed {
  Global global;
  IndexArguments index;
  ParseArguments parse;
  ShowArguments show;
  DiffArguments diff;
  GraphArguments graph;
  StatusArguments status;
  SearchArguments search;
  RelatedArguments related;
  ReviewArguments review;
  std::string rule, subject, findings;
  std::vector<std::string> explained;
  std::function<int()> run;
};

void add_global(CLI::App& app, Global& global) {
  app.add_option("--store", global.store, "Kho dữ liệu (mặc định: $RASOAT_STORE, hoặc thư mục dữ liệu người dùng)");
  app.add_option("--rules", global.rules, "Thư mục quy tắc bổ sung");
  app.add_option(
      "--format", global.format,
      "Định dạng kết quả: text, json, jsonl, sarif, html, csv, xlsx, docx (mặc định: theo đuôi tệp của --output, nếu không thì text)");
  app.add_option("--jobs", global.jobs, "Số luồng xử lý (0: theo máy)")->check(CLI::NonNegativeNumber);
  app.add_option("--lang", global.language, "Ngôn ngữ thông báo")->check(CLI::IsMember({"vi", "en"}));
  app.add_option("--color", global.color, "Màu trên màn hình")->check(CLI::IsMember({"auto", "always", "never"}));
  app.add_option("--as-of", global.as_of, "Ngày xem xét hiệu lực, YYYY-MM-DD (mặc định: hôm nay)");
  app.add_flag("--quiet", global.quiet, "Không hiện tiến độ");
}

// CLI11 gives a command its words in English before it takes over those of the program.
CLI::App* add_named(CLI::App& app, const char* name, const char* help) {
  CLI::App* command = app.add_subcommand(name, help);
  command->fallthrough();
  command->group("Các lệnh");
  command->set_help_flag("--help,-h", kHelpText);
  return command;
}

CLI::App* add_command(CLI::App& app, Parsed& parsed, const char* name, const char* help, std::function<int()> run) {
  CLI::App* command = add_named(app, name, help);
  command->callback([&parsed, run = std::move(run)] { parsed.run = run; });
  return command;
}

void add_review_options(CLI::App* command, ReviewArguments& arguments) {
  command->add_option("--fail-on", arguments.fail_on, "Mức phát hiện làm mã thoát bằng 1")
      ->check(CLI::IsMember({"error", "warning", "info", "never"}));
  command->add_option("--least", arguments.least, "Độ tin cậy thấp nhất được báo, 0–1")->check(CLI::Range(0.0, 1.0));
  command->add_option("--reviewer", arguments.reviewer, "Cơ quan rà soát, ví dụ \"Ủy ban nhân dân tỉnh Sông Lam\"");
  command->add_option("--output,--out,-o", arguments.output, "Ghi kết quả ra tệp");
}

// "-o bao-cao.docx" says the format, unless --format does.
void format_by_output(const CLI::App& app, Parsed& p) {
  const std::string extension = std::filesystem::path(p.review.output).extension().string();
  for (const char* format : {"json", "jsonl", "sarif", "html", "csv", "xlsx", "docx"})
    if (app.get_option("--format")->empty() && extension == std::string(".") + format) p.global.format = format;
}

void add_relation_commands(CLI::App& app, Parsed& p) {
  CLI::App* graph = add_command(app, p, "graph", "Quan hệ của một văn bản với các văn bản khác (text, json, svg)",
                                [&p] { return run_graph(p.global, p.graph); });
  graph->add_option("address", p.graph.address, "Văn bản")->required();
  graph->add_option("--limit", p.graph.limit, "Số văn bản viện dẫn được đọc")->check(CLI::Range(0, 100000));
  graph->add_option("--output,-o", p.graph.output, "Ghi kết quả ra tệp");
  CLI::App* status = add_command(app, p, "status", "Tình trạng kho dữ liệu", [&p] { return run_status(p.global, p.status); });
  status->add_flag("--missing", p.status.missing, "Liệt kê văn bản được viện dẫn mà kho không có");
  status->add_flag("--differences", p.status.differences, "Liệt kê văn bản có tình trạng hiệu lực khác với nguồn");
}

void add_reading_commands(CLI::App& app, Parsed& p) {
  CLI::App* index = add_command(app, p, "index", "Đọc tệp và thư mục vào kho dữ liệu", [&p] { return run_index(p.global, p.index); });
  index->add_option("paths", p.index.paths, "Tệp hoặc thư mục")->required();
  index->add_flag("--link", p.index.link, "Chỉ giữ đường dẫn và mã băm của tệp gốc");
  index->add_flag("--prune", p.index.prune, "Bỏ khỏi kho các tệp không còn");
  CLI::App* parse = add_command(app, p, "parse", "Hiện một văn bản như chương trình hiểu", [&p] { return run_parse(p.global, p.parse); });
  parse->add_option("file", p.parse.file, "Tệp văn bản")->required();
  parse->add_flag("--with-text", p.parse.with_text, "Kèm toàn văn đã chuẩn hóa (json)");
  CLI::App* show = add_command(app, p, "show", "In văn bản, điều, khoản, điểm", [&p] { return run_show(p.global, p.show); });
  show->add_option("address", p.show.address, "Ví dụ: \"khoản 2 Điều 5 Nghị định 34/2016/NĐ-CP\"")->required();
  show->add_flag("--norms", p.show.norms, "Hiện các quy phạm đọc được");
  show->add_flag("--raw", p.show.raw, "Chỉ in lời văn");

  CLI::App* diff = add_command(app, p, "diff", "Lời văn khác nhau giữa hai ngày", [&p] { return run_diff(p.global, p.diff); });
  diff->add_option("address", p.diff.address, "Văn bản, điều, khoản, điểm")->required();
  diff->add_option("--from", p.diff.from, "Ngày đầu (YYYY-MM-DD)")->required();
  diff->add_option("--to", p.diff.to, "Ngày sau (mặc định: hôm nay)");
  CLI::App* search = add_command(app, p, "search", "Tìm trong kho dữ liệu", [&p] { return run_search(p.global, p.search); });
  search->add_option("query", p.search.query, "Từ cần tìm; \"trong ngoặc kép\" là cụm bắt buộc");
  search->add_option("--batch", p.search.batch, "Tệp, mỗi dòng một câu hỏi");
  search->add_option("--limit", p.search.limit, "Số kết quả")->check(CLI::Range(1, 1000));
  search->add_option("--type", p.search.type, "Loại văn bản: luat, nghi-dinh, quyet-dinh …");
  search->add_option("--issuer", p.search.issuer, "Cơ quan ban hành");
  search->add_option("--province", p.search.province, "Tỉnh, thành phố");
  CLI::App* related = add_command(app, p, "related", "Quy định cùng vấn đề", [&p] { return run_related(p.global, p.related); });
  related->add_option("address", p.related.address, "Địa chỉ hoặc tệp");
  related->add_option("--batch", p.related.batch, "Tệp, mỗi dòng một địa chỉ");
  related->add_flag("--text-only", p.related.text_only, "Chỉ dựa vào lời văn");
  related->add_option("--limit", p.related.limit, "Số kết quả")->check(CLI::Range(1, 1000));
  add_relation_commands(app, p);
}

void add_review_commands(CLI::App& app, Parsed& p) {
  CLI::App* check =
      add_command(app, p, "check", "Rà soát dự thảo hoặc văn bản so với kho và bộ quy tắc", [&p] { return run_check(p.global, p.review); });
  check->add_option("files", p.review.files, "Tệp dự thảo, hoặc địa chỉ văn bản trong kho")->required();
  check->add_option("--explain", p.review.explain, "Mã quy tắc: nói vì sao quy tắc báo hoặc không báo");
  check->add_option("--baseline", p.review.baseline, "Kết quả lần trước (json, jsonl): chỉ hiện phát hiện mới");
  check->add_option("--suppressions", p.review.suppressions, "Tệp ghi nhận bỏ qua (mặc định: TỆP.suppress.toml bên cạnh)");
  check->add_flag("--rules-only", p.review.rules_only, "Chỉ chạy bộ quy tắc, không so với quy định trong kho");
  add_review_options(check, p.review);
  CLI::App* compare =
      add_command(app, p, "compare", "So hai văn bản hoặc hai quy định với nhau", [&p] { return run_compare(p.global, p.review); });
  compare->add_option("a", p.review.a, "Tệp hoặc địa chỉ");
  compare->add_option("b", p.review.b, "Tệp hoặc địa chỉ");
  compare->add_option("--pairs", p.review.pairs, "Tệp JSONL, mỗi dòng một cặp");
  add_review_options(compare, p.review);
  CLI::App* audit = add_command(app, p, "audit", "Rà soát cả kho dữ liệu", [&p] { return run_audit(p.global, p.review); });
  audit->add_option("--part", p.review.part, "Phần K/N của công việc");
  audit->add_option("--merged", p.review.merged, "Bảng so sánh quy định của các tỉnh cũ nay là một: \"Tỉnh A,Tỉnh B\"");
  audit->add_option("--trigger", p.review.trigger, "Danh mục phải rà soát: basis-changed (căn cứ hoặc viện dẫn đã thay đổi)")
      ->check(CLI::IsMember({"basis-changed"}));
  audit->add_option("--since", p.review.since, "Thay đổi kể từ ngày (YYYY-MM-DD), dùng với --trigger");
  add_review_options(audit, p.review);
  CLI::App* merge = add_command(app, p, "merge", "Gộp kết quả của các phần audit --part", [&p] { return run_merge(p.global, p.review); });
  merge->add_option("files", p.review.files, "Các tệp kết quả (json, jsonl)")->required();
  add_review_options(merge, p.review);
  CLI::App* verify =
      add_command(app, p, "verify", "Tính lại từng phát hiện từ chính các tệp nguồn", [&p] { return run_verify(p.global, p.findings); });
  verify->add_option("findings", p.findings, "Tệp kết quả (json, jsonl)")->required();
  CLI::App* impact = add_command(app, p, "impact", "Văn bản trong kho bị một dự thảo hoặc văn bản mới tác động",
                                 [&p] { return run_impact(p.global, p.subject, p.review.output); });
  impact->add_option("subject", p.subject, "Tệp hoặc địa chỉ")->required();
  impact->add_option("--output,--out,-o", p.review.output, "Ghi kết quả ra tệp");
}

void add_rules_commands(CLI::App& app, Parsed& p) {
  CLI::App* rules = add_named(app, "rules", "Bộ quy tắc về thẩm quyền, hiệu lực, thể thức");
  rules->require_subcommand(1);
  add_command(*rules, p, "list", "Liệt kê quy tắc", [&p] { return run_rules_list(p.global); });
  CLI::App* show = add_command(*rules, p, "show", "Trình bày một quy tắc", [&p] { return run_rules_show(p.global, p.rule); });
  show->add_option("id", p.rule, "Mã quy tắc")->required();
  CLI::App* fresh = add_command(*rules, p, "new", "In khung một quy tắc mới", [&p] { return run_rules_new(p.global, p.rule); });
  fresh->add_option("id", p.rule, "Mã quy tắc, ví dụ \"form/ten-quy-tac\"")->required();
  CLI::App* explain = add_command(*rules, p, "explain", "Nói vì sao một quy tắc báo hoặc không báo đối với văn bản",
                                  [&p] { return run_rules_explain(p.global, p.rule, p.explained); });
  explain->add_option("id", p.rule, "Mã quy tắc")->required();
  explain->add_option("files", p.explained, "Tệp hoặc địa chỉ văn bản")->required();
  add_command(*rules, p, "test", "Chạy ví dụ của mọi quy tắc", [&p] { return run_rules_test(p.global); });
}

// Options that need each other.
std::string missing(const CLI::App& app, const Parsed& p) {
  const bool vi = p.global.lang() == Language::kVietnamese;
  if (app.got_subcommand("search") && p.search.query.empty() && p.search.batch.empty())
    return vi ? "cần từ để tìm, hoặc --batch TỆP" : "search QUERY | --batch FILE";
  if (app.got_subcommand("related") && p.related.address.empty() && p.related.batch.empty())
    return vi ? "cần địa chỉ, hoặc --batch TỆP" : "related ADDRESS | --batch FILE";
  if (app.got_subcommand("compare") && p.review.pairs.empty() && (p.review.a.empty() || p.review.b.empty()))
    return vi ? "cần hai văn bản để so, hoặc --pairs TỆP" : "compare A B | --pairs FILE";
  if (app.got_subcommand("audit") && p.review.merged.empty() && !app.get_subcommand("audit")->get_option("--merged")->empty())
    return vi ? "--merged cần tên các tỉnh cũ: --merged \"Tỉnh A,Tỉnh B\"" : "audit --merged \"Area A,Area B\"";
  if (app.got_subcommand("audit") && p.review.trigger.empty() != p.review.since.empty())
    return vi ? "--trigger và --since đi cùng nhau: --trigger basis-changed --since NGÀY" : "audit --trigger basis-changed --since DAY";
  return {};
}

int run(int argc, char** argv) {
  CLI::App app("rasoat – rà soát văn bản quy phạm pháp luật mâu thuẫn, chồng chéo", "rasoat");
  Parsed parsed;
  speak_vietnamese(app);
  app.require_subcommand(1);
  add_global(app, parsed.global);
  add_reading_commands(app, parsed);
  add_review_commands(app, parsed);
  add_rules_commands(app, parsed);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& done) {
    return app.exit(done);
  } catch (const CLI::ParseError& fault) {
    return report(Error{ErrorCode::kUsage, complaint(app, fault, parsed.global), {}}, parsed.global);
  }
  if (const std::string needed = missing(app, parsed); !needed.empty()) return report(Error{ErrorCode::kUsage, needed, {}}, parsed.global);
  format_by_output(app, parsed);
  catch_interrupts();
  return parsed.run();
}

}  // namespace
}  // namespace rasoat::cli

int main(int argc, char** argv) {
  try {
    return rasoat::cli::run(argc, argv);
  } catch (const std::exception& fault) {
    rasoat::cli::complain(std::string("rasoat: ") + fault.what());
    return 4;
  }
}
