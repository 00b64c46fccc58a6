<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Dropping</name>
    <message>
        <source>Drop a list: .xlsx, .xls, .et, .ods, .csv or a web page with a table.</source>
        <translation>请拖入名单：.xlsx、.xls、.et、.ods、.csv 或含表格的网页。</translation>
    </message>
    <message>
        <source>Or drop a photo of a person: .jpg or .png.</source>
        <translation>也可以拖入人员照片：.jpg 或 .png。</translation>
    </message>
    <message>
        <source>This file cannot be taken here</source>
        <translation>这里不接受这种文件</translation>
    </message>
</context>
</TS>
