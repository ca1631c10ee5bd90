#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace memewright {

/// The page while the library holds no captions: one sentence, the button that gets some, and the way to one's own.
class TrainEmpty : public QWidget
{
    Q_OBJECT

public:
    explicit TrainEmpty(QWidget* parent = nullptr);

    /// While an import goes on its buttons rest.
    void setBusy(bool busy);

Q_SIGNALS:
    void starterRequested();
    void importRequested();

private:
    QPushButton* m_starter;
    QPushButton* m_import;
};

} // namespace memewright
