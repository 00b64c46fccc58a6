<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AttendanceTab</name>
    <message numerus="yes">
        <source>%Ln cell(s) still open</source>
        <translation>
            <numerusform>还有 %Ln 格未登记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not saved</source>
        <translation>
            <numerusform>%Ln 处未保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Attendance is taken once there are sessions and trainees.</source>
        <translation>有了课次和学员，就可以在这里登记签到。</translation>
    </message>
    <message>
        <source>Attendance saved</source>
        <translation>签到已保存</translation>
    </message>
    <message>
        <source>Column present</source>
        <translation>整列到齐</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Everybody without an entry in this column was present (F)</source>
        <translation>把这一列没有登记的人都记为“到”（F）</translation>
    </message>
    <message>
        <source>Save attendance</source>
        <translation>保存签到</translation>
    </message>
    <message>
        <source>Sets the chosen cells; key {key}</source>
        <translation>登记所选格子，按键 {key}</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>学员</translation>
    </message>
</context>
<context>
    <name>ClassForm</name>
    <message>
        <source>Class</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Edit class</source>
        <translation>修改班次</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Head teacher</source>
        <translation>班主任</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>新建班次</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>计划人数</translation>
    </message>
    <message>
        <source>Plan class</source>
        <translation>保存班次</translation>
    </message>
</context>
<context>
    <name>ClassPage</name>
    <message>
        <source>Announce</source>
        <translation>发通知</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Attendance: choose a cell and press P present, L late, V leave, A absent, M made up, or 1 to 5. F marks everybody in the column present who has no entry yet. Ctrl+S saves.</source>
        <translation>签到：选中格子，按 P 到、L 迟到、V 请假、A 缺勤、M 补课，或按 1 至 5。F 把这一列未登记的人都记为到。Ctrl+S 保存。</translation>
    </message>
    <message>
        <source>Back to teaching</source>
        <translation>退回上课</translation>
    </message>
    <message>
        <source>Begin exams</source>
        <translation>转入考核</translation>
    </message>
    <message>
        <source>Cancel class</source>
        <translation>取消班次</translation>
    </message>
    <message>
        <source>Cancel class…</source>
        <translation>取消班次…</translation>
    </message>
    <message>
        <source>Cancel this class?</source>
        <translation>取消这个班次？</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结班</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>成绩</translation>
    </message>
    <message>
        <source>Open enrolment</source>
        <translation>开始报名</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>课次</translation>
    </message>
    <message>
        <source>Trainees</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} 学时</translation>
    </message>
</context>
<context>
    <name>ClassTab</name>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
</context>
<context>
    <name>ClassesPage</name>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln 个班次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trainee(s) in all</source>
        <translation>
            <numerusform>共 %Ln 名学员</numerusform>
        </translation>
    </message>
    <message>
        <source>A class runs a course. Add the course first.</source>
        <translation>班次按课程开设，请先新建课程。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>全部分院</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Class and course</source>
        <translation>班次和课程</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>新建班次</translation>
    </message>
    <message>
        <source>No course yet</source>
        <translation>还没有课程</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>班次编号或名称</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>There are no training classes yet.</source>
        <translation>还没有培训班次。</translation>
    </message>
    <message>
        <source>Trainees</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Type part of a number or a name, or choose states. Enter opens a class, Ctrl+N plans a new one.</source>
        <translation>输入编号或名称的一部分，或点选状态。回车打开班次，Ctrl+N 新建。</translation>
    </message>
</context>
<context>
    <name>ClosingTab</name>
    <message>
        <source>Attendance at least {least}%, total at least {score} points</source>
        <translation>出勤不低于 {least}%，总评不低于 {score} 分</translation>
    </message>
    <message>
        <source>Close class</source>
        <translation>结班</translation>
    </message>
    <message>
        <source>Close class: {done} complete, {rest} do not</source>
        <translation>结班：{done} 人结业，{rest} 人未结业</translation>
    </message>
    <message>
        <source>Close this class?</source>
        <translation>给这个班次结班？</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Practical</source>
        <translation>实操</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Reopen this class?</source>
        <translation>重新打开这个班次？</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Results and hours of everybody go on record; certificates can then be issued. Only the head academy can reopen the class.</source>
        <translation>每名学员的结论和学时将记录在案，之后可以办证。只有总院能重新打开班次。</translation>
    </message>
    <message>
        <source>The class cannot be closed yet:</source>
        <translation>现在还不能结班：</translation>
    </message>
    <message>
        <source>The class is closed</source>
        <translation>已结班</translation>
    </message>
    <message>
        <source>There is nobody to be judged yet.</source>
        <translation>还没有学员可以核定。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总评</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>……另有 %Ln 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>0: no rule</source>
        <translation>0 表示不限</translation>
    </message>
    <message>
        <source>A code such as 6-17-02-02</source>
        <translation>职业编码，如 6-17-02-02</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit course</source>
        <translation>修改课程</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>新建课程</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业（工种）</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>计算基数</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>线上</translation>
    </message>
    <message>
        <source>Part of every class number</source>
        <translation>班次编号的一部分</translation>
    </message>
    <message>
        <source>Practical</source>
        <translation>实操</translation>
    </message>
    <message>
        <source>Practical share</source>
        <translation>实操占比</translation>
    </message>
    <message>
        <source>Rule about the practical share</source>
        <translation>实操占比规定</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>理论</translation>
    </message>
    <message>
        <source>There are no courses yet.</source>
        <translation>还没有课程。</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>学时</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%Ln row(s) saved</source>
        <translation>
            <numerusform>已保存 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) skipped (totals, notes)</source>
        <translation>
            <numerusform>跳过 %Ln 行（合计、注）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s)</source>
        <translation>
            <numerusform>全部 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose the roster</source>
        <translation>选择花名册</translation>
    </message>
    <message>
        <source>Choose the roster file or drop it here. F8 goes to the next cell with a finding. Nothing is written before the last button.</source>
        <translation>选择花名册文件，或把文件拖到这里。F8 转到下一处。点最后一个按钮之前不写入任何数据。</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Drop the roster here, or choose it: Excel, WPS or CSV, in any layout.</source>
        <translation>把花名册拖到这里，或选择文件：Excel、WPS、CSV 都可以，版式不限。</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>试运行</translation>
    </message>
    <message numerus="yes">
        <source>Enrol %Ln</source>
        <translation>
            <numerusform>提交 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>选文件</translation>
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
        <source>Nothing is written yet</source>
        <translation>数据库未改动</translation>
    </message>
    <message>
        <source>Only the good rows</source>
        <translation>只导入正确的</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>换文件…</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>要回答</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>退回名单</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>Save refused rows…</source>
        <translation>保存退回名单…</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>保存退回名单</translation>
    </message>
    <message>
        <source>To be taken {count}</source>
        <translation>可导入 {count}</translation>
    </message>
    <message>
        <source>in the class</source>
        <translation>人已在班</translation>
    </message>
    <message>
        <source>next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>处要回答</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>人拒绝</translation>
    </message>
    <message>
        <source>registered before</source>
        <translation>人已在册</translation>
    </message>
    <message>
        <source>to enrol</source>
        <translation>人可报名</translation>
    </message>
    <message>
        <source>{count} enrolled, {created} of them new</source>
        <translation>已报名 {count} 人，其中新登记 {created} 人</translation>
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
        <source>mended, refused, and why</source>
        <translation>改了什么、为什么不收</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>……另有 %Ln 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksTab</name>
    <message numerus="yes">
        <source>%Ln trainee(s) not saved</source>
        <translation>
            <numerusform>%Ln 人未保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺考</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>考试</translation>
    </message>
    <message>
        <source>Make-up exam</source>
        <translation>补考</translation>
    </message>
    <message>
        <source>Marks are entered once the class is running.</source>
        <translation>班次开始上课后，在这里登记成绩。</translation>
    </message>
    <message>
        <source>Marks saved</source>
        <translation>成绩已保存</translation>
    </message>
    <message>
        <source>Practical</source>
        <translation>实操</translation>
    </message>
    <message>
        <source>Save marks</source>
        <translation>保存成绩</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>理论</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总评</translation>
    </message>
    <message>
        <source>Total: theory {theory}%, practical {practical}%; {score} points pass</source>
        <translation>总评：理论 {theory}%，实操 {practical}%；{score} 分合格</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>“{typed}” is no mark. Type 0 to 100 with at most one decimal, such as 85.5.</source>
        <translation>“{typed}”不是成绩。请输入 0 至 100，最多一位小数，如 85.5。</translation>
    </message>
</context>
<context>
    <name>NewClassForm</name>
    <message>
        <source>Branch</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Head teacher</source>
        <translation>班主任</translation>
    </message>
    <message>
        <source>Instructor</source>
        <translation>授课教师</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Needed for a series.</source>
        <translation>排课需要先填这一项。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Place of practice</source>
        <translation>实操地点</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>计划人数</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>课次安排</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>课次</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Working days only; single sessions can be changed later.</source>
        <translation>只排工作日；以后可逐次修改。</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Another value:</source>
        <translation>改为：</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>这一行不收，退回单位补填</translation>
    </message>
    <message>
        <source>Take this answer</source>
        <translation>就这样定</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>要您回答</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>SeriesBox</name>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln 学时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln 次课</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Propose a daily series</source>
        <translation>按天排课</translation>
    </message>
</context>
<context>
    <name>SessionsTab</name>
    <message>
        <source>Add session</source>
        <translation>增加课次</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit session</source>
        <translation>修改课次</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Instructor</source>
        <translation>授课教师</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>No sessions are planned yet.</source>
        <translation>还没有排课。</translation>
    </message>
    <message>
        <source>One hour is 45 minutes</source>
        <translation>1 学时为 45 分钟</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove this session?</source>
        <translation>删除这个课次？</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Save the sign-in sheet</source>
        <translation>保存签到表</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Sign-in sheet…</source>
        <translation>签到表…</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>{held} of {planned} hours planned ({kinds})</source>
        <translation>已排 {held} / {planned} 学时（{kinds}）</translation>
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
    <name>TraineesTab</name>
    <message>
        <source>Doc. end</source>
        <translation>证件尾号</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Enrol: name, pinyin or ID end</source>
        <translation>报名：姓名、拼音、证件尾号</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Import roster…</source>
        <translation>导入花名册…</translation>
    </message>
    <message>
        <source>Its people leave the class; those registered by it go to the recycle bin.</source>
        <translation>这批学员将退出本班，由它新登记的人员进入回收站。</translation>
    </message>
    <message>
        <source>Last import: {file}, {count} people, {when}</source>
        <translation>最近导入：{file}，{count} 人，{when}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Nobody is enrolled yet.</source>
        <translation>还没有学员报名。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Print roster…</source>
        <translation>打印花名册…</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>花名册</translation>
    </message>
    <message>
        <source>Save the roster</source>
        <translation>保存花名册</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>The import is undone</source>
        <translation>已撤销导入</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Undo the import…</source>
        <translation>撤销导入…</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>撤销这次导入？</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>退班</translation>
    </message>
    <message>
        <source>Withdraw this trainee?</source>
        <translation>给这名学员退班？</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>退班…</translation>
    </message>
    <message>
        <source>{name} is enrolled</source>
        <translation>{name}已报名</translation>
    </message>
    <message>
        <source>{name} stays on the list as withdrawn and gets no certificate from this class.</source>
        <translation>{name}将以“退班”留在名单上，不参加本班结业和办证。</translation>
    </message>
    <message>
        <source>{trainees} of {capacity} places taken</source>
        <translation>{trainees} / {capacity} 人</translation>
    </message>
</context>
</TS>
