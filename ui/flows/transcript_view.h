#pragma once

#include "core/flows/transcript.h"

#include <QModelIndex>
#include <QWidget>

class QCheckBox;
class QTabWidget;
class QTreeView;

namespace grantdesk::ui {

class CopyButton;
class SectionTitle;
class TranscriptModel;
class WireTextView;

/// The transcript: a list of what was sent and received, and the chosen line's wire text, pretty or raw. Secrets are
/// dotted until "Show secrets" is ticked, which lasts until the next run at most.
class TranscriptView final : public QWidget {
    Q_OBJECT
public:
    explicit TranscriptView(QWidget *parent = nullptr);

    void append(const flows::TranscriptEntry &entry);
    void clear();
    const QList<flows::TranscriptEntry> &entries() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCurrent();
    void retranslate();
    flows::WireText::Secrets secrets() const;

    TranscriptModel *m_model;
    SectionTitle *m_title;
    QCheckBox *m_showSecrets;
    CopyButton *m_copy;
    QTreeView *m_list;
    QTabWidget *m_tabs;
    WireTextView *m_pretty;
    WireTextView *m_raw;
    bool m_followsEnd = true; ///< until somebody chooses an older line
};

} // namespace grantdesk::ui
