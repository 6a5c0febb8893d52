#pragma once

#include "core/authserver/failure.h"
#include "core/authserver/pages/html.h"
#include "core/authserver/pages/texts.h"
#include "core/authserver/recipes.h"
#include "core/http/message.h"

#include <QByteArray>
#include <QHash>

#include <memory>

namespace grantdesk::authserver {

/// Where and for whom a page is shown.
struct PageFrame {
    QByteArray language;
    QByteArray organisation;
    bool isSignIn = false;                    ///< it answers at the address of the sign-in form
    QByteArray query;                         ///< as it was sent, carried by the links that switch the language
    std::shared_ptr<const Controls> controls; ///< what the page warns of; null: nothing
    TimePoint now{};                          ///< by the server's clock
};

/// The catalogue of pages: templates and words, read once from the resources.
class Pages {
public:
    Pages();

    /// A page around a content template ("login.html"). `values` fill the template; `title` is a key of the texts.
    http::Response page(const PageFrame &frame, int status, QByteArrayView title, QByteArrayView contentTemplate,
                        const HtmlValues &values) const;
    http::Response errorPage(const PageFrame &frame, const PageError &error) const;

    /// The words of that key, with `{name}` filled.
    Html text(const QByteArray &language, QByteArrayView key, const HtmlValues &values = {}) const;

private:
    http::Response respond(int status, const Html &html) const;
    Html warning(const PageFrame &frame) const;
    Html languageLinks(const PageFrame &frame) const;

    using Templates = QHash<QByteArray, HtmlTemplate>;

    QHash<QByteArray, Templates> m_texts; ///< by language and key
    Templates m_templates;
    Html m_style;
    QByteArray m_policy; ///< every page's Content-Security-Policy
};

} // namespace grantdesk::authserver
