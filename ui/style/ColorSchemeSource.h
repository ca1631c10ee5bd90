#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QString>

class QDBusPendingCallWatcher;

namespace memewright {

/// Whether the desktop is dark; tests give their own.
class ColorSchemeSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual bool isDark() const = 0;

Q_SIGNALS:
    void changed();
};

/// The desktop portal's answer (org.freedesktop.portal.Settings, color-scheme), asked without blocking and followed while
/// the program runs. Light until it answers, and where there is no portal.
class PortalColorScheme : public ColorSchemeSource
{
    Q_OBJECT

public:
    explicit PortalColorScheme(QObject* parent = nullptr);
    bool isDark() const override { return m_dark; }

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void answered(QDBusPendingCallWatcher* watcher);
    void take(QVariant value);

    bool m_dark = false;
};

} // namespace memewright
