<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>TrainPage</name>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>%n run waiting</numerusform>
            <numerusform>%n runs waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::CandidateModel</name>
    <message numerus="yes">
        <source>Stepped back %n times from blocked words.</source>
        <translation>
            <numerusform>Stepped back %n time from blocked words.</numerusform>
            <numerusform>Stepped back %n times from blocked words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidates wrote the same.</source>
        <translation>
            <numerusform>%n candidate wrote the same.</numerusform>
            <numerusform>%n candidates wrote the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::CreateCanvas</name>
    <message numerus="yes">
        <source>or pick one of the %n templates on the left</source>
        <translation>
            <numerusform>or pick the template on the left</numerusform>
            <numerusform>or pick one of the %n templates on the left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::CreateControls</name>
    <message numerus="yes">
        <source>%n on</source>
        <translation>
            <numerusform>%n on</numerusform>
            <numerusform>%n on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::CreateExports</name>
    <message numerus="yes">
        <source>Saved %n pictures in %1.</source>
        <translation>
            <numerusform>Saved %n picture in %1.</numerusform>
            <numerusform>Saved %n pictures in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::CreateGallery</name>
    <message numerus="yes">
        <source>Search %n templates</source>
        <translation>
            <numerusform>Search %n template</numerusform>
            <numerusform>Search %n templates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::CreateNotices</name>
    <message numerus="yes">
        <source>A box takes at most %n characters.</source>
        <translation>
            <numerusform>A box takes at most %n character.</numerusform>
            <numerusform>A box takes at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n captions to the trash.</source>
        <translation>
            <numerusform>Moved %n caption to the trash.</numerusform>
            <numerusform>Moved %n captions to the trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::DataPage</name>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n template</numerusform>
            <numerusform>%n templates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) above the cap are taken out.</source>
        <translation>
            <numerusform>%n caption above the cap is taken out.</numerusform>
            <numerusform>%n captions above the cap are taken out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) are deleted.</source>
        <translation>
            <numerusform>%n caption is deleted.</numerusform>
            <numerusform>%n captions are deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) are back.</source>
        <translation>
            <numerusform>%n caption is back.</numerusform>
            <numerusform>%n captions are back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::ExportDialog</name>
    <message numerus="yes">
        <source>All %n candidates</source>
        <translation>
            <numerusform>The candidate</numerusform>
            <numerusform>All %n candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n starred candidates</source>
        <translation>
            <numerusform>%n starred candidate</numerusform>
            <numerusform>%n starred candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files, beginning with %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, beginning with %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::StatusStrip</name>
    <message numerus="yes">
        <source>%1, %n threads</source>
        <translation>
            <numerusform>%1, %n thread</numerusform>
            <numerusform>%1, %n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::TemplateBarsModel</name>
    <message numerus="yes">
        <source>%1: %n captions</source>
        <translation>
            <numerusform>%1: %n caption</numerusform>
            <numerusform>%1: %n captions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::TrainSettings</name>
    <message numerus="yes">
        <source>The corpus has %n template(s).</source>
        <translation>
            <numerusform>The corpus has %n template.</numerusform>
            <numerusform>The corpus has %n templates.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::TrashButton</name>
    <message numerus="yes">
        <source>%n caption(s) of ‘%1’</source>
        <translation>
            <numerusform>%n caption of ‘%1’</numerusform>
            <numerusform>%n captions of ‘%1’</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::UnfinishedRunsBanner</name>
    <message numerus="yes">
        <source>Go on with the queue (%n run(s))</source>
        <translation>
            <numerusform>Go on with the queue (%n run)</numerusform>
            <numerusform>Go on with the queue (%n runs)</numerusform>
        </translation>
    </message>
</context>
</TS>
