<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%Ln people written</source>
        <translation>
            <numerusform>%Ln person written</numerusform>
            <numerusform>%Ln people written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln people</source>
        <translation>
            <numerusform>Export %Ln person</numerusform>
            <numerusform>Export %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message numerus="yes">
        <source>%n person(s) of this name: {who}. Look first whether it is one of them.</source>
        <translation>
            <numerusform>%n person of this name: {who}. Look first whether it is the same.</numerusform>
            <numerusform>%n people of this name: {who}. Look first whether it is one of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n act(s)</source>
        <translation>
            <numerusform>%n act</numerusform>
            <numerusform>%n acts</numerusform>
        </translation>
    </message>
</context>
</TS>
