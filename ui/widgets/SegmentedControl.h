#pragma once

#include <QStringList>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;

namespace memewright {

/// A few choices side by side, exactly one of them on. Arrow keys move the choice.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    /// `name` is the segment's objectName (for tests and screen readers' paths); returns its index.
    int addSegment(const QString& text, const QString& toolTip, const QString& name);
    int currentIndex() const;
    void setCurrentIndex(int index);

Q_SIGNALS:
    /// By the person or by setCurrentIndex().
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
    QHBoxLayout* m_layout;
};

} // namespace memewright
