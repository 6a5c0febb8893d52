#include "ui/applications/logo_section.h"

#include "ui/applications/crop_box.h"
#include "ui/applications/logo_image.h"
#include "ui/applications/logo_tile.h"
#include "ui/text/words.h"
#include "ui/widgets/background.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/drop_target.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/problem_line.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace grantdesk::ui {

using applications::Application;
using applications::Field;
using applications::Problem;

LogoSection::LogoSection(QWidget *parent)
    : FormSection(parent)
    , m_card(new Card(this))
    , m_light(new LogoTile(Scheme::Light, m_card))
    , m_dark(new LogoTile(Scheme::Dark, m_card))
    , m_problemLine(new ProblemLine(m_card))
    , m_progress(new ProgressLine(m_card))
    , m_choose(makeButton(ButtonKind::Normal, QStringLiteral("file"), m_card))
    , m_remove(makeButton(ButtonKind::Normal, QStringLiteral("trash"), m_card))
    , m_drop(new TextLabel(TextSize::Small, Role::Muted, m_card))
{
    build();
    auto *target = new DropTarget(m_card, DropTarget::Takes::Files);
    connect(target, &DropTarget::fileDropped, this, &LogoSection::offerFile);
    connect(m_choose, &QPushButton::clicked, this, &LogoSection::choose);
    connect(m_remove, &QPushButton::clicked, this, &LogoSection::remove);
    retranslate();
    showLogo();
}

void LogoSection::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(space::medium);
    tiles->addWidget(m_light);
    tiles->addWidget(m_dark);
    m_card->body()->addLayout(tiles);
    auto *row = new FlowLayout;
    row->addWidget(m_choose);
    row->addWidget(m_remove);
    m_card->body()->addLayout(row);
    m_drop->setWordWrap(true);
    m_card->body()->addWidget(m_drop);
    m_card->body()->addWidget(m_problemLine);
    m_card->body()->addWidget(m_progress);
}

void LogoSection::load(const Application &application)
{
    const auto *delegation = applications::delegation(application);
    ++m_attempt;
    m_png = delegation ? delegation->logoPng : QByteArray();
    m_name = application.name;
    m_refused.reset();
    m_progress->finish();
    showLogo();
}

void LogoSection::store(Application &draft) const
{
    if (auto *delegation = applications::delegation(draft))
        delegation->logoPng = m_png;
}

QWidget *LogoSection::showProblems(const QList<Problem> &problems, bool)
{
    m_problem.clear();
    for (const Problem &problem : problems)
        if (problem.field == Field::Logo && m_problem.isEmpty())
            m_problem = words(problem);
    showLogo();
    return m_problem.isEmpty() ? nullptr : m_choose;
}

/// A file that is being read or cropped comes too late.
void LogoSection::setReadOnly(bool readOnly)
{
    if (auto *box = findChild<CropBox *>())
        box->reject();
    FormSection::setReadOnly(readOnly);
    m_readOnly = readOnly;
    m_card->setAcceptDrops(!readOnly);
    ++m_attempt;
    m_progress->finish();
}

void LogoSection::setApplicationName(const QString &name)
{
    m_name = name;
    showLogo();
}

QString LogoSection::problem() const
{
    return m_problemLine->text();
}

void LogoSection::choose()
{
    Questions::instance().askOpenFile(this, tr("Choose a logo"),
                                      tr("Images (*.png *.jpg *.jpeg *.svg *.webp);;All files (*)"),
                                      [this](const QString &path) {
                                          if (!path.isEmpty())
                                              offerFile(path);
                                      });
}

void LogoSection::offerFile(const QString &path)
{
    if (m_readOnly)
        return;
    m_refused.reset();
    showLogo();
    m_progress->start(tr("Reading the image…"), false);
    runInBackground(
        this, [path] { return readLogoFile(path); },
        [this, attempt = ++m_attempt](const Result<QImage> &image) {
            if (attempt != m_attempt)
                return;
            m_progress->finish();
            if (image)
                return crop(*image);
            m_refused = image.error();
            showLogo();
        });
}

void LogoSection::crop(const QImage &image)
{
    auto *box = new CropBox(image, m_name, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &CropBox::chosen, this, [this, image](const QRect &square) {
        const quint64 attempt = ++m_attempt; // whatever was loaded while the box was open
        runInBackground(
            this, [image, square] { return logoPng(image, square); },
            [this, attempt](const QByteArray &png) {
                if (attempt == m_attempt)
                    take(png);
            });
    });
    box->open();
}

void LogoSection::take(const QByteArray &png)
{
    m_png = png;
    showLogo();
    Q_EMIT edited();
}

void LogoSection::remove()
{
    ++m_attempt;
    m_refused.reset();
    m_choose->setFocus(); // the button that had the keyboard goes
    take({});
}

void LogoSection::showLogo()
{
    m_light->show(m_png, m_name);
    m_dark->show(m_png, m_name);
    m_problemLine->setProblem(m_refused ? wordsWithAdvice(*m_refused) : m_problem);
    m_choose->setAccessibleDescription(m_problemLine->text());
    m_remove->setVisible(!m_png.isEmpty());
}

void LogoSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormSection::changeEvent(event);
}

void LogoSection::retranslate()
{
    m_card->setTitle(tr("Logo"));
    m_card->setHelp(tr("Add a logo to make this app easier to identify."));
    m_choose->setText(tr("Choose image…"));
    m_remove->setText(tr("Remove logo"));
    m_drop->setText(tr("Or drop an image here: PNG, JPEG, SVG or WebP, up to %1 MiB and %2 × %2 pixels. It is cropped "
                       "to a square.")
                        .arg(largestLogoFile / (1024 * 1024))
                        .arg(longestLogoSide));
    showLogo();
}

} // namespace grantdesk::ui
