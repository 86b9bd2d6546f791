// The sentence that a person reads for an Error: what, where, the mend, on one line.
#include <fmt/format.h>

#include <algorithm>

#include "rasoat/report.h"

namespace rasoat {
namespace {

struct Words {
  ErrorCode code;
  const char *what_vi, *mend_vi;
  const char *what_en, *mend_en;
};

constexpr Words kWords[] = {
    {ErrorCode::kUsage, "lệnh không hiểu được", "xem rasoat --help", "the command line cannot be understood", "see rasoat --help"},
    {ErrorCode::kNotFound, "không tìm thấy", "kiểm tra lại tên tệp hoặc địa chỉ", "not found", "check the name of the file or the address"},
    {ErrorCode::kPermission, "không có quyền đọc", "cấp quyền đọc rồi chạy lại", "no permission to read",
     "grant read permission and run again"},
    {ErrorCode::kOutput, "không ghi được kết quả", "kiểm tra thư mục và quyền ghi, hoặc chọn --output khác", "the result cannot be written",
     "check the folder and its permissions, or choose another --output"},
    {ErrorCode::kUnreadable, "không đọc được tệp", "kiểm tra ổ đĩa hoặc sao chép lại tệp", "the file cannot be read",
     "check the disk or copy the file again"},
    {ErrorCode::kEmpty, "tệp rỗng", "kiểm tra lại tệp nguồn", "the file is empty", "check the original file"},
    {ErrorCode::kBinary, "không phải định dạng đọc được", "lưu lại dưới dạng .docx, .html hoặc .txt", "no format that can be read",
     "save it as .docx, .html or .txt"},
    {ErrorCode::kFormat, "tệp bị hỏng hoặc sai định dạng", "mở và lưu lại tệp, hoặc lấy lại bản gốc",
     "the file is damaged or breaks its format", "open and save it again, or fetch the original"},
    {ErrorCode::kNoDocument, "trang không có nội dung văn bản", "tải văn bản từ tệp đính kèm của trang", "the page holds no document text",
     "take the text from the page's attachment"},
    {ErrorCode::kNeedsOcr, "lớp chữ không đọc được (bản quét hoặc phông chữ mã hóa)", "cần nhận dạng chữ (OCR) hoặc dùng bản Word",
     "the text layer cannot be read (scan, or a font with shifted codes)", "needs OCR, or use the Word file"},
    {ErrorCode::kTooLarge, "tệp quá lớn", "chia nhỏ tệp", "the file is too large", "split it"},
    {ErrorCode::kTooManyParts, "tệp nén có quá nhiều thành phần", "tệp không an toàn, không xử lý", "the archive has too many parts",
     "the file is not safe and is left alone"},
    {ErrorCode::kInflation, "tệp nén bung ra quá lớn", "tệp không an toàn, không xử lý", "the archive unpacks to too much",
     "the file is not safe and is left alone"},
    {ErrorCode::kTooDeep, "cấu trúc lồng nhau quá sâu", "mở và lưu lại tệp dưới dạng .docx", "markup is nested too deep",
     "open and save it again as .docx"},
    {ErrorCode::kParagraphTooLong, "một đoạn văn quá dài", "kiểm tra lại tệp nguồn", "one paragraph is too long",
     "check the original file"},
    {ErrorCode::kForbiddenMarkup, "tệp có khai báo DTD hoặc thực thể ngoài", "tệp không an toàn, không xử lý",
     "the file declares a DTD or an external entity", "the file is not safe and is left alone"},
    {ErrorCode::kEncrypted, "tệp có mật khẩu", "bỏ mật khẩu rồi chạy lại", "the file has a password",
     "take the password off and run again"},
    {ErrorCode::kConverter, "không chuyển được tệp thành chữ", "cài poppler-utils và catdoc, hoặc lưu lại dưới dạng .docx",
     "the file could not be turned into text", "install poppler-utils and catdoc, or save it as .docx"},
    {ErrorCode::kAmbiguous, "địa chỉ trỏ tới nhiều văn bản", "thêm ~MÃ-CƠ-QUAN hoặc ~NĂM vào số hiệu",
     "the address names several documents", "add ~ISSUER-CODE or ~YEAR to the number"},
    {ErrorCode::kRule, "tệp quy tắc sai", "sửa theo docs/rules.md", "a rule file is wrong", "mend it by docs/rules.md"},
    {ErrorCode::kStoreOpen, "không mở được kho dữ liệu", "chạy rasoat index THƯ-MỤC trước, hoặc kiểm tra --store",
     "the store cannot be opened", "run rasoat index FOLDER first, or check --store"},
    {ErrorCode::kStoreNotDatabase, "tệp không phải kho dữ liệu rasoat", "chọn tệp khác bằng --store", "the file is no store of rasoat",
     "choose another file with --store"},
    {ErrorCode::kStoreNewer, "kho dữ liệu do phiên bản rasoat mới hơn tạo ra", "nâng cấp rasoat",
     "the store was written by a newer version of rasoat", "upgrade rasoat"},
    {ErrorCode::kStoreBusy, "một tiến trình khác đang ghi vào kho dữ liệu", "chờ lượt kia xong rồi chạy lại",
     "another process is writing to the store", "wait for it and run again"},
    {ErrorCode::kStoreFull, "hết chỗ trên ổ đĩa", "giải phóng chỗ rồi chạy lại; dữ liệu đã ghi vẫn còn", "the disk is full",
     "free some space and run again; what was stored is kept"},
    {ErrorCode::kStoreCorrupt, "kho dữ liệu bị hỏng", "lập lại kho bằng rasoat index", "the store is damaged",
     "build it again with rasoat index"},
    {ErrorCode::kStoreIo, "lỗi đọc ghi kho dữ liệu", "kiểm tra ổ đĩa và quyền ghi", "the store cannot be read or written",
     "check the disk and the permissions"},
    {ErrorCode::kCancelled, "đã dừng theo yêu cầu", "chạy lại để làm tiếp; phần đã xong vẫn còn", "stopped as asked",
     "run again to go on; what was done is kept"},
    {ErrorCode::kInternal, "lỗi của chương trình", "báo cho nhóm phát triển kèm dòng này", "a fault of the program",
     "report it with this line"},
};

std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return c < 0x20; }, ' ');
  return text;
}

}  // namespace

std::string message(const Error& error, Language language) {
  const auto* words = std::find_if(std::begin(kWords), std::end(kWords), [&](const Words& row) { return row.code == error.code; });
  if (words == std::end(kWords)) words = std::end(kWords) - 1;
  const bool vi = language == Language::kVietnamese;
  std::string line = error.place.empty() ? std::string() : error.place + ": ";
  line += vi ? words->what_vi : words->what_en;
  if (!error.detail.empty()) line += fmt::format(" ({})", error.detail);
  line += fmt::format("; {}", vi ? words->mend_vi : words->mend_en);
  return one_line(std::move(line));
}

}  // namespace rasoat
