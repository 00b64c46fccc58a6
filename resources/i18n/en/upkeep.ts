<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckCard</name>
    <message numerus="yes">
        <source>%n finding(s). Nothing was changed.</source>
        <translation>
            <numerusform>%n finding. Nothing was changed.</numerusform>
            <numerusform>%n findings. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message numerus="yes">
        <source>%n number(s) handed out since will not be used again; they are listed as lost.</source>
        <translation>
            <numerusform>%n number handed out since will not be used again; it is listed as lost.</numerusform>
            <numerusform>%n numbers handed out since will not be used again; they are listed as lost.</numerusform>
        </translation>
    </message>
</context>
</TS>
