#include "ui/applications/form_section.h"

#include <QLineEdit>

namespace grantdesk::ui {

void FormSection::watch(QLineEdit *edit)
{
    connect(edit, &QLineEdit::textChanged, this, &FormSection::edited);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
        m_left.insert(edit);
        Q_EMIT edited();
    });
    connect(edit, &QObject::destroyed, this, [this](QObject *gone) { m_left.remove(gone); });
}

} // namespace grantdesk::ui
