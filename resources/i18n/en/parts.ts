<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
