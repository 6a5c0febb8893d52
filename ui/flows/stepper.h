#pragma once

#include "core/flows/machine.h"

#include <QList>
#include <QWidget>

namespace grantdesk::ui {

/// How far a station of a run is.
enum class Progress { Open, Current, Done, Failed, Cancelled };

struct StationMark {
    flows::Step step;
    Progress progress = Progress::Open;

    bool operator==(const StationMark &) const = default;
};

/// The stations of a run in that state, as the stepper draws them. Before a run starts all are open.
QList<StationMark> stationMarks(const flows::Plan &plan, const flows::State &state);
/// The stations of a type's flow when there is no plan yet.
QList<StationMark> stationMarks(applications::Type type);

/// A row of numbered stations: which are done, which one is under way, which one failed. Says the same in words to
/// screen readers.
class Stepper final : public QWidget {
    Q_OBJECT
public:
    explicit Stepper(QWidget *parent = nullptr);

    void setMarks(const QList<StationMark> &marks);
    const QList<StationMark> &marks() const { return m_marks; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void drawStation(QPainter &painter, int index, const QRect &cell) const;
    void describe();

    QList<StationMark> m_marks;
};

} // namespace grantdesk::ui
