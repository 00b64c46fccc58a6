<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CertificatesPage</name>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln certificate</numerusform>
            <numerusform>%Ln certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassesPage</name>
    <message numerus="yes">
        <source>%n to issue</source>
        <translation>
            <numerusform>%n to issue</numerusform>
            <numerusform>%n to issue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignerFrame</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueActs</name>
    <message numerus="yes">
        <source>Issue %n</source>
        <translation>
            <numerusform>Issue %n</numerusform>
            <numerusform>Issue %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n</source>
        <translation>
            <numerusform>Submit %n</numerusform>
            <numerusform>Submit %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssuePage</name>
    <message numerus="yes">
        <source>Issued: %n</source>
        <translation>
            <numerusform>Issued: %n</numerusform>
            <numerusform>Issued: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submitted: %n</source>
        <translation>
            <numerusform>Submitted: %n</numerusform>
            <numerusform>Submitted: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LifeActs</name>
    <message numerus="yes">
        <source>%Ln of them was printed before: {numbers}.</source>
        <translation>
            <numerusform>%Ln of them was printed before: {numbers}.</numerusform>
            <numerusform>%Ln of them were printed before: {numbers}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand out %n certificate(s)</source>
        <translation>
            <numerusform>Hand out %n certificate</numerusform>
            <numerusform>Hand out %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n certificate(s)</source>
        <translation>
            <numerusform>Print %n certificate</numerusform>
            <numerusform>Print %n certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverprintPage</name>
    <message numerus="yes">
        <source>%n certificate(s) to print</source>
        <translation>
            <numerusform>%n certificate to print</numerusform>
            <numerusform>%n certificates to print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) spoiled</source>
        <translation>
            <numerusform>%n sheet spoiled</numerusform>
            <numerusform>%n sheets spoiled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) were sent. Look at them: did all come out right?</source>
        <translation>
            <numerusform>One sheet was sent. Look at it: did it come out right?</numerusform>
            <numerusform>%n sheets were sent. Look at them: did all come out right?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageActs</name>
    <message numerus="yes">
        <source>Issued by the head academy: %n</source>
        <translation>
            <numerusform>Issued by the head academy: %n</numerusform>
            <numerusform>Issued by the head academy: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken: %n to be checked and issued</source>
        <translation>
            <numerusform>Taken: %n to be checked and issued</numerusform>
            <numerusform>Taken: %n to be checked and issued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperFiles</name>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>%n file saved</numerusform>
            <numerusform>%n files saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) sent to the printer</source>
        <translation>
            <numerusform>One sheet was sent to the printer</numerusform>
            <numerusform>%n sheets were sent to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockPanel</name>
    <message numerus="yes">
        <source>%n unexplained</source>
        <translation>
            <numerusform>%n unexplained</numerusform>
            <numerusform>%n unexplained</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln template</numerusform>
            <numerusform>%Ln templates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkList</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
