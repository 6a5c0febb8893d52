<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Recipes</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tokens were granted, and the API returned %n objects.</source>
        <translation>
            <numerusform>Tokens were granted, and the API returned %n object.</numerusform>
            <numerusform>Tokens were granted, and the API returned %n objects.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AuditPage</name>
    <message numerus="yes">
        <source>The chain is whole: each of %n entries matches the one before it.</source>
        <translation>
            <numerusform>The chain is whole: %n entry checked.</numerusform>
            <numerusform>The chain is whole: each of %n entries matches the one before it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to “%1”.</source>
        <translation>
            <numerusform>%n entry written to “%1”.</numerusform>
            <numerusform>%n entries written to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries that match the search written to “%1”.</source>
        <translation>
            <numerusform>%n entry that matches the search written to “%1”.</numerusform>
            <numerusform>%n entries that match the search written to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ControlsNotice</name>
    <message numerus="yes">
        <source>%n failure recipe(s) on: the server fails on purpose.</source>
        <translation>
            <numerusform>%n failure recipe is on: the server fails on purpose.</numerusform>
            <numerusform>%n failure recipes are on: the server fails on purpose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::DeleteBox</name>
    <message numerus="yes">
        <source>%n unsaved change(s) in its form are lost.</source>
        <translation>
            <numerusform>%n unsaved change in its form is lost.</numerusform>
            <numerusform>%n unsaved changes in its form are lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::DeletedTableModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FormFooter</name>
    <message numerus="yes">
        <source>%n unsaved changes</source>
        <translation>
            <numerusform>%n unsaved changes</numerusform>
            <numerusform>%n unsaved changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::HealthReminder</name>
    <message numerus="yes">
        <source>%n client secrets and certificates expire within 30 days; the first, of “%1”, on %2.</source>
        <translation>
            <numerusform>%n client secret or certificate expires within 30 days: of “%1”, on %2.</numerusform>
            <numerusform>%n client secrets and certificates expire within 30 days; the first, of “%1”, on %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ImportBox</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the file are unknown here and are left aside: %1</source>
        <translation>
            <numerusform>%n entry of the file is unknown here and is left aside: %1</numerusform>
            <numerusform>%n entries of the file are unknown here and are left aside: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file names %n client secrets but does not hold them: they are not imported.</source>
        <translation>
            <numerusform>The file names a client secret but does not hold it: it is not imported.</numerusform>
            <numerusform>The file names %n client secrets but does not hold them: they are not imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::KeysModel</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RegistryActions</name>
    <message numerus="yes">
        <source>%n application(s) written to “%1”.</source>
        <translation>
            <numerusform>%n application written to “%1”.</numerusform>
            <numerusform>%n applications written to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) written to “%1”.</source>
        <translation>
            <numerusform>%n reminder written to “%1”.</numerusform>
            <numerusform>%n reminders written to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RequestLogView</name>
    <message numerus="yes">
        <source>%n request(s) exported.</source>
        <translation>
            <numerusform>%n request exported.</numerusform>
            <numerusform>%n requests exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s)</source>
        <translation>
            <numerusform>%1 of %n request</numerusform>
            <numerusform>%1 of %n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ResultPanel</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The API returned %n object(s).</source>
        <translation>
            <numerusform>The API returned %n object.</numerusform>
            <numerusform>The API returned %n objects.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SecretsModel</name>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
