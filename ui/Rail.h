#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QVBoxLayout;

namespace memewright {

/// The pages as a column of buttons at the left edge, and one more button at the foot.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);

    /// `icon` is a name of icons::pixmap(); the object is named `name`.
    void addPage(const QString& text, const QString& icon, const QString& toolTip, const QString& name);
    QAbstractButton* addFootButton(const QString& icon, const QString& toolTip, const QString& name);
    void setCurrentPage(int page);

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_pages;
    QVBoxLayout* m_layout;
};

} // namespace memewright
