<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FileSection</name>
    <message numerus="yes">
        <source>%Ln file(s) written</source>
        <translation>
            <numerusform>%Ln file written</numerusform>
            <numerusform>%Ln files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoActs</name>
    <message numerus="yes">
        <source>%Ln photo(s) taken</source>
        <translation>
            <numerusform>%Ln photo taken</numerusform>
            <numerusform>%Ln photos taken</numerusform>
        </translation>
    </message>
</context>
</TS>
