#include "ui/flows/result_panel.h"

#include "ui/flows/secret_row.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr int objectsHeight = 160;
constexpr int idWidth = 96;

TextLabel *valueLabel(const char *name)
{
    auto *label = new TextLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setSelectable(true);
    return label;
}

QString lifetimeWords(const std::optional<std::chrono::seconds> &lifetime)
{
    if (!lifetime)
        return ResultPanel::tr("The server does not say");
    if (lifetime->count() % 3600 == 0)
        return ResultPanel::tr("%n hour(s)", "", int(lifetime->count() / 3600));
    if (lifetime->count() % 60 == 0)
        return ResultPanel::tr("%n minute(s)", "", int(lifetime->count() / 60));
    return ResultPanel::tr("%n second(s)", "", int(lifetime->count()));
}

} // namespace

ResultPanel::ResultPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new SectionTitle)
    , m_rows(new QFormLayout)
    , m_accessLabel(new TextLabel(TextSize::Body, Role::Muted))
    , m_access(new SecretRow)
    , m_refreshLabel(new TextLabel(TextSize::Body, Role::Muted))
    , m_refresh(new SecretRow)
    , m_typeLabel(new TextLabel(TextSize::Body, Role::Muted))
    , m_type(valueLabel("tokenType"))
    , m_expiresLabel(new TextLabel(TextSize::Body, Role::Muted))
    , m_expires(valueLabel("expiresIn"))
    , m_instanceLabel(new TextLabel(TextSize::Body, Role::Muted))
    , m_instance(valueLabel("instance"))
    , m_api(valueLabel("apiAnswer"))
    , m_objects(new QTreeWidget)
    , m_refreshButton(makeButton(ButtonKind::Normal, QStringLiteral("refresh"), nullptr))
{
    m_access->setObjectName(QStringLiteral("accessToken"));
    m_refresh->setObjectName(QStringLiteral("refreshToken"));
    m_objects->setObjectName(QStringLiteral("apiObjects"));
    m_refreshButton->setObjectName(QStringLiteral("refreshAccessToken"));
    m_objects->setRootIsDecorated(false);
    m_objects->setUniformRowHeights(true);
    m_objects->setColumnCount(3);
    m_objects->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_objects->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_objects->header()->resizeSection(2, idWidth);
    m_objects->header()->setStretchLastSection(false);
    m_objects->setFixedHeight(objectsHeight);

    m_rows->setContentsMargins({});
    m_rows->addRow(m_accessLabel, m_access);
    m_rows->addRow(m_refreshLabel, m_refresh);
    m_rows->addRow(m_typeLabel, m_type);
    m_rows->addRow(m_expiresLabel, m_expires);
    m_rows->addRow(m_instanceLabel, m_instance);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::small);
    layout->addWidget(m_title);
    layout->addLayout(m_rows);
    layout->addWidget(m_refreshButton, 0, Qt::AlignLeading);
    layout->addWidget(m_api);
    layout->addWidget(m_objects);
    connect(m_refreshButton, &QPushButton::clicked, this, &ResultPanel::refreshWanted);
    clear();
}

void ResultPanel::clear()
{
    showOutcome({}, {}, false);
}

void ResultPanel::showOutcome(const flows::Outcome &outcome, const QList<ApiObject> &objects, bool canRefresh)
{
    m_outcome = outcome;
    m_found = objects;
    m_canRefresh = canRefresh;
    const auto &tokens = m_outcome.tokens;
    m_access->setSecret(tokens ? tokens->accessToken : SecretString());
    m_refresh->setSecret(tokens && tokens->refreshToken ? *tokens->refreshToken : SecretString());
    m_objects->clear();
    for (const ApiObject &object : objects) {
        auto *row = new QTreeWidgetItem({object.name, object.type, object.id});
        for (int column = 0; column < row->columnCount(); ++column)
            row->setToolTip(column, plainToolTip(row->text(column))); // the columns may be too narrow for them
        m_objects->addTopLevelItem(row);
    }
    render();
}

void ResultPanel::setCanRefresh(bool can)
{
    m_canRefresh = can;
    m_refreshButton->setVisible(can);
}

void ResultPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        render();
    QWidget::changeEvent(event);
}

void ResultPanel::render()
{
    const auto &tokens = m_outcome.tokens;
    m_title->setText(tr("Tokens"));
    m_accessLabel->setText(tr("Access token"));
    m_access->setName(tr("Access token"));
    m_refreshLabel->setText(tr("Refresh token"));
    m_refresh->setName(tr("Refresh token"));
    m_typeLabel->setText(tr("Token type"));
    m_type->setText(tokens ? QString::fromUtf8(tokens->tokenType) : QString());
    m_expiresLabel->setText(tr("Lifetime"));
    m_expires->setText(tokens ? lifetimeWords(tokens->expiresIn) : QString());
    m_instanceLabel->setText(tr("Domain and lane"));
    m_instance->setText(tr("%1, %2").arg(QString::fromUtf8(m_outcome.domain), QString::fromUtf8(m_outcome.lane)));
    m_api->setText(m_outcome.apiObjects ? tr("The API returned %n object(s).", "", *m_outcome.apiObjects) : QString());
    m_objects->setHeaderLabels({tr("Name"), tr("Type"), tr("ID")});
    m_objects->setAccessibleName(tr("Objects that the API returned"));
    m_refreshButton->setText(tr("Refresh access token"));
    m_refreshButton->setVisible(m_canRefresh);
    m_api->setVisible(m_outcome.apiObjects.has_value());
    m_objects->setVisible(!m_found.isEmpty());

    const bool hasRefresh = tokens && tokens->refreshToken;
    const auto showRow = [](QWidget *label, QWidget *value, bool shown) {
        label->setVisible(shown);
        value->setVisible(shown);
    };
    showRow(m_refreshLabel, m_refresh, hasRefresh);
    showRow(m_expiresLabel, m_expires, tokens.has_value());
    showRow(m_instanceLabel, m_instance, !m_outcome.domain.isEmpty());
    setVisible(tokens.has_value());
}

} // namespace grantdesk::ui
