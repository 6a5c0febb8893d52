#pragma once

#include "ui/applications/consent_page.h"
#include "ui/applications/registry_watch.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;

namespace grantdesk::ui {

class Card;
class ConsentCanvas;
class HelpText;

/// "Consent page": what users will see, while the form is being filled in.
class ConsentPreview final : public QWidget {
    Q_OBJECT
public:
    explicit ConsentPreview(QWidget *parent = nullptr);

    /// Shows that draft, a moment later: not for every one of many quick changes.
    void show(const applications::Application &draft);
    void setRegistry(const Registry &registry);
    /// In a column among others it can be folded up; beside them there is no need.
    void setFoldable(bool foldable);

    ConsentCanvas *canvas() const { return m_canvas; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void draw();
    void fold();
    QString language() const;
    void retranslate();

    applications::Application m_draft;
    Visitor m_visitor;
    bool m_foldable = false;
    bool m_folded = false;
    QTimer m_delay;
    Card *m_card;
    QPushButton *m_fold; ///< before the content: Tab follows the order in which they are made
    QWidget *m_content;
    QComboBox *m_language;
    QComboBox *m_scheme;
    ConsentCanvas *m_canvas;
    HelpText *m_note;
};

} // namespace grantdesk::ui
