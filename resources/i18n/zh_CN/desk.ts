<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Commands</name>
    <message>
        <source>Draft a contract</source>
        <translation>起草带徒协议</translation>
    </message>
    <message>
        <source>Go to the page</source>
        <translation>转到页面</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Issue certificates</source>
        <translation>签发证书</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>新开班次</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新登记人员</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>带徒协议</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>ID ends in {end}</source>
        <translation>尾号 {end}</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, end of ID or telephone, a number</source>
        <translation>姓名、拼音、首字母、证件或电话尾号、编号</translation>
    </message>
    <message>
        <source>Nothing is found. Try part of a name, its initials, or the last four digits.</source>
        <translation>没有找到。请试试姓名中的一个字、拼音首字母或证件尾号四位。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
</context>
</TS>
