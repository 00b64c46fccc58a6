<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ErasurePage</name>
    <message numerus="yes">
        <source>%n person(s) anonymised</source>
        <translation>
            <numerusform>%n person anonymised</numerusform>
            <numerusform>%n people anonymised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data of %n person(s) goes for good: names, numbers, photos, papers, old journal values.</source>
        <translation>
            <numerusform>The data of one person goes for good: name, numbers, photo, papers, old journal values.</numerusform>
            <numerusform>The data of %n people goes for good: names, numbers, photos, papers, old journal values.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) are proposed. Another person approves; then their data goes for good.</source>
        <translation>
            <numerusform>One person is proposed. Another person approves; then the data goes for good.</numerusform>
            <numerusform>%n people are proposed. Another person approves; then their data goes for good.</numerusform>
        </translation>
    </message>
</context>
</TS>
