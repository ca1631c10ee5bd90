#pragma once

#include <map>

#include <QColor>
#include <QWidget>

#include "network/Device.h"

class QLabel;
class QProgressBar;

namespace memewright {

class HintLabel;

/// The window's foot: what computing really happens on, and what is going on with its progress. Several things may go on;
/// the one that was begun last is shown.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(const DeviceInfo& device, QWidget* parent = nullptr);

    /// `share` 0-1, below 0 when it is not known; an invalid colour is the text's.
    void show(const QString& owner, const QString& sentence, double share, const QColor& color = {});
    void clear(const QString& owner);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Activity {
        QString sentence;
        double share = 0;
        QColor color;
        int order = 0;
    };
    void showNewest();

    QString m_deviceIcon;
    HintLabel* m_device;
    HintLabel* m_sentence;
    QProgressBar* m_progress;
    std::map<QString, Activity> m_activities;
    int m_begun = 0;
};

} // namespace memewright
