#pragma once

#include "core/applications/application.h"
#include "ui/applications/field_table.h"
#include "ui/widgets/table_model.h"

#include <QDialog>

class QPushButton;
class QTableView;

namespace grantdesk::ui {

class TextLabel;

/// What differs between two versions of an application, field by field.
class ConflictModel final : public TableModel {
    Q_OBJECT
public:
    enum Column { FieldName, Yours, Theirs, ColumnCount };

    ConflictModel(const applications::Application &yours, const applications::Application &theirs,
                  QObject *parent = nullptr);

private:
    int rows() const override { return int(m_fields.size()); }
    QString heading(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    QString text(int row, int column) const;

    applications::Application m_yours;
    applications::Application m_theirs;
    QList<FormField> m_fields;
    QVariant m_yourLogo;
    QVariant m_theirLogo;
};

/// Asked when somebody else stored a newer version meanwhile: shows both and lets one win, or neither yet.
class ConflictBox final : public QDialog {
    Q_OBJECT
public:
    ConflictBox(const applications::Application &yours, const applications::Application &theirs, QWidget *parent);

    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void mineChosen();
    void theirsChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();

    QString m_name;
    ConflictModel *m_model;
    TextLabel *m_title;
    TextLabel *m_text;
    QTableView *m_table;
    QPushButton *m_mine;
    QPushButton *m_theirs;
    QPushButton *m_cancel;
};

} // namespace grantdesk::ui
