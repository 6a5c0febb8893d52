#include "ui/flows/altered_notice.h"

#include "ui/server/controls_notice.h"
#include "ui/widgets/message_bar.h"

#include <QVBoxLayout>

#include <utility>

namespace grantdesk::ui {

AlteredNotice::AlteredNotice(const ControlsWatch &controls, QWidget *parent)
    : QWidget(parent)
    , m_controls(controls)
    , m_bar(new MessageBar(this))
{
    m_bar->setObjectName(QStringLiteral("alteredNotice"));
    m_bar->setClosable(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_bar);
    hide();
    connect(&controls, &ControlsWatch::changed, this, &AlteredNotice::showControls);
}

void AlteredNotice::setConcerned(bool concerned)
{
    m_concerned = concerned;
    showControls();
}

void AlteredNotice::showControls()
{
    const authserver::Controls wanted = m_concerned ? m_controls.current().controls : authserver::Controls{};
    const authserver::Controls before = std::exchange(m_shown, wanted);
    setVisible(!wanted.isNormal());
    if (wanted.isNormal())
        return m_bar->clear();
    // A bar speaks up each time it is told something: only when there is news, not at every use of a recipe.
    const qsizetype count = wanted.recipes.size();
    if (before.clock == wanted.clock && before.recipes.size() == count)
        return;
    const auto told = [clock = wanted.clock, count] {
        QStringList lines;
        if (!clock.isReal())
            lines.append(ControlsNotice::clockWords(clock));
        if (count > 0)
            lines.append(ControlsNotice::recipesWords(count));
        return lines.join(u'\n');
    };
    m_bar->showMessage(
        Kind::Warning, told, [] { return tr("Clock and failures"); }, [this] { Q_EMIT serverWanted(); });
}

} // namespace grantdesk::ui
