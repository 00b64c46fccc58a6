<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%Ln past the term</source>
        <translation>
            <numerusform>%Ln past the term</numerusform>
            <numerusform>%Ln past the term</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln void</source>
        <translation>
            <numerusform>%Ln void</numerusform>
            <numerusform>%Ln void</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln academies</source>
        <translation>
            <numerusform>in %Ln academy</numerusform>
            <numerusform>in %Ln academies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsCard</name>
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
<context>
    <name>TaskWords</name>
    <message numerus="yes">
        <source>%Ln certificate(s), submitted by {name}</source>
        <translation>
            <numerusform>%Ln certificate, submitted by {name}</numerusform>
            <numerusform>%Ln certificates, submitted by {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) overdue</source>
        <translation>
            <numerusform>%Ln day overdue</numerusform>
            <numerusform>%Ln days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln log entries or talks overdue: {name}</source>
        <translation>
            <numerusform>%Ln log entry or talk overdue: {name}</numerusform>
            <numerusform>%Ln log entries or talks overdue: {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln log entries wait for your confirmation</source>
        <translation>
            <numerusform>%Ln log entry waits for your confirmation</numerusform>
            <numerusform>%Ln log entries wait for your confirmation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s) not given to a class yet</source>
        <translation>
            <numerusform>%Ln scan not given to a class yet</numerusform>
            <numerusform>%Ln scans not given to a class yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln signature(s) missing</source>
        <translation>
            <numerusform>%Ln signature missing</numerusform>
            <numerusform>%Ln signatures missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be reviewed or renewed, or expired</source>
        <translation>
            <numerusform>%Ln to be reviewed or renewed, or expired</numerusform>
            <numerusform>%Ln to be reviewed or renewed, or expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data of %Ln person(s) is due; proposed by {name}</source>
        <translation>
            <numerusform>Data of %Ln person is due; proposed by {name}</numerusform>
            <numerusform>Data of %Ln people is due; proposed by {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %Ln graduate(s) without a certificate</source>
        <translation>
            <numerusform>{name}: %Ln graduate without a certificate</numerusform>
            <numerusform>{name}: %Ln graduates without a certificate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %Ln paper(s) missing in the file</source>
        <translation>
            <numerusform>{name}: %Ln paper missing in the file</numerusform>
            <numerusform>{name}: %Ln papers missing in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %Ln session(s) without attendance</source>
        <translation>
            <numerusform>{name}: %Ln session without attendance</numerusform>
            <numerusform>{name}: %Ln sessions without attendance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %Ln trainee(s) without marks</source>
        <translation>
            <numerusform>{name}: %Ln trainee without marks</numerusform>
            <numerusform>{name}: %Ln trainees without marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln overdue</numerusform>
            <numerusform>%Ln overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Show all %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WardsCard</name>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln overdue</numerusform>
            <numerusform>%Ln overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln owed</source>
        <translation>
            <numerusform>%Ln owed</numerusform>
            <numerusform>%Ln owed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ended %Ln day(s) ago</source>
        <translation>
            <numerusform>ended %Ln day ago</numerusform>
            <numerusform>ended %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends in %Ln day(s)</source>
        <translation>
            <numerusform>ends in %Ln day</numerusform>
            <numerusform>ends in %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
</context>
</TS>
