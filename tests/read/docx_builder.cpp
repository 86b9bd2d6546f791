#include "read/docx_builder.h"

#include <zip.h>

#include <cstdlib>
#include <vector>

namespace rasoat::test {

std::string zip_of(const std::map<std::string, std::string>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  for (const auto& [name, bytes] : parts)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0), ZIP_FL_ENC_UTF_8);
  zip_close(archive);
  zip_stat_t facts;
  zip_source_open(target);
  zip_source_stat(target, &facts);
  std::string out(facts.size, '\0');
  zip_source_read(target, out.data(), out.size());
  zip_source_close(target);
  zip_source_free(target);
  return out;
}

std::string docx_of(const std::string& body, std::map<std::string, std::string> parts) {
  parts["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
  parts["word/document.xml"] =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" +
      body + "</w:body></w:document>";
  return zip_of(parts);
}

std::string p(const std::string& words, const std::string& properties) {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + "<w:r><w:t xml:space=\"preserve\">" + words +
         "</w:t></w:r></w:p>";
}

}  // namespace rasoat::test
