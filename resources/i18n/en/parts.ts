<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FilterStrip</name>
    <message numerus="yes">
        <source>{title}: {first} and %n more</source>
        <translation>
            <numerusform>{title}: {first} and %n more</numerusform>
            <numerusform>{title}: {first} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message numerus="yes">
        <source>%n place(s) left to change: {fields}</source>
        <translation>
            <numerusform>%n place left to change: {fields}</numerusform>
            <numerusform>%n places left to change: {fields}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridNotes</name>
    <message numerus="yes">
        <source>%Ln column(s) beyond the end of the grid were not pasted.</source>
        <translation>
            <numerusform>%Ln column beyond the end of the grid was not pasted.</numerusform>
            <numerusform>%Ln columns beyond the end of the grid were not pasted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) beyond the end of the grid were not pasted.</source>
        <translation>
            <numerusform>%Ln row beyond the end of the grid was not pasted.</numerusform>
            <numerusform>%Ln rows beyond the end of the grid were not pasted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) were changed by somebody else too and wait for your choice: {cells}. Ctrl+S saves the others and compares these.</source>
        <translation>
            <numerusform>%n cell was changed by somebody else too and waits for your choice: {cells}. Ctrl+S saves the others and compares it.</numerusform>
            <numerusform>%n cells were changed by somebody else too and wait for your choice: {cells}. Ctrl+S saves the others and compares these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{cells} and %Ln more</source>
        <translation>
            <numerusform>{cells} and %Ln more</numerusform>
            <numerusform>{cells} and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message numerus="yes">
        <source>%Ln row(s) written</source>
        <translation>
            <numerusform>%Ln row written</numerusform>
            <numerusform>%Ln rows written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln row(s)</source>
        <translation>
            <numerusform>Export %Ln row</numerusform>
            <numerusform>Export %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyChange</name>
    <message numerus="yes">
        <source>%Ln row(s) changed</source>
        <translation>
            <numerusform>%Ln row changed</numerusform>
            <numerusform>%Ln rows changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln row(s)</source>
        <translation>
            <numerusform>Change %Ln row</numerusform>
            <numerusform>Change %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
</TS>
