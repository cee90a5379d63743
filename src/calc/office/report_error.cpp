#include "office/report_error.hpp"

#include <new>

#include "model/read_error.hpp"
#include "office/uno_text.hpp"

namespace ri::calc {

ReportException currentError(const css::uno::Reference<css::uno::XInterface> &source,
                             const rtl::OUString &file) {
  const auto error = [&](const rtl::OUString &message, sal_Int32 line = 0) {
    return ReportException(message, source, file, line);
  };
  try {
    throw;
  } catch (const ReportException &exception) {
    return exception;
  } catch (const ReadError &exception) {
    rtl::OUString message = toOUString(exception.what());
    if (exception.line != 0)
      message += " (line " + rtl::OUString::number(exception.line) + ")";
    return error(message, static_cast<sal_Int32>(exception.line));
  } catch (const css::uno::Exception &exception) {
    return error("The office refused to go on: " + exception.Message);
  } catch (const std::bad_alloc &) {
    return error("There is not enough memory for this report; split it.");
  } catch (const std::exception &exception) {
    return error(toOUString(exception.what()));
  }
}

} // namespace ri::calc
