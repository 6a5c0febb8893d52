#include "ui/applications/conflict_box.h"

#include "ui/applications/draft.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QImage>
#include <QPixmap>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace grantdesk::ui {

using applications::Application;

namespace {

constexpr int boxWidth = 720;
constexpr int boxHeight = 420;
constexpr int thumbnail = 32;

/// Rows that keep apart: most of them have several lines.
class RoomyCell final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 2 * space::small);
    }
};

/// Made once: views ask for it whenever they paint or measure.
QVariant logoOf(const Application &application)
{
    const auto *delegation = applications::delegation(application);
    const QImage logo = delegation ? QImage::fromData(delegation->logoPng, "PNG") : QImage();
    return logo.isNull() ? QVariant()
                         : QVariant(QPixmap::fromImage(
                             logo.scaled(thumbnail, thumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
}

} // namespace

ConflictModel::ConflictModel(const Application &yours, const Application &theirs, QObject *parent)
    : TableModel(ColumnCount, parent)
    , m_yours(yours)
    , m_theirs(theirs)
    , m_fields(differences(yours, theirs))
    , m_yourLogo(logoOf(yours))
    , m_theirLogo(logoOf(theirs))
{
}

QString ConflictModel::heading(int column) const
{
    switch (column) {
    case FieldName:
        return tr("Field");
    case Yours:
        return tr("Yours");
    case Theirs:
        return tr("Theirs");
    default:
        return {};
    }
}

QString ConflictModel::text(int row, int column) const
{
    const FormField &field = m_fields[row];
    if (column == FieldName)
        return field.label();
    const QString value = field.value(column == Yours ? m_yours : m_theirs);
    return value.isEmpty() ? tr("(empty)") : value;
}

QVariant ConflictModel::cell(int row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: // a long address is cut off in the table
        return text(row, column);
    case Qt::DecorationRole:
        return column != FieldName && m_fields[row].field == applications::Field::Logo
            ? (column == Yours ? m_yourLogo : m_theirLogo)
            : QVariant();
    default:
        return {};
    }
}

ConflictBox::ConflictBox(const Application &yours, const Application &theirs, QWidget *parent)
    : QDialog(parent)
    , m_name(theirs.name)
    , m_model(new ConflictModel(yours, theirs, this))
    , m_title(new TextLabel(TextSize::Section, Role::Text, this))
    , m_text(new TextLabel(TextSize::Body, Role::Text, this))
    , m_table(new QTableView(this))
    , m_mine(makeButton(ButtonKind::Normal, {}, this))
    , m_theirs(makeButton(ButtonKind::Normal, {}, this))
    , m_cancel(makeButton(ButtonKind::Normal, {}, this))
{
    setWindowModality(Qt::WindowModal);
    build();
    connect(m_mine, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT mineChosen();
    });
    connect(m_theirs, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT theirsChosen();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

void ConflictBox::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::large);
    column->setSpacing(space::medium);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    prepareTable(m_table);
    m_table->setModel(m_model);
    m_table->setWordWrap(true);
    m_table->setShowGrid(true);
    m_table->setItemDelegate(new RoomyCell(m_table));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    column->addWidget(m_table, 1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_mine);
    row->addWidget(m_theirs);
    row->addWidget(m_cancel);
    column->addLayout(row);
    resize(boxWidth, boxHeight);
}

void ConflictBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ConflictBox::retranslate()
{
    setWindowTitle(tr("Two versions"));
    m_title->setText(tr("“%1” was changed elsewhere").arg(m_name));
    m_text->setText(tr("Since you opened it, somebody stored another version. This is what differs: keep yours and "
                       "overwrite theirs, take theirs and drop yours, or cancel and go on editing."));
    setAccessibleDescription(m_text->text());
    m_table->setAccessibleName(tr("Differences"));
    m_mine->setText(tr("Keep mine"));
    m_theirs->setText(tr("Take theirs"));
    m_cancel->setText(tr("Cancel"));
    m_model->refreshWords();
}

} // namespace grantdesk::ui
