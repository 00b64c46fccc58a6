<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AwayPage</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Blank = one day</source>
        <translation>空着即一天</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Earlier than “from”: the next day</source>
        <translation>早于开始时间即到次日</translation>
    </message>
    <message>
        <source>Enter an absence</source>
        <translation>登记请假或排班</translation>
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
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Nobody is away.</source>
        <translation>没有排班和请假记录。</translation>
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
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>Blank = everything within reach</source>
        <translation>空着即全部</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>学院</translation>
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
        <source>What stands well stays where it is</source>
        <translation>合适的课次不动</translation>
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
        <translation>学院</translation>
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
        <source>First day</source>
        <translation>开始日期</translation>
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
        <source>It is never shut.</source>
        <translation>没有停用安排。</translation>
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
        <source>Maintenance</source>
        <translation>设备检修</translation>
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
        <source>Nothing is entered yet.</source>
        <translation>还没有停用安排。</translation>
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
        <translation>移除这处场地？</translation>
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
        <source>Shut it</source>
        <translation>登记停用</translation>
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
        <source>When “{name}” is shut</source>
        <translation>“{name}”停用安排</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
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
        <source>Cancel</source>
        <translation>取消</translation>
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
        <translation>学院</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
    <name>TimeField</name>
    <message>
        <source>This is not a time. Write 8:30 or 0830.</source>
        <translation>不是时间。请写成 8:30 或 0830。</translation>
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
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
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
        <translation>全部学院</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>学院</translation>
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
        <source>Its attendance was taken, or its class is over.</source>
        <translation>已登记签到或班次已结束，不能移动。</translation>
    </message>
    <message>
        <source>Moved. {warning}</source>
        <translation>已移动。{warning}</translation>
    </message>
    <message>
        <source>The session is pinned.</source>
        <translation>该课次已固定，请先取消固定。</translation>
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
