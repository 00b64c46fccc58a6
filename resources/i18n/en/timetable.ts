<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AwayPage</name>
    <message numerus="yes">
        <source>%Ln day(s) hold an entry already; shifts are replaced.</source>
        <translation>
            <numerusform>%Ln day holds an entry already; a shift is replaced.</numerusform>
            <numerusform>%Ln days hold an entry already; shifts are replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enter %Ln</source>
        <translation>
            <numerusform>Enter %Ln</numerusform>
            <numerusform>Enter %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message numerus="yes">
        <source>%Ln day(s) entered</source>
        <translation>
            <numerusform>%Ln day entered</numerusform>
            <numerusform>%Ln days entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message numerus="yes">
        <source>%n session(s) copied</source>
        <translation>
            <numerusform>%n session copied</numerusform>
            <numerusform>%n sessions copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n session(s)</source>
        <translation>
            <numerusform>Copy %n session</numerusform>
            <numerusform>Copy %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message numerus="yes">
        <source>%n session(s) changed</source>
        <translation>
            <numerusform>%n session changed</numerusform>
            <numerusform>%n sessions changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adopt: %n change(s)</source>
        <translation>
            <numerusform>Adopt: %n change</numerusform>
            <numerusform>Adopt: %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The independent check found %n broken rule(s).</source>
        <translation>
            <numerusform>The independent check found %n broken rule.</numerusform>
            <numerusform>The independent check found %n broken rules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RotaPage</name>
    <message numerus="yes">
        <source>%Ln change(s) not saved</source>
        <translation>
            <numerusform>%Ln change not saved</numerusform>
            <numerusform>%Ln changes not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message numerus="yes">
        <source>%n session(s) created</source>
        <translation>
            <numerusform>%n session created</numerusform>
            <numerusform>%n sessions created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n session(s)</source>
        <translation>
            <numerusform>Create %n session</numerusform>
            <numerusform>Create %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) stand in conflict: outlined in the grid.</source>
        <translation>
            <numerusform>%n session stands in conflict: outlined in the grid.</numerusform>
            <numerusform>%n sessions stand in conflict: outlined in the grid.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimetableBar</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimetablePage</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
</TS>
