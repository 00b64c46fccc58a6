<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Commands</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Draft a contract</source>
        <translation>起草带徒协议</translation>
    </message>
    <message>
        <source>Go to the page</source>
        <translation>转到页面</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>本页的帮助</translation>
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
        <translation>新建班次</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新登记人员</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
        <source>Answers</source>
        <translation>查找结果</translation>
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
        <source>Partners</source>
        <translation>合作单位</translation>
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
<context>
    <name>PersonActs</name>
    <message>
        <source>Class</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Draft a contract</source>
        <translation>起草带徒协议</translation>
    </message>
    <message>
        <source>Edit the person</source>
        <translation>修改人员资料</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>报名</translation>
    </message>
    <message>
        <source>Enrol in a class…</source>
        <translation>报名入班…</translation>
    </message>
    <message>
        <source>Enrol {name}</source>
        <translation>{name} 报名入班</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>已报名</translation>
    </message>
    <message>
        <source>Every class is over or closed. Plan one first.</source>
        <translation>没有计划中或进行中的班次，请先新建班次。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>一人一档</translation>
    </message>
    <message>
        <source>Print the file</source>
        <translation>打印一人一档</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存档案</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>There is no open class</source>
        <translation>没有可报名的班次</translation>
    </message>
    <message>
        <source>for {name} (ID ends in {end})</source>
        <translation>给 {name}（尾号 {end}）</translation>
    </message>
</context>
</TS>
