<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArchivePage</name>
    <message numerus="yes">
        <source>%Ln item(s) missing</source>
        <translation>
            <numerusform>%Ln item missing</numerusform>
            <numerusform>%Ln items missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttendanceTab</name>
    <message numerus="yes">
        <source>%Ln cell(s) still open</source>
        <translation>
            <numerusform>%Ln cell still open</numerusform>
            <numerusform>%Ln cells still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not saved</source>
        <translation>
            <numerusform>%Ln change not saved</numerusform>
            <numerusform>%Ln changes not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassesPage</name>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) written</source>
        <translation>
            <numerusform>%Ln class written</numerusform>
            <numerusform>%Ln classes written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s) to match</source>
        <translation>
            <numerusform>%Ln scan to match</numerusform>
            <numerusform>%Ln scans to match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingTab</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureSessionsPage</name>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln only: choose a month, a room or an instructor</source>
        <translation>
            <numerusform>the first one only: choose a month, a room or an instructor</numerusform>
            <numerusform>the first %Ln only: choose a month, a room or an instructor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksTab</name>
    <message numerus="yes">
        <source>%Ln trainee(s) not saved</source>
        <translation>
            <numerusform>%Ln trainee not saved</numerusform>
            <numerusform>%Ln trainees not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperTab</name>
    <message numerus="yes">
        <source>%Ln page(s) filed as evidence</source>
        <translation>
            <numerusform>%Ln page filed as evidence</numerusform>
            <numerusform>%Ln pages filed as evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message numerus="yes">
        <source>%n minute(s) late</source>
        <translation>
            <numerusform>%n minute late</numerusform>
            <numerusform>%n minutes late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesBox</name>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message numerus="yes">
        <source>%Ln place(s) drawn</source>
        <translation>
            <numerusform>%Ln place drawn</numerusform>
            <numerusform>%Ln places drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) free</source>
        <translation>
            <numerusform>%Ln place free</numerusform>
            <numerusform>%Ln places free</numerusform>
        </translation>
    </message>
</context>
</TS>
