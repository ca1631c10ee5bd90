#include "pages/create/CreateWork.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "documents/CaptionWriter.h"
#include "documents/CreateActions.h"
#include "pages/create/ActionButton.h"
#include "pages/create/CreateCandidates.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Style.h"

namespace memewright {

using namespace metrics;

CreateWork::CreateWork(const CreateActions& actions, const CaptionWriter& writer, CreateCandidates& candidates, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_writer(writer), m_candidates(candidates), m_generate(new QPushButton),
      m_stop(new QPushButton)
{
    m_generate->setIcon(icons::icon(QStringLiteral("sparkle"), Role::OnAccent));
    setMainAction(m_generate);
    m_stop->setIcon(icons::icon(QStringLiteral("stop")));
    m_stop->setFixedHeight(kMainAction);
    m_stop->setMinimumWidth(88);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_generate, 1);
    layout->addWidget(m_stop);
    // Before the buttons follow their actions: the one with the focus hands it on while it still has it.
    for (const auto name : {CreateActions::Generate, CreateActions::Stop})
        connect(actions[name], &QAction::changed, this, &CreateWork::handOnFocus);
    useAction(m_generate, actions[CreateActions::Generate]);
    useAction(m_stop, actions[CreateActions::Stop]);
    connect(&writer, &CaptionWriter::aboutToStart, this, [this] {
        // An empty list is hidden, and Qt would give its focus to whatever comes next.
        if (m_candidates.hasListFocus()) {
            m_stop->setEnabled(true);
            m_stop->setFocus();
        }
    });
}

void CreateWork::handOnFocus()
{
    const bool canGenerate = m_actions[CreateActions::Generate]->isEnabled();
    const bool canStop = m_actions[CreateActions::Stop]->isEnabled();
    if (!(m_generate->hasFocus() && !canGenerate) && !(m_stop->hasFocus() && !canStop))
        return;
    if (m_writer.captions().list().count() > 0) {
        m_candidates.focusList();
        return;
    }
    QPushButton* other = canStop ? m_stop : m_generate;
    other->setEnabled(true);
    other->setFocus();
}

} // namespace memewright
