<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Pages</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>培训班次</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>带徒协议</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据与备份</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>到期删除</translation>
    </message>
    <message>
        <source>Drop a list: .xlsx, .xls, .et, .ods, .csv or a web page with a table.</source>
        <translation>请拖入名单文件：.xlsx、.xls、.et、.ods、.csv，或带表格的网页。</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志与撤销</translation>
    </message>
    <message>
        <source>Logs to write</source>
        <translation>待填记录</translation>
    </message>
    <message>
        <source>My apprentices</source>
        <translation>我的徒弟</translation>
    </message>
    <message>
        <source>My relatives…</source>
        <translation>我的亲属申报…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>分院网络</translation>
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
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>证书模板</translation>
    </message>
    <message>
        <source>This file cannot be taken here</source>
        <translation>这里收不了这个文件</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>课程排期</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
</context>
</TS>
