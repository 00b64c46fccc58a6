<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AwayPage</name>
    <message numerus="yes">
        <source>%Ln day(s) hold an entry already; shifts are replaced.</source>
        <translation>
            <numerusform>其中 %Ln 天已有登记，班次将被替换。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the whole file back.</source>
        <translation>导入后按 Ctrl+Z 可整份撤销。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Earlier than “from”: the next day</source>
        <translation>早于开始时间即到次日</translation>
    </message>
    <message numerus="yes">
        <source>Enter %Ln</source>
        <translation>
            <numerusform>导入 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter an absence</source>
        <translation>登记请假或排班</translation>
    </message>
    <message>
        <source>Enter this rota?</source>
        <translation>导入这份排班表？</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Import a rota…</source>
        <translation>导入排班表…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Leave empty for one day</source>
        <translation>空着即一天</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nobody is away. Shifts and absences entered here are kept clear of sessions.</source>
        <translation>没有请假和排班。登记在这里的时间不会排课。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Rota file</source>
        <translation>排班表文件</translation>
    </message>
    <message>
        <source>Rota of a month…</source>
        <translation>月排班表…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Shift or absence</source>
        <translation>排班或请假</translation>
    </message>
    <message>
        <source>Shifts and absences</source>
        <translation>排班与请假</translation>
    </message>
    <message>
        <source>The file was not taken</source>
        <translation>文件没有导入</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Whose rota is it?</source>
        <translation>是哪个学院的排班表？</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>next day </source>
        <translation>次日</translation>
    </message>
    <message>
        <source>{entries} entries of {people} people</source>
        <translation>已登记 {people} 人 {entries} 条</translation>
    </message>
    <message>
        <source>{entries} entries of {people} people, {first} to {last}.</source>
        <translation>共 {entries} 条，涉及 {people} 人，{first} 至 {last}。</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>…… 还有 %Ln 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message numerus="yes">
        <source>%Ln day(s) entered</source>
        <translation>
            <numerusform>已登记 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>A file is Excel or CSV with the columns 日期 (or 开始日期 and 结束日期), 类型 (放假 or 补班) and 名称, or a calendar file (.ics) as phones take them.</source>
        <translation>文件可以是 Excel 或 CSV，列名为日期（或开始日期、结束日期）、类型（放假或补班）、名称；也可以是手机日历用的 .ics 文件。</translation>
    </message>
    <message>
        <source>Calendar files</source>
        <translation>日历文件</translation>
    </message>
    <message>
        <source>Copy the whole text of 国务院办公厅关于…部分节假日安排的通知 and paste it here.</source>
        <translation>请把《国务院办公厅关于……部分节假日安排的通知》全文复制到这里。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days off from the official notice</source>
        <translation>按通知登记放假与补班</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit the day</source>
        <translation>修改这一天</translation>
    </message>
    <message>
        <source>Enter a day</source>
        <translation>登记一天</translation>
    </message>
    <message>
        <source>Holidays and make-up workdays</source>
        <translation>放假与补班</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Left out, neither days off nor workdays: {names}.</source>
        <translation>未导入（既不是放假也不是补班）：{names}。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No day is entered for this year.</source>
        <translation>这一年还没有登记放假或补班。</translation>
    </message>
    <message>
        <source>Nothing is published for {year} yet: Monday to Friday count as working days, provisionally.</source>
        <translation>{year} 年的放假安排尚未公布：暂按周一至周五上班，排课时会提示。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Official notice, built in</source>
        <translation>内置，据国务院办公厅通知</translation>
    </message>
    <message>
        <source>Paste the notice…</source>
        <translation>粘贴通知…</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Take these days?</source>
        <translation>导入这些日子？</translation>
    </message>
    <message>
        <source>The calendar knows all of it already</source>
        <translation>日历里都已有了</translation>
    </message>
    <message>
        <source>The file was not taken</source>
        <translation>文件没有导入</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>{off} days off, {work} make-up workdays</source>
        <translation>放假 {off} 天，补班 {work} 天</translation>
    </message>
    <message>
        <source>{years}: {off} days off, {work} make-up workdays. {fresh} are new, {changed} are changed.</source>
        <translation>{years} 年：放假 {off} 天，补班 {work} 天。新增 {fresh} 天，更改 {changed} 天。</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>…… 还有 %Ln 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosuresPage</name>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>It is never shut. Enter repairs or other uses here: no session is planned there then.</source>
        <translation>没有停用安排。维修、占用等登记在这里，期间不会排课。</translation>
    </message>
    <message>
        <source>It is open again</source>
        <translation>已恢复开放</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>设备检修</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>恢复开放</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Shut it</source>
        <translation>登记停用</translation>
    </message>
    <message>
        <source>Shut it…</source>
        <translation>登记停用…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>{name}: when it is shut</source>
        <translation>{name} · 停用安排</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message numerus="yes">
        <source>%n session(s) copied</source>
        <translation>
            <numerusform>已复制 %n 节课</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n session(s)</source>
        <translation>
            <numerusform>复制 %n 节课</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy a timetable</source>
        <translation>复制课表</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>From class</source>
        <translation>来源班次</translation>
    </message>
    <message>
        <source>The dates appear here as you choose.</source>
        <translation>选好后，日期会列在这里。</translation>
    </message>
    <message>
        <source>The same day of the week keeps the days of the week</source>
        <translation>选同一个星期几，各课次的星期不变</translation>
    </message>
    <message>
        <source>To class</source>
        <translation>目标班次</translation>
    </message>
    <message>
        <source>{good} sessions, {skipped} dates left out, {bad} in conflict.</source>
        <translation>共 {good} 节课，跳过 {skipped} 个日期，{bad} 节有冲突。</translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message numerus="yes">
        <source>%n session(s) changed</source>
        <translation>
            <numerusform>已更新 %n 节课</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Adopt the draft?</source>
        <translation>采用这份草案？</translation>
    </message>
    <message numerus="yes">
        <source>Adopt: %n change(s)</source>
        <translation>
            <numerusform>采用（%n 处变动）</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Draft of a term</source>
        <translation>排课草案</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Instructor</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>有移动</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>课次</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>未排上</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>The draft becomes the timetable. It can be taken back as one step.</source>
        <translation>草案将成为正式课表，可以一步撤销。</translation>
    </message>
    <message numerus="yes">
        <source>The independent check found %n broken rule(s).</source>
        <translation>
            <numerusform>独立校验发现 %n 处不合规则。</numerusform>
        </translation>
    </message>
    <message>
        <source>The independent check found no broken rule.</source>
        <translation>独立校验通过，没有不合规则之处。</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
</context>
<context>
    <name>DraftsPage</name>
    <message>
        <source>A draft places every open class of a term at once, beside the timetable that holds.</source>
        <translation>草案一次排好一个学期的所有班次，与现行课表并列，采用前互不影响。</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Draft a term</source>
        <translation>自动排课</translation>
    </message>
    <message>
        <source>Drafting the term</source>
        <translation>正在排课</translation>
    </message>
    <message>
        <source>Drafts of a term</source>
        <translation>排课草案</translation>
    </message>
    <message>
        <source>Evenings may be used</source>
        <translation>可以排晚上</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Leave empty for all of them</source>
        <translation>空着即全部</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制作人</translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation>生成草案</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>未排上</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>已排</translation>
    </message>
    <message>
        <source>Saturdays may be used</source>
        <translation>可以排周六</translation>
    </message>
    <message>
        <source>Sessions that fit stay where they are</source>
        <translation>合适的课次不动</translation>
    </message>
    <message>
        <source>Spring term</source>
        <translation>春季学期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The timetable stays as it is</source>
        <translation>现行课表不变</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草案</translation>
    </message>
</context>
<context>
    <name>HandAsker</name>
    <message>
        <source>Its attendance was taken, or its class is over.</source>
        <translation>已登记签到或班次已结束，不能移动。</translation>
    </message>
    <message>
        <source>The session is pinned.</source>
        <translation>该课次已固定，请先取消固定。</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 节</numerusform>
        </translation>
    </message>
    <message>
        <source>Timetable of the month</source>
        <translation>月课表</translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处场地</numerusform>
        </translation>
    </message>
    <message>
        <source>Base</source>
        <translation>所属基地</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit place</source>
        <translation>修改场地</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>For practice</source>
        <translation>用于实操</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>新建场地</translation>
    </message>
    <message>
        <source>No travel time is known yet.</source>
        <translation>还没有登记路程。</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>每行一项</translation>
    </message>
    <message>
        <source>Only of a station</source>
        <translation>仅工位区填写</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Open on</source>
        <translation>开放日</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Places and travel</source>
        <translation>场地与路程</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove the place?</source>
        <translation>删除这处场地？</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Seats / stations</source>
        <translation>座位 / 工位</translation>
    </message>
    <message>
        <source>Set a travel time</source>
        <translation>登记路程</translation>
    </message>
    <message>
        <source>There are no places yet.</source>
        <translation>还没有场地。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>路程</translation>
    </message>
    <message>
        <source>Travel time</source>
        <translation>路程</translation>
    </message>
    <message>
        <source>When it is shut…</source>
        <translation>停用安排…</translation>
    </message>
    <message>
        <source>Working places</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>“{name}” goes to the recycle bin.</source>
        <translation>“{name}”将移入回收站。</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>good</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>mind</source>
        <translation>注意</translation>
    </message>
</context>
<context>
    <name>RotaPage</name>
    <message numerus="yes">
        <source>%Ln change(s) not saved</source>
        <translation>
            <numerusform>有 %Ln 处未保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一月</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Forth</source>
        <translation>下一月</translation>
    </message>
    <message>
        <source>Instructor or mentor</source>
        <translation>教师、导师</translation>
    </message>
    <message>
        <source>Rota</source>
        <translation>排班表</translation>
    </message>
    <message>
        <source>Rota saved</source>
        <translation>排班表已保存</translation>
    </message>
    <message>
        <source>Rota {branch} {month}</source>
        <translation>排班 {branch} {month}</translation>
    </message>
    <message>
        <source>Save or discard the changes first.</source>
        <translation>请先保存或放弃改动。</translation>
    </message>
    <message>
        <source>Save the rota</source>
        <translation>保存排班表</translation>
    </message>
    <message>
        <source>The branch has no instructors or mentors yet.</source>
        <translation>本院还没有教师或导师。</translation>
    </message>
    <message>
        <source>The digits 1 to 8 set the chosen cells, Delete clears them, F2 types a word or hours such as 8:00-16:00. A block copied in Excel is pasted with Ctrl+V.</source>
        <translation>数字键 1 至 8 填入选中的格子，Delete 清空，F2 输入班名或时间（如 8:00-16:00）。在 Excel 里复制的区域可用 Ctrl+V 粘贴。</translation>
    </message>
    <message>
        <source>中 late</source>
        <translation>中班</translation>
    </message>
    <message>
        <source>假 leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>夜 night</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>学 course</source>
        <translation>外出学习</translation>
    </message>
    <message>
        <source>差 trip</source>
        <translation>出差</translation>
    </message>
    <message>
        <source>早 early</source>
        <translation>早班</translation>
    </message>
    <message>
        <source>病 sick</source>
        <translation>病假</translation>
    </message>
    <message>
        <source>白 day</source>
        <translation>白班</translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message numerus="yes">
        <source>%n session(s) created</source>
        <translation>
            <numerusform>已创建 %n 节课</numerusform>
        </translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message numerus="yes">
        <source>Create %n session(s)</source>
        <translation>
            <numerusform>创建 %n 节课</numerusform>
        </translation>
    </message>
    <message>
        <source>Every</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Every n days</source>
        <translation>每隔几天</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Hours each</source>
        <translation>每次学时</translation>
    </message>
    <message>
        <source>Hours in all</source>
        <translation>总学时</translation>
    </message>
    <message>
        <source>Instructor</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Leave other days off out</source>
        <translation>跳过休息日</translation>
    </message>
    <message>
        <source>Leave public holidays out</source>
        <translation>跳过法定节假日</translation>
    </message>
    <message>
        <source>On</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>On days of the week</source>
        <translation>按星期</translation>
    </message>
    <message>
        <source>Or until</source>
        <translation>或到日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Series of sessions</source>
        <translation>系列课次</translation>
    </message>
    <message>
        <source>The dates appear here as you choose.</source>
        <translation>选好后，日期会列在这里。</translation>
    </message>
    <message>
        <source>The end of it</source>
        <translation>排满即止</translation>
    </message>
    <message>
        <source>Weeks, or days</source>
        <translation>周数或天数</translation>
    </message>
    <message>
        <source>{good} sessions, {skipped} dates left out, {bad} in conflict.</source>
        <translation>共 {good} 节课，跳过 {skipped} 个日期，{bad} 节有冲突。</translation>
    </message>
</context>
<context>
    <name>SessionSpots</name>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) stand in conflict: outlined in the grid.</source>
        <translation>
            <numerusform>有 %n 节课存在冲突，已在表中描出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attendance was taken or the class is over: it stays.</source>
        <translation>已登记签到或班次已结束，不能再动。</translation>
    </message>
    <message>
        <source>Choose a session, or drag it to another place. Arrow keys, Space and Enter do the same.</source>
        <translation>点选一节课，或把它拖到别处；也可用方向键、空格和回车。</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Classes of the month</source>
        <translation>本月班次</translation>
    </message>
    <message>
        <source>Classes of the week</source>
        <translation>本周班次</translation>
    </message>
    <message>
        <source>Free slots</source>
        <translation>可放的时段</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>正在移动</translation>
    </message>
    <message>
        <source>No free slot was found within the dates of the class.</source>
        <translation>班次日期之内没有可放的时段。</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选课次</translation>
    </message>
    <message>
        <source>Open class</source>
        <translation>打开班次</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Substitute…</source>
        <translation>换教师…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Why not here</source>
        <translation>这里为什么不行</translation>
    </message>
    <message>
        <source>lift</source>
        <translation>拿起</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>加长</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>session {number}</source>
        <translation>第 {number} 课次</translation>
    </message>
    <message>
        <source>take slot</source>
        <translation>放到该处</translation>
    </message>
    <message>
        <source>the least change first</source>
        <translation>按影响从小到大</translation>
    </message>
    <message>
        <source>who is free</source>
        <translation>谁有空</translation>
    </message>
</context>
<context>
    <name>SlotRow</name>
    <message>
        <source>afternoon</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最好</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>晚上</translation>
    </message>
    <message>
        <source>good</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>上午</translation>
    </message>
</context>
<context>
    <name>SubstituteDialog</name>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Give the session over</source>
        <translation>交给他上</translation>
    </message>
    <message>
        <source>Hours that week</source>
        <translation>当周学时</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Substitute an instructor</source>
        <translation>更换教师</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>cannot</source>
        <translation>不行</translation>
    </message>
    <message>
        <source>free</source>
        <translation>有空</translation>
    </message>
    <message>
        <source>mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>{name} takes it over</source>
        <translation>已由{name}接课</translation>
    </message>
</context>
<context>
    <name>TimetableActs</name>
    <message>
        <source>Choose a session first.</source>
        <translation>请先选一节课。</translation>
    </message>
    <message>
        <source>Choose a session of the class first.</source>
        <translation>请先选该班的一节课。</translation>
    </message>
    <message>
        <source>Choose a session of the instructor first.</source>
        <translation>请先选该教师的一节课。</translation>
    </message>
    <message>
        <source>Open class</source>
        <translation>打开班次</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Pinned: drafts leave it where it is</source>
        <translation>已固定，自动排课不会移动它</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove the session?</source>
        <translation>删除这节课？</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Save the calendar file</source>
        <translation>保存日历文件</translation>
    </message>
    <message>
        <source>Save the poster</source>
        <translation>保存课程表</translation>
    </message>
    <message>
        <source>Save the timetable</source>
        <translation>保存授课表</translation>
    </message>
    <message>
        <source>Substitute…</source>
        <translation>换教师…</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>There is no change of yours to take back.</source>
        <translation>没有可以撤销的改动。</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Unpinned</source>
        <translation>已取消固定</translation>
    </message>
    <message>
        <source>{name}, session {number}. It can be taken back.</source>
        <translation>{name}第 {number} 课次。删除后可以撤销。</translation>
    </message>
</context>
<context>
    <name>TimetableBar</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n 处冲突</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>全部分院</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>全部班次</translation>
    </message>
    <message>
        <source>All instructors</source>
        <translation>全部教师</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>全部场地</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>By branch</source>
        <translation>按分院</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按班次</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>By instructor</source>
        <translation>按教师</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按场地</translation>
    </message>
    <message>
        <source>Calendar file of the class (.ics)…</source>
        <translation>班次日历（.ics）…</translation>
    </message>
    <message>
        <source>Calendar file of the instructor (.ics)…</source>
        <translation>教师日历（.ics）…</translation>
    </message>
    <message>
        <source>Calendar file of the place (.ics)…</source>
        <translation>场地日历（.ics）…</translation>
    </message>
    <message>
        <source>Copy a timetable…</source>
        <translation>复制课表…</translation>
    </message>
    <message>
        <source>Draft a term</source>
        <translation>自动排课</translation>
    </message>
    <message>
        <source>Drafts of a term</source>
        <translation>排课草案</translation>
    </message>
    <message>
        <source>Forth</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Holidays and make-up workdays</source>
        <translation>放假与补班</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Only rows in use</source>
        <translation>只看有课的</translation>
    </message>
    <message>
        <source>Only this row</source>
        <translation>只看这一行</translation>
    </message>
    <message>
        <source>Places and travel</source>
        <translation>场地与路程</translation>
    </message>
    <message>
        <source>Places, shifts, drafts</source>
        <translation>场地、排班、草案</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Series of sessions…</source>
        <translation>系列课次…</translation>
    </message>
    <message>
        <source>Shifts and absences</source>
        <translation>排班与请假</translation>
    </message>
    <message>
        <source>Timetable of the instructor (A4)…</source>
        <translation>教师授课表（A4）…</translation>
    </message>
    <message>
        <source>To the present week</source>
        <translation>回到本周</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Wall poster of the class (A3)…</source>
        <translation>班次课程表（A3）…</translation>
    </message>
    <message>
        <source>Wall poster of the class (A4)…</source>
        <translation>班次课程表（A4）…</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
</context>
<context>
    <name>TimetablePage</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n 节</numerusform>
        </translation>
    </message>
    <message>
        <source>A session stays in the row of its class.</source>
        <translation>课次只能在本班这一行里移动。</translation>
    </message>
    <message>
        <source>Drag a session to another cell, or choose it and press Space, the arrows and Enter. Its lower edge or Shift with the arrows makes it longer. 1 to 3 take a free slot, P pins, F4 shows who is free.</source>
        <translation>把课次拖到别的格子；或选中后按空格、方向键和回车。拖下边缘或按 Shift 加方向键可加长。1 至 3 放到可放的时段，P 固定，F4 看谁有空。</translation>
    </message>
    <message>
        <source>Moved. {warning}</source>
        <translation>已移动。{warning}</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>新建班次</translation>
    </message>
    <message>
        <source>No class meets this week.</source>
        <translation>这一周没有课。</translation>
    </message>
    <message>
        <source>No class meets this week. Plan a class with its sessions, or add some to one.</source>
        <translation>这一周没有课。新建班次并排好课次，或给已有班次添加课次。</translation>
    </message>
    <message>
        <source>The session was moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>第 {number} 周</translation>
    </message>
    <message>
        <source>holidays not published yet</source>
        <translation>放假安排尚未公布</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Conflict: {sentence}</source>
        <translation>冲突：{sentence}</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>可放</translation>
    </message>
    <message>
        <source>Mind: {sentence}</source>
        <translation>注意：{sentence}</translation>
    </message>
    <message>
        <source>No place given</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Timetable of the week</source>
        <translation>周课表</translation>
    </message>
    <message>
        <source>a.m.</source>
        <translation>上午</translation>
    </message>
    <message>
        <source>credit hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>eve.</source>
        <translation>晚上</translation>
    </message>
    <message>
        <source>p.m.</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>was here</source>
        <translation>原位置</translation>
    </message>
    <message>
        <source>{before} → {after} credit hours, {starts}–{ends}</source>
        <translation>{before} → {after} 学时，{starts}–{ends}</translation>
    </message>
    <message>
        <source>{count} seats</source>
        <translation>{count} 座</translation>
    </message>
    <message>
        <source>{count} stations</source>
        <translation>{count} 工位</translation>
    </message>
</context>
</TS>
