#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace grantdesk::flows {

/// A control of a form: input, button or textarea.
struct HtmlField {
    QByteArray type; ///< lower case: "hidden", "text", "email", "password", "checkbox", "submit", …
    QByteArray name;
    QByteArray value;
    QByteArray label;     ///< what stands on a button
    bool checked = false; ///< check boxes and radio buttons

    bool operator==(const HtmlField &) const = default;
};

struct HtmlForm {
    QByteArray action; ///< as written, entities decoded; may be relative or empty
    QByteArray method; ///< lower case; "get" when there is none
    QList<HtmlField> fields;

    bool operator==(const HtmlForm &) const = default;
};

inline constexpr qsizetype maximumHtmlSize = 1'048'576; ///< 1 MiB

/// The forms of a page, in their order. Tolerant: whatever is no tag is text, what is left open ends with the page.
/// Never recurses. Errors: signin.page_too_large.
Result<QList<HtmlForm>> readHtmlForms(QByteArrayView page);

/// Replaces &amp; &lt; &gt; &quot; &apos; and numeric references; others stay as they are.
QByteArray decodeHtmlEntities(QByteArrayView text);

} // namespace grantdesk::flows
