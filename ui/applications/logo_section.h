#pragma once

#include "ui/applications/form_section.h"

#include <QImage>

class QPushButton;

namespace grantdesk::ui {

class Card;
class CropBox;
class LogoTile;
class ProblemLine;
class ProgressLine;
class TextLabel;

/// "Logo": taken from a file, cropped to a square, shown as the consent page will show it.
class LogoSection final : public FormSection {
    Q_OBJECT
public:
    explicit LogoSection(QWidget *parent = nullptr);

    void load(const applications::Application &application) override;
    void store(applications::Application &draft) const override;
    QWidget *showProblems(const QList<applications::Problem> &problems, bool all) override;
    void setReadOnly(bool readOnly) override;
    /// The draft's name stands beside the logo.
    void setApplicationName(const QString &name);
    /// What was dropped or chosen.
    void offerFile(const QString &path);

    QString problem() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void choose();
    void crop(const QImage &image);
    void take(const QByteArray &png);
    void remove();
    void showLogo();
    void retranslate();

    QByteArray m_png;
    QString m_name;
    std::optional<Error> m_refused; ///< why the last file was not taken
    QString m_problem;              ///< what Save would say
    bool m_readOnly = false;
    quint64 m_attempt = 0; ///< a file that was chosen before something else happened comes too late
    Card *m_card;
    LogoTile *m_light;
    LogoTile *m_dark;
    ProblemLine *m_problemLine;
    ProgressLine *m_progress;
    QPushButton *m_choose;
    QPushButton *m_remove;
    TextLabel *m_drop;
};

} // namespace grantdesk::ui
