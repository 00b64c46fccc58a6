<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionBar</name>
    <message numerus="yes">
        <source>Enrol %Ln</source>
        <translation>
            <numerusform>Enrol %Ln</numerusform>
            <numerusform>Enrol %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enter %Ln row(s)</source>
        <translation>
            <numerusform>Enter %Ln row</numerusform>
            <numerusform>Enter %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Register %Ln</source>
        <translation>
            <numerusform>Register %Ln</numerusform>
            <numerusform>Register %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundChips</name>
    <message numerus="yes">
        <source>%Ln cell(s) refused</source>
        <translation>
            <numerusform>%Ln cell refused</numerusform>
            <numerusform>%Ln cells refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) repaired</source>
        <translation>
            <numerusform>%Ln cell repaired</numerusform>
            <numerusform>%Ln cells repaired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) to answer</source>
        <translation>
            <numerusform>%Ln cell to answer</numerusform>
            <numerusform>%Ln cells to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) to look at</source>
        <translation>
            <numerusform>%Ln cell to look at</numerusform>
            <numerusform>%Ln cells to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) to take</source>
        <translation>
            <numerusform>%Ln person to take</numerusform>
            <numerusform>%Ln people to take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) to take</source>
        <translation>
            <numerusform>%Ln row to take</numerusform>
            <numerusform>%Ln rows to take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s)</source>
        <translation>
            <numerusform>All %Ln row</numerusform>
            <numerusform>All %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%Ln row(s) skipped (totals, notes)</source>
        <translation>
            <numerusform>%Ln row skipped (totals, notes)</numerusform>
            <numerusform>%Ln rows skipped (totals, notes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) with reasons</source>
        <translation>
            <numerusform>%Ln row with reasons</numerusform>
            <numerusform>%Ln rows with reasons</numerusform>
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
    <name>QuestionCard</name>
    <message numerus="yes">
        <source>For all %Ln row(s) with this question</source>
        <translation>
            <numerusform>For the %Ln row with this question</numerusform>
            <numerusform>For all %Ln rows with this question</numerusform>
        </translation>
    </message>
</context>
</TS>
