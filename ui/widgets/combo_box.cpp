#include "ui/widgets/combo_box.h"

#include <QComboBox>

namespace grantdesk::ui {

namespace {

constexpr int fewestLetters = 12; ///< that are seen in the narrowest place

} // namespace

QComboBox *makeComboBox(const char *objectName)
{
    auto *box = new QComboBox;
    box->setObjectName(QString::fromLatin1(objectName));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(fewestLetters);
    return box;
}

} // namespace grantdesk::ui
