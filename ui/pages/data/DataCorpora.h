#pragma once

#include <vector>

#include <QWidget>

#include "storage/Library.h"

class QListWidget;

namespace memewright {

/// The corpora there are, by name, each with its number of captions.
class DataCorpora : public QWidget
{
    Q_OBJECT

public:
    explicit DataCorpora(QWidget* parent = nullptr);

    /// Keeps the choice, or chooses `wanted` where it is given, or what is in its
    /// place, or the first.
    void setCorpora(const std::vector<CorpusSummary>& corpora, const QString& wanted = {});
    QString chosen() const;
    QStringList names() const;
    /// Takes its share of a page of this width.
    void fitTo(int page);

Q_SIGNALS:
    /// By the person, or by setCorpora(); empty when there is none.
    void chosenChanged(const QString& corpus);
    void deleteRequested();
    void renameRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QListWidget* m_list;
};

} // namespace memewright
