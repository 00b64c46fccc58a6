<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionBar</name>
    <message numerus="yes">
        <source>Enrol %Ln</source>
        <translation>
            <numerusform>提交 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enter %Ln row(s)</source>
        <translation>
            <numerusform>录入 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the good rows</source>
        <translation>只导入正确的</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>换文件…</translation>
    </message>
    <message numerus="yes">
        <source>Register %Ln</source>
        <translation>
            <numerusform>登记 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Save annotated copy…</source>
        <translation>下载标注副本…</translation>
    </message>
    <message>
        <source>in the class</source>
        <translation>人已在班</translation>
    </message>
    <message>
        <source>people refused</source>
        <translation>人拒绝</translation>
    </message>
    <message>
        <source>person refused</source>
        <translation>人拒绝</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>处要回答</translation>
    </message>
    <message>
        <source>registered before</source>
        <translation>人已在册</translation>
    </message>
    <message>
        <source>row refused</source>
        <translation>行拒绝</translation>
    </message>
    <message>
        <source>rows refused</source>
        <translation>行拒绝</translation>
    </message>
    <message>
        <source>rows to enter</source>
        <translation>行可录入</translation>
    </message>
    <message>
        <source>to enrol</source>
        <translation>人可报名</translation>
    </message>
    <message>
        <source>to register</source>
        <translation>人可登记</translation>
    </message>
</context>
<context>
    <name>FoundChips</name>
    <message numerus="yes">
        <source>%Ln cell(s) refused</source>
        <translation>
            <numerusform>拒绝 %Ln 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) repaired</source>
        <translation>
            <numerusform>已修复 %Ln 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) to answer</source>
        <translation>
            <numerusform>要回答 %Ln 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) to look at</source>
        <translation>
            <numerusform>提醒 %Ln 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) to take</source>
        <translation>
            <numerusform>可导入 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) to take</source>
        <translation>
            <numerusform>可导入 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s)</source>
        <translation>
            <numerusform>全部 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>next place</source>
        <translation>下一处</translation>
    </message>
</context>
<context>
    <name>ImportModel</name>
    <message>
        <source>Click to say what this column is</source>
        <translation>单击可指定这一列是什么</translation>
    </message>
    <message>
        <source>This column is not read. Click to say what it is</source>
        <translation>这一列不读取。单击可指定它是什么</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%Ln row(s) skipped (totals, notes)</source>
        <translation>
            <numerusform>跳过 %Ln 行（合计、注）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) with reasons</source>
        <translation>
            <numerusform>已标注 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>正在核对 {name}</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose the file or drop it here. A click on a heading says what its column is. F8 goes to the next cell with a finding. Nothing is written before the last button.</source>
        <translation>选择文件，或把文件拖到这里。点一下列标题可以指明这一列是什么。F8 跳到下一处说明。按最后一个按钮之前，什么都不会写入。</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>选择名单文件</translation>
    </message>
    <message>
        <source>Column {letter}: {title}</source>
        <translation>{letter} 列：{title}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>对应列</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Drop the file here, choose it, or paste a copied table (Ctrl+V): Excel, WPS or CSV.</source>
        <translation>把文件拖到这里、选择文件，或直接粘贴复制的表格（Ctrl+V）：Excel、WPS、CSV，版式不限。</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>File</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Headings in row {row}</source>
        <translation>表头在第 {row} 行</translation>
    </message>
    <message>
        <source>Import absences</source>
        <translation>导入教师缺勤</translation>
    </message>
    <message>
        <source>Import attendance</source>
        <translation>导入签到</translation>
    </message>
    <message>
        <source>Import certificates of others</source>
        <translation>导入外来证书</translation>
    </message>
    <message>
        <source>Import marks</source>
        <translation>导入成绩</translation>
    </message>
    <message>
        <source>Import partners</source>
        <translation>导入合作单位</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>导入人员</translation>
    </message>
    <message>
        <source>Import roster</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>正在导入 {name}</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>数据库未改动</translation>
    </message>
    <message>
        <source>Pasted list</source>
        <translation>粘贴的名单</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Save the annotated copy</source>
        <translation>保存标注副本</translation>
    </message>
    <message>
        <source>Sheet and headings…</source>
        <translation>改工作表和表头…</translation>
    </message>
    <message>
        <source>Sheet {name}</source>
        <translation>工作表 {name}</translation>
    </message>
    <message>
        <source>There is no table on the clipboard. Copy its headings, too.</source>
        <translation>剪贴板里没有表格。请连同表头一起复制。</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>正在写入 {name}</translation>
    </message>
    <message>
        <source>annotated</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>columns as remembered for this layout</source>
        <translation>各列按上次对同样格式的对应</translation>
    </message>
    <message>
        <source>{count} taken, {created} of them new</source>
        <translation>已导入 {count} 条，其中新登记 {created} 人</translation>
    </message>
    <message>
        <source>{sheet}: headings in row {rows}</source>
        <translation>{sheet}：表头在第 {rows} 行</translation>
    </message>
</context>
<context>
    <name>ImportSide</name>
    <message>
        <source>Cell by cell</source>
        <translation>逐格说明</translation>
    </message>
    <message>
        <source>Every cell was understood.</source>
        <translation>每一格都读懂了。</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>要回答</translation>
    </message>
    <message>
        <source>mended, refused, and why</source>
        <translation>改了什么、为什么不收</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>提醒</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>……另有 %Ln 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastImports</name>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>历次导入</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>还没有导入过列表。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Take this import back?</source>
        <translation>撤销这次导入？</translation>
    </message>
    <message>
        <source>The import is taken back</source>
        <translation>这次导入已撤销</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>{number}: what {file} brought is taken back as a whole.</source>
        <translation>{number}：把“{file}”带来的内容整批撤销。</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Another value:</source>
        <translation>改为：</translation>
    </message>
    <message numerus="yes">
        <source>For all %Ln row(s) with this question</source>
        <translation>
            <numerusform>同类问题共 %Ln 行，一并按此处理</numerusform>
        </translation>
    </message>
    <message>
        <source>January: {answer}</source>
        <translation>1 月：{answer}</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>这一行不收，退回单位补填</translation>
    </message>
    <message>
        <source>October: {answer}</source>
        <translation>10 月：{answer}</translation>
    </message>
    <message>
        <source>Of the 1900s: {answer}</source>
        <translation>19 开头：{answer}</translation>
    </message>
    <message>
        <source>Of the 2000s: {answer}</source>
        <translation>20 开头：{answer}</translation>
    </message>
    <message>
        <source>Take this answer</source>
        <translation>就这样定</translation>
    </message>
    <message>
        <source>The day stands first: {answer}</source>
        <translation>日在前：{answer}</translation>
    </message>
    <message>
        <source>The first of the month: {answer}</source>
        <translation>记作当月 1 日：{answer}</translation>
    </message>
    <message>
        <source>The first of the year: {answer}</source>
        <translation>记作当年 1 月 1 日：{answer}</translation>
    </message>
    <message>
        <source>The month stands first: {answer}</source>
        <translation>月在前：{answer}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>要您回答</translation>
    </message>
</context>
<context>
    <name>StartImportPage</name>
    <message>
        <source>Absences</source>
        <translation>教师缺勤</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>外来证书</translation>
    </message>
    <message>
        <source>List of</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>成绩</translation>
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
        <source>Roster of a class</source>
        <translation>班次花名册</translation>
    </message>
    <message>
        <source>There is no class this list could go to. Plan the class first.</source>
        <translation>没有可以导入的班次，请先开班。</translation>
    </message>
    <message>
        <source>as</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>into branch</source>
        <translation>到分院</translation>
    </message>
    <message>
        <source>of class</source>
        <translation>到班次</translation>
    </message>
</context>
</TS>
