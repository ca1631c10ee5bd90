#pragma once

#include <QWidget>

class QLabel;

namespace memewright {

/// A setting in a form: its name, its editor, and under them the plain sentence that says what is wrong with it.
class TrainField : public QWidget
{
    Q_OBJECT

public:
    /// Takes the editor; its tool tip explains the name as well.
    TrainField(const QString& text, QWidget* editor, QWidget* parent = nullptr);

    /// An empty sentence: nothing is wrong.
    void setProblem(const QString& sentence);
    QString problem() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void colorProblem();

    QWidget* m_editor;
    QLabel* m_problem;
};

} // namespace memewright
