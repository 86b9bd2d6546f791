// Are two documents about one matter? What their titles say, and what they cite.
#include "judge/link.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

Header titled(const char* title) {
  Header out;
  out.title = title;
  return out;
}

Subjects between(const char* a, const char* b) {
  return subjects(titled(a), titled(b));
}

TEST(Subjects, FormulasSayNothingOfTheSubject) {
  EXPECT_EQ(between("Quy định chi tiết và biện pháp thi hành một số điều của Luật Bến đò", "Bến đò"), Subjects::kOne);
  EXPECT_EQ(between("Hướng dẫn thi hành Nghị định số 912/2019/NĐ-CP ngày 05 tháng 5 năm 2019 của Chính phủ về bến đò", "Luật Bến đò"),
            Subjects::kOne);
  EXPECT_EQ(between("Ban hành Quy định quản lý bến đò trên địa bàn tỉnh Sông Lam", "Quản lý bến đò"), Subjects::kOne);
}

TEST(Subjects, OneThingPutForAnotherMakesSisters) {
  EXPECT_EQ(between("Quy định mức thu, quản lý và sử dụng phí thăm bến đò", "Quy định mức thu, quản lý và sử dụng phí neo đậu bến đò"),
            Subjects::kOther);
  EXPECT_EQ(between("Quy định về quản lý hồ sơ viên chức", "Quy định về quản lý hồ sơ công chức"), Subjects::kOther);
  EXPECT_EQ(between("Quy định hạn ngạch nhập khẩu muối năm 2024", "Quy định hạn ngạch nhập khẩu muối năm 2020"), Subjects::kOther);
}

TEST(Subjects, APartOfTheSubjectIsNoSubjectOfItsOwn) {
  EXPECT_EQ(between("Quy định về thi đua, khen thưởng trong ngành Thủy lợi", "Thi đua, khen thưởng"), Subjects::kPart);
  EXPECT_EQ(between("Phí sử dụng bến đò", "Phí bến đò"), Subjects::kPart);
  EXPECT_EQ(between("Phí bến đò", "Phí sử dụng bến đò"), Subjects::kOne);
}

TEST(Subjects, AMissingTitleTellsNothing) {
  EXPECT_EQ(between("", "Bến đò"), Subjects::kUntold);
  EXPECT_EQ(between("Quy định chi tiết một số điều", "Bến đò"), Subjects::kUntold);
}

TEST(SharedSubject, IsCountedInPairsOfWords) {
  EXPECT_EQ(shared_subject(titled("Cấp phép mở cầu phao"), titled("Cầu phao")), 1);
  EXPECT_EQ(shared_subject(titled("Xử lý kỷ luật người giữ chức danh quản lý"), titled("Viên chức")), 0);  // "chức" alone is no subject
  EXPECT_EQ(shared_subject(titled("Bến đò"), titled("")), 0);
}

TEST(SisterTitles, NameTwoThingsInOnePlace) {
  const auto sisters = [](const char* a, const char* b) { return sister_titles(titled(a), titled(b)); };
  EXPECT_TRUE(
      sisters("Quy định tập huấn nhân viên cứu hộ ở bến đò trên địa bàn tỉnh Sông Lam", "Quy định tập huấn nhân viên cứu hộ ở hồ bơi"));
  EXPECT_FALSE(sisters("Quy định về phí neo đậu bến đò trên địa bàn tỉnh Sông Lam", "Quy định phí neo đậu bến đò, phí thăm cầu phao"));
  EXPECT_FALSE(sisters("Quy định về quản lý bến đò, cầu pha", "Quy định về quản lý bến đò, cầu phao và đường dân sinh"));  // cut short
  EXPECT_FALSE(
      sisters("Quy định về thanh lý thuyền cũ khi chuyển đổi bến đò nhà nước trên địa bàn tỉnh Sông Lam",
              "Hướng dẫn thanh lý thuyền cũ khi chuyển đổi bến đò, cầu phao công lập và theo chỉ định của Thủ tướng Chính phủ"));  // wider
  EXPECT_FALSE(sisters("Quy định về cấp nước sạch", "Bảo vệ đê điều"));  // of no common form
  EXPECT_FALSE(sisters("", "Bến đò"));
}

TEST(Year, IsOfTheDayOrOfTheNumber) {
  Header law;
  law.number = "931/2018/QH14";
  EXPECT_EQ(year_of(law), 2018);
  law.issued = Date::parse_iso("2019-01-02");
  EXPECT_EQ(year_of(law), 2019);
  EXPECT_EQ(year_of(Header{}), 0);
}

TEST(OwnField, IsNamedByTheTitle) {
  EXPECT_TRUE(names_own_field(titled("Hướng dẫn công tác thi đua, khen thưởng trong ngành Thủy lợi")));
  EXPECT_TRUE(names_own_field(titled("Quy định về bảo vệ bí mật nhà nước trong Công an nhân dân")));
  EXPECT_FALSE(names_own_field(titled("Hướng dẫn kỹ thuật sửa chữa bến đò tại nông thôn")));
}

TEST(Cites, ALawIsCitedByItsNumberOrItsName) {
  Document law, decree;
  law.header.number = "931/2018/QH14";
  law.header.title = "Bến đò";
  const auto citing = [&](const char* target) {
    decree.citations = {{-1, {}, {{target, ""}}, true, {}, {}}};
    return cites(decree, law);
  };
  EXPECT_TRUE(citing("931/2018/QH14"));
  EXPECT_TRUE(citing("@Luật Bến đò"));
  EXPECT_FALSE(citing("@Luật Quản lý bến đò ngang"));
  EXPECT_FALSE(citing("932/2018/QH14"));
}

// A decree of which one article on effect leads into a point that names another decree.
Document with_final_clause(const char* lead, const char* unit_of_target = "") {
  Document out;
  const std::string heading = "Hiệu lực thi hành", clause = lead, point = "Nghị định số 912/2019/NĐ-CP của Chính phủ về bến đò.";
  out.text.words = heading + "\n" + clause + "\n" + point;
  const auto size = [](const std::string& words) { return static_cast<std::uint32_t>(words.size()); };
  const std::uint32_t first = size(heading) + 1, second = first + size(clause) + 1;
  const auto add = [&](UnitKind kind, std::int32_t parent, Span heading_span, Span text) {
    Unit unit;
    unit.kind = kind, unit.parent = parent, unit.heading = heading_span, unit.text = text;
    unit.extent = {text.begin, size(out.text.words)};
    out.units.push_back(unit);
  };
  add(UnitKind::kArticle, -1, {0, size(heading)}, {});
  add(UnitKind::kClause, 0, {}, {first, first + size(clause)});
  add(UnitKind::kPoint, 1, {}, {second, second + size(point)});
  out.citations.push_back({2, {second, second + size(point)}, {{"912/2019/NĐ-CP", unit_of_target}}, false, {}, {}});
  return out;
}

TEST(Ends, AFinalClauseEndsWhatItListsAndNotWhatItCitesAUnitOf) {
  Document old;
  old.header.number = "912/2019/NĐ-CP";
  EXPECT_TRUE(ends_in_final_clause(with_final_clause("2. Nghị định này thay thế:"), old));
  EXPECT_TRUE(ends_in_final_clause(with_final_clause("2. Các văn bản sau đây hết hiệu lực:"), old));
  EXPECT_FALSE(ends_in_final_clause(with_final_clause("2. Tiếp tục áp dụng:"), old));
  EXPECT_FALSE(ends_in_final_clause(with_final_clause("2. Bãi bỏ:", "art_5"), old));
  old.header.number = "912/2019/NĐ-";
  EXPECT_FALSE(ends_in_final_clause(with_final_clause("2. Nghị định này thay thế:"), old));
  old.header.number = "913/2019/NĐ-CP";
  EXPECT_FALSE(ends_in_final_clause(with_final_clause("2. Nghị định này thay thế:"), old));
}

}  // namespace
}  // namespace rasoat
