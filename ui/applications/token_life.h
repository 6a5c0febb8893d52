#pragma once

#include "core/applications/application.h"

#include <QList>
#include <QWidget>

namespace grantdesk::ui {

/// A moment in the life of a refresh token, as the picture has it.
struct LifeMark {
    enum class Kind {
        Granted,
        Used,     ///< the same token is used again
        Replaced, ///< its use ends it and brings a new one
        UseBy,    ///< without another use it dies here
        Ends,     ///< it dies here in any case
        GoesOn    ///< there is no such moment
    };
    Kind kind;
    double at = 0;               ///< 0 the grant, 1 the right edge; not to scale, but in order and nearer when sooner
    std::optional<Period> after; ///< of UseBy since the last use, of Ends since the grant

    bool operator==(const LifeMark &) const = default;
};

/// From left to right. An inactivity limit that the absolute one always forestalls has no mark.
QList<LifeMark> lifeMarks(const applications::RefreshPolicy &policy);
/// The same in sentences.
QString lifeWords(const applications::RefreshPolicy &policy);

/// A small picture of a refresh token's life under a policy.
class TokenLife final : public QWidget {
    Q_OBJECT
public:
    explicit TokenLife(QWidget *parent = nullptr);

    void setPolicy(const applications::RefreshPolicy &policy);
    const QList<LifeMark> &marks() const { return m_marks; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int place(double at) const;
    void paintTrack(QPainter &painter) const;
    void paintMark(QPainter &painter, const LifeMark &mark) const;
    void paintWords(QPainter &painter, const LifeMark &mark) const;
    void retranslate();

    applications::RefreshPolicy m_policy;
    QList<LifeMark> m_marks;
};

} // namespace grantdesk::ui
