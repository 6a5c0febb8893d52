#include "ui/applications/draft.h"

namespace grantdesk::ui {

using applications::Application;

QList<FormField> differences(const Application &one, const Application &other)
{
    QList<FormField> fields;
    for (const FormField &field : formFields(applications::typeOf(one)))
        if (field.saved && field.differs(one, other))
            fields.append(field);
    return fields;
}

int countChanges(const Application &stored, const Application &draft)
{
    return int(differences(stored, draft).size());
}

} // namespace grantdesk::ui
