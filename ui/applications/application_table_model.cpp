#include "ui/applications/application_table_model.h"

#include "ui/applications/application_icon.h"
#include "ui/applications/health_card.h"
#include "ui/style/icons.h"
#include "ui/text/words.h"

namespace grantdesk::ui {

using applications::Application;

namespace {

QString searchable(const Application &application)
{
    QStringList parts{application.name, application.clientId, typeName(applications::typeOf(application)),
                      shortTypeName(applications::typeOf(application))};
    if (const auto *delegation = applications::delegation(application))
        parts += delegation->redirectUrls;
    return parts.join(u'\n');
}

/// Users stand behind the tokens of web and single-page applications; a machine answers for itself.
bool usersAuthenticate(const Application &application)
{
    return applications::typeOf(application) != applications::Type::MachineToMachine;
}

} // namespace

ApplicationTableModel::ApplicationTableModel(const Clock &clock, QObject *parent)
    : RowsModel(ColumnCount, parent)
    , m_clock(clock)
{
}

ApplicationTableModel::Row ApplicationTableModel::rowFor(const Application &application) const
{
    return {application, applications::health(application, m_clock.now()), pictureOf(application)};
}

void ApplicationTableModel::setApplications(const QList<Application> &list)
{
    takeRows(m_rows, list, [this](const Application &application) { return rowFor(application); });
}

void ApplicationTableModel::timePassed()
{
    for (Row &row : m_rows)
        row.findings = applications::health(row, m_clock.now());
    refreshWords();
}

const Application *ApplicationTableModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int ApplicationTableModel::rowOf(const Id &id) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].id == id)
            return row;
    return -1;
}

QVariant ApplicationTableModel::cell(int row, int column, int role) const
{
    const Row &of = m_rows[row];
    switch (role) {
    case Qt::DisplayRole:
        return text(of, column);
    case Qt::AccessibleTextRole:
        return column == ClientId ? of.clientId : text(of, column);
    case Qt::ToolTipRole:
        return toolTip(of, column);
    case Qt::DecorationRole:
        return decoration(of, column);
    case Qt::FontRole:
        return column == ClientId ? QVariant(Theme::instance().font(TextSize::Mono)) : QVariant();
    case IdRole:
        return of.id;
    case CopyRole:
        return of.clientId;
    case SearchRole:
        return searchable(of);
    case SortRole:
        return sortKey(of, column);
    default:
        return {};
    }
}

QString ApplicationTableModel::heading(int column) const
{
    switch (column) {
    case Name:
        return tr("Name");
    case Type:
        return tr("Application type");
    case ClientId:
        return tr("Client ID");
    case Authentication:
        return tr("Authentication");
    case Created:
        return tr("Created");
    case LastUsed:
        return tr("Last used");
    case Health:
        return tr("Health");
    default:
        return {};
    }
}

QString ApplicationTableModel::text(const Row &row, int column) const
{
    const Application &application = row;
    switch (column) {
    case Name:
        return application.name;
    case Type:
        return shortTypeName(applications::typeOf(application));
    case ClientId:
        return shortened(application.clientId);
    case Authentication:
        return usersAuthenticate(application) ? tr("User", "who authenticates") : tr("Server", "who authenticates");
    case Created:
        return relativeTime(application.createdAt, m_clock.now());
    case LastUsed:
        return relativeTime(application.lastUsedAt, m_clock.now());
    case Health:
        return severityName(applications::worstOf(row.findings));
    default:
        return {};
    }
}

QVariant ApplicationTableModel::sortKey(const Row &row, int column) const
{
    switch (column) {
    case Created:
        return toMilliseconds(row.createdAt);
    case LastUsed: // never used comes before all that were
        return row.lastUsedAt ? toMilliseconds(*row.lastUsedAt) : qint64(-1);
    case Health:
        return int(applications::worstOf(row.findings));
    default:
        return text(row, column);
    }
}

QString ApplicationTableModel::toolTip(const Row &row, int column) const
{
    const Application &application = row;
    const applications::Type type = applications::typeOf(application);
    switch (column) {
    case Name:
        return application.name;
    case Type:
        return QStringList{typeName(type), bestFor(type)}.join(u'\n');
    case ClientId:
        return application.clientId;
    case Authentication:
        return QStringList{usersAuthenticate(application) ? tr("User authentication") : tr("Server authentication"),
                           authenticationOf(type)}
            .join(u'\n');
    case Created:
        return absoluteTime(application.createdAt);
    case LastUsed:
        return application.lastUsedAt ? absoluteTime(*application.lastUsedAt) : QString();
    case Health: {
        QStringList lines;
        for (const applications::Finding &finding : row.findings)
            lines.append(words(finding));
        return lines.join(u'\n');
    }
    case Actions:
        return tr("More actions");
    default:
        return {};
    }
}

QVariant ApplicationTableModel::decoration(const Row &row, int column) const
{
    if (column == Name)
        return row.picture;
    if (column != Health)
        return {};
    const Kind kind = kindOf(applications::worstOf(row.findings));
    return icon(signName(kind), signRole(kind));
}

QString shortened(const QString &clientId)
{
    return clientId.size() <= 9 ? clientId : clientId.first(4) + QChar(0x2026) + clientId.last(4);
}

QString shortTypeName(applications::Type type)
{
    switch (type) {
    case applications::Type::MachineToMachine:
        return ApplicationTableModel::tr("Machine to machine");
    case applications::Type::Web:
        return ApplicationTableModel::tr("Web", "application type");
    case applications::Type::SinglePage:
        return ApplicationTableModel::tr("Single page");
    }
    return {};
}

} // namespace grantdesk::ui
