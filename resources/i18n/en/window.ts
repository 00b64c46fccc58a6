<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>Head academy · %n branch(es)</source>
        <translation>
            <numerusform>Head academy · %n branch</numerusform>
            <numerusform>Head academy · %n branches</numerusform>
        </translation>
    </message>
</context>
</TS>
