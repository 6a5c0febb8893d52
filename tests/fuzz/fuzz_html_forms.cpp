#include "core/flows/html_forms.h"
#include "tests/fuzz/fuzz.h"

using namespace grantdesk;
using namespace grantdesk::fuzz;

/// The input is a page of a foreign server, as the scripted browser reads it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray page = bytesOf(data, size);
    const auto forms = flows::readHtmlForms(page);
    if (!forms)
        return 0;
    qsizetype held = 0;
    for (const flows::HtmlForm &form : *forms) {
        held += form.action.size();
        for (const flows::HtmlField &field : form.fields)
            held += field.name.size() + field.value.size() + field.label.size();
    }
    must(held <= 8 * page.size() + 64, "reading a page takes memory in proportion to it");
    return 0;
}
