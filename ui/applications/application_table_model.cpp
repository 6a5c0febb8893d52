#include "ui/applications/application_table_model.h"

#include "ui/applications/application_icon.h"
#include "ui/applications/health_card.h"
#include "ui/style/icons.h"
#include "ui/text/words.h"

#include <algorithm>

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
    : TableModel(ColumnCount, parent)
    , m_clock(clock)
{
}

ApplicationTableModel::Row ApplicationTableModel::rowFor(const Application &application) const
{
    return {application, applications::health(application, m_clock.now()), pictureOf(application)};
}

void ApplicationTableModel::setApplications(const QList<Application> &list)
{
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        const bool stays = std::any_of(list.begin(), list.end(), [this, row](const Application &one) {
            return one.id == m_rows[row].application.id;
        });
        if (stays)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < list.size(); ++row) {
        const int before = rowOf(list[row].id);
        if (before < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, rowFor(list[row]));
            endInsertRows();
        } else if (before != row) { // applications come oldest first: only a changed clock moves one
            beginMoveRows({}, before, before, {}, before < row ? row + 1 : row);
            m_rows.move(before, row);
            endMoveRows();
        }
        if (m_rows[row].application != list[row]) {
            m_rows[row] = rowFor(list[row]);
            rowChanged(row);
        }
    }
}

void ApplicationTableModel::timePassed()
{
    for (Row &row : m_rows)
        row.findings = applications::health(row.application, m_clock.now());
    refreshWords();
}

const Application *ApplicationTableModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row].application : nullptr;
}

int ApplicationTableModel::rowOf(const Id &id) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].application.id == id)
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
        return column == ClientId ? of.application.clientId : text(of, column);
    case Qt::ToolTipRole:
        return toolTip(of, column);
    case Qt::DecorationRole:
        return decoration(of, column);
    case Qt::FontRole:
        return column == ClientId ? QVariant(Theme::instance().font(TextSize::Mono)) : QVariant();
    case IdRole:
        return of.application.id;
    case CopyRole:
        return of.application.clientId;
    case SearchRole:
        return searchable(of.application);
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
    const Application &application = row.application;
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
        return toMilliseconds(row.application.createdAt);
    case LastUsed: // never used comes before all that were
        return row.application.lastUsedAt ? toMilliseconds(*row.application.lastUsedAt) : qint64(-1);
    case Health:
        return int(applications::worstOf(row.findings));
    default:
        return text(row, column);
    }
}

QString ApplicationTableModel::toolTip(const Row &row, int column) const
{
    const Application &application = row.application;
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
