<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>%Ln trainee(s) in all</source>
        <translation>
            <numerusform>%Ln trainee in all</numerusform>
            <numerusform>%Ln trainees in all</numerusform>
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
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%Ln row(s) saved</source>
        <translation>
            <numerusform>%Ln row saved</numerusform>
            <numerusform>%Ln rows saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) skipped (totals, notes)</source>
        <translation>
            <numerusform>%Ln row skipped (totals, notes)</numerusform>
            <numerusform>%Ln rows skipped (totals, notes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s)</source>
        <translation>
            <numerusform>All %Ln row</numerusform>
            <numerusform>All %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enrol %Ln</source>
        <translation>
            <numerusform>Enrol %Ln</numerusform>
            <numerusform>Enrol %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSide</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
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
</TS>
