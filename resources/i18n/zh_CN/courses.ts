<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ArchivePage</name>
    <message numerus="yes">
        <source>%Ln item(s) missing</source>
        <translation>
            <numerusform>缺 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archive this class?</source>
        <translation>归档这个班次？</translation>
    </message>
    <message>
        <source>Attach a scan</source>
        <translation>附上扫描件</translation>
    </message>
    <message>
        <source>Attach a scan…</source>
        <translation>附上扫描件…</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>归档清单</translation>
    </message>
    <message>
        <source>Checklist…</source>
        <translation>归档清单…</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>登记…</translation>
    </message>
    <message>
        <source>Class file</source>
        <translation>班次档案</translation>
    </message>
    <message>
        <source>Class file as PDF…</source>
        <translation>班次档案 PDF…</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>文件指纹</translation>
    </message>
    <message>
        <source>File of the class</source>
        <translation>班次档案</translation>
    </message>
    <message>
        <source>In the program</source>
        <translation>系统记录</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Nothing is to be kept.</source>
        <translation>没有要归档的材料。</translation>
    </message>
    <message>
        <source>Putting the class file together</source>
        <translation>生成班次档案</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Scan file</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Scans and photos</source>
        <translation>扫描件和照片</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The class gets its archive number and is never reopened.</source>
        <translation>班次将给归档号，归档后不能再打开。</translation>
    </message>
    <message>
        <source>There</source>
        <translation>有</translation>
    </message>
    <message>
        <source>Why it is not needed, or where it lies</source>
        <translation>写明不需要的原因，或存放位置</translation>
    </message>
</context>
<context>
    <name>AttendanceForms</name>
    <message>
        <source>Late by</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Made up at</source>
        <translation>补课课次</translation>
    </message>
    <message>
        <source>Mark as made up</source>
        <translation>标为补课</translation>
    </message>
    <message>
        <source>Minutes late</source>
        <translation>迟到分钟数</translation>
    </message>
    <message>
        <source>Needed where no session is chosen</source>
        <translation>未选课次时必填</translation>
    </message>
    <message>
        <source>Note the minutes</source>
        <translation>记下分钟数</translation>
    </message>
    <message>
        <source>Or when and how</source>
        <translation>或写明时间方式</translation>
    </message>
    <message>
        <source>Sessions of the same kind in other classes of this course</source>
        <translation>同一课程其他班的同类课次</translation>
    </message>
    <message>
        <source>Where was it made up?</source>
        <translation>在哪里补的课？</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
</context>
<context>
    <name>AttendanceModel</name>
    <message>
        <source>cannot be changed now</source>
        <translation>现在不能更改</translation>
    </message>
    <message>
        <source>no state of attendance</source>
        <translation>没有看懂</translation>
    </message>
</context>
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
        <source>Attendance {number}</source>
        <translation>签到 {number}</translation>
    </message>
    <message>
        <source>Column present</source>
        <translation>整列到齐</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
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
        <source>Give the reason… (F8)</source>
        <translation>写明原因…（F8）</translation>
    </message>
    <message>
        <source>Minutes late…</source>
        <translation>迟到分钟…</translation>
    </message>
    <message>
        <source>Save attendance</source>
        <translation>保存签到</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫码签到</translation>
    </message>
    <message>
        <source>Sets the chosen cells; key {key}</source>
        <translation>登记所选格子，按键 {key}</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Why is this corrected?</source>
        <translation>为什么更正？</translation>
    </message>
    <message>
        <source>{day}: {expected} expected, {came} came, {leave} on leave, {absent} absent</source>
        <translation>{day}：应到 {expected}，实到 {came}，请假 {leave}，缺勤 {absent}</translation>
    </message>
    <message>
        <source>{why} Nothing is saved yet.</source>
        <translation>{why}尚未保存。</translation>
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
        <source>Enterprise</source>
        <translation>所在企业</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>For a class on site</source>
        <translation>送教上门的班次填写</translation>
    </message>
    <message>
        <source>For a drill</source>
        <translation>特训班填写</translation>
    </message>
    <message>
        <source>Head teacher</source>
        <translation>班主任</translation>
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
    <message>
        <source>Scenario</source>
        <translation>演练科目</translation>
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
        <source>Branch</source>
        <translation>分院</translation>
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
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>所在企业</translation>
    </message>
    <message>
        <source>Head teacher</source>
        <translation>班主任</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
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
        <source>Papers</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
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
        <source>Scenario</source>
        <translation>演练科目</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>课次</translation>
    </message>
    <message>
        <source>Trainees</source>
        <translation>学员</translation>
    </message>
</context>
<context>
    <name>ClassesChange</name>
    <message>
        <source>Empty clears the field.</source>
        <translation>留空则清除。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>计划人数</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>教室</translation>
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
        <source>%Ln class(es) written</source>
        <translation>
            <numerusform>已写入 %Ln 个班次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s) to match</source>
        <translation>
            <numerusform>待认领扫描页 %Ln</numerusform>
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
        <translation>分院</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>批量修改…</translation>
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
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Ledger…</source>
        <translation>台账…</translation>
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
        <source>Remove this class?</source>
        <translation>删除这个班次？</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Save the ledger</source>
        <translation>保存台账</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Theory + practice, and online where there is any</source>
        <translation>理论 + 实操学时，有线上的再加线上</translation>
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
        <source>Training ledger</source>
        <translation>培训台账</translation>
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
        <source>File of the class…</source>
        <translation>班次档案…</translation>
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
    <name>CourseForm</name>
    <message>
        <source>0: no rule</source>
        <translation>0 表示不限</translation>
    </message>
    <message>
        <source>A change makes a new edition once a class runs by it</source>
        <translation>已有班次按本版开班后，修改会生成新版本</translation>
    </message>
    <message>
        <source>A code such as 6-17-02-02</source>
        <translation>如 6-17-02-02</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Codes of courses, 、 between</source>
        <translation>课程代码，用“、”隔开</translation>
    </message>
    <message>
        <source>Comes after</source>
        <translation>先修课程</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Ends with</source>
        <translation>发证种类</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>所需设备</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Nobody named: everybody of that level may teach it</source>
        <translation>不指定：达到该等级的人都可任教</translation>
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
        <source>One a line: title, kind (theory, practical, online), hours</source>
        <translation>每行一个：单元名称 理论（实操、线上）学时</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>线上</translation>
    </message>
    <message>
        <source>Only taught by</source>
        <translation>指定任课教师</translation>
    </message>
    <message>
        <source>Other branches may run it too</source>
        <translation>其他分院也可开班</translation>
    </message>
    <message>
        <source>Part of every class number</source>
        <translation>用在班次编号里</translation>
    </message>
    <message>
        <source>Practical</source>
        <translation>实操</translation>
    </message>
    <message>
        <source>Rule about the practical share</source>
        <translation>实操占比规定</translation>
    </message>
    <message>
        <source>Syllabus</source>
        <translation>教学内容</translation>
    </message>
    <message>
        <source>Taught from level</source>
        <translation>授课人员等级不低于</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>理论</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>教学单元</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>本版变化</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>学时</translation>
    </message>
</context>
<context>
    <name>CoursesChange</name>
    <message>
        <source>A level by its word, such as {word}; empty clears it.</source>
        <translation>等级请写名称，如{word}；留空则清除。</translation>
    </message>
    <message>
        <source>Empty clears the field.</source>
        <translation>留空则清除。</translation>
    </message>
    <message>
        <source>Least practical share (percent)</source>
        <translation>实操占比下限（%）</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业（工种）</translation>
    </message>
    <message>
        <source>Other branches may run it</source>
        <translation>其他分院可开设</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{yes} or {no}</source>
        <translation>填“{yes}”或“{no}”</translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>All branches</source>
        <translation>全部分院</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>批量修改…</translation>
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
        <source>Edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Editions…</source>
        <translation>历次版本…</translation>
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
        <source>Practical share</source>
        <translation>实操占比</translation>
    </message>
    <message>
        <source>Remove this course?</source>
        <translation>删除这门课程？</translation>
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
        <source>Specialty: {title}</source>
        <translation>一院一品：{title}</translation>
    </message>
    <message>
        <source>There are no courses yet.</source>
        <translation>还没有课程。</translation>
    </message>
    <message>
        <source>{branch} (shared)</source>
        <translation>{branch}（共享）</translation>
    </message>
</context>
<context>
    <name>EditionsDialog</name>
    <message>
        <source>Classes</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Comes after: {values}</source>
        <translation>先修课程：{values}</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Editions of {name}</source>
        <translation>{name}的版本</translation>
    </message>
    <message>
        <source>Equipment: {values}</source>
        <translation>所需设备：{values}</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>Taught by: {values}</source>
        <translation>授课人员：{values}</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>本版变化</translation>
    </message>
</context>
<context>
    <name>FigurePersonsPage</name>
    <message>
        <source>Employer</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nobody attended anything in this year.</source>
        <translation>这一年还没有人参加培训。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>打开人员档案</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>培训人员</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>课次</translation>
    </message>
</context>
<context>
    <name>FigureSessionsPage</name>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln 学时</numerusform>
        </translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
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
        <translation>类别</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>No session stands behind it.</source>
        <translation>没有对应的课次。</translation>
    </message>
    <message>
        <source>Open the class</source>
        <translation>打开班次</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>课次</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln only: choose a month, a room or an instructor</source>
        <translation>
            <numerusform>只列出前 %Ln 节：请选某月、某场地或某教师</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Absent</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>Attendance rate</source>
        <translation>出勤率</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Clock hours</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
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
        <source>Instructors</source>
        <translation>师资</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Nothing was taught in this year.</source>
        <translation>这一年没有培训记录。</translation>
    </message>
    <message>
        <source>Of opening time</source>
        <translation>占开放时间</translation>
    </message>
    <message>
        <source>Of working time</source>
        <translation>占工作时间</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>线上</translation>
    </message>
    <message>
        <source>Person hours</source>
        <translation>人学时</translation>
    </message>
    <message>
        <source>Person-times</source>
        <translation>培训人次</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>培训人数</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Practical</source>
        <translation>实操</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>出勤率</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>课次</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>理论</translation>
    </message>
    <message>
        <source>Training figures</source>
        <translation>培训统计</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>人员名单</translation>
    </message>
    <message>
        <source>came, of all entries</source>
        <translation>实到占全部签到记录</translation>
    </message>
    <message>
        <source>credit hours of 45 minutes attended</source>
        <translation>按 45 分钟一学时</translation>
    </message>
    <message>
        <source>everybody once in each class he came to</source>
        <translation>每人每班计一次</translation>
    </message>
    <message>
        <source>everybody once in the year</source>
        <translation>全年每人只计一次</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>Age from</source>
        <translation>年龄下限</translation>
    </message>
    <message>
        <source>Age to</source>
        <translation>年龄上限</translation>
    </message>
    <message>
        <source>Blank: as many as there are places</source>
        <translation>不填则不限</translation>
    </message>
    <message>
        <source>Blank: everybody</source>
        <translation>不填则不限</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>报名条件</translation>
    </message>
    <message>
        <source>Courses that come before must be completed</source>
        <translation>须已结业先修课程</translation>
    </message>
    <message>
        <source>Each at most</source>
        <translation>每单位最多</translation>
    </message>
    <message>
        <source>Level at least</source>
        <translation>技能等级不低于</translation>
    </message>
    <message>
        <source>Named employers</source>
        <translation>指定单位名额</translation>
    </message>
    <message>
        <source>Nobody twice in this course and year</source>
        <translation>同一年内同一课程不重复报名</translation>
    </message>
    <message>
        <source>One a line: employer, blank, number of places</source>
        <translation>每行一个：单位名称、空格、人数</translation>
    </message>
    <message>
        <source>Only categories</source>
        <translation>只收人员类别</translation>
    </message>
    <message>
        <source>Places are drawn by lot</source>
        <translation>名额抽签决定（否则先到先得）</translation>
    </message>
    <message>
        <source>Quota per employer</source>
        <translation>单位名额</translation>
    </message>
    <message>
        <source>Rules of sign-up</source>
        <translation>报名规则</translation>
    </message>
    <message>
        <source>Sign-up closes on</source>
        <translation>报名截止</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>years</source>
        <translation>岁</translation>
    </message>
</context>
<context>
    <name>MarksModel</name>
    <message>
        <source>cannot be changed here</source>
        <translation>这里不能填写</translation>
    </message>
    <message>
        <source>neither absent nor blank</source>
        <translation>既不是“缺考”也不是空白</translation>
    </message>
    <message>
        <source>no mark. Type 0 to 100 with at most one decimal, such as 85.5</source>
        <translation>不是成绩，请输入 0 至 100、最多一位小数，如 85.5</translation>
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
        <source>Marks {number}</source>
        <translation>成绩 {number}</translation>
    </message>
    <message>
        <source>Practical</source>
        <translation>实操</translation>
    </message>
    <message>
        <source>Referees' sheets: the practical mark follows from them</source>
        <translation>裁判评分表：实操成绩由此得出</translation>
    </message>
    <message>
        <source>Save marks</source>
        <translation>保存成绩</translation>
    </message>
    <message>
        <source>Stations…</source>
        <translation>工位评分…</translation>
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
</context>
<context>
    <name>NewClassForm</name>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
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
    <name>PaperTab</name>
    <message numerus="yes">
        <source>%Ln page(s) filed as evidence</source>
        <translation>
            <numerusform>已归档 %Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Blank mark sheet…</source>
        <translation>空白成绩表…</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>Choose a day to see the page that came back.</source>
        <translation>选择日期，查看收回的签到表。</translation>
    </message>
    <message>
        <source>Class report</source>
        <translation>办班报告</translation>
    </message>
    <message>
        <source>Class report…</source>
        <translation>办班报告…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>File scans</source>
        <translation>归档扫描件</translation>
    </message>
    <message>
        <source>File scans…</source>
        <translation>归档扫描件…</translation>
    </message>
    <message>
        <source>Foot of the sheet of {day}</source>
        <translation>{day} 签到表合计</translation>
    </message>
    <message>
        <source>Mark sheet</source>
        <translation>成绩登记表</translation>
    </message>
    <message>
        <source>Mark sheet…</source>
        <translation>成绩登记表…</translation>
    </message>
    <message>
        <source>Matched: {matched}. Waiting for somebody to say whose: {queued}. Filed before: {again}.</source>
        <translation>已匹配 {matched} 页，待认领 {queued} 页，以前已归档 {again} 页。</translation>
    </message>
    <message>
        <source>No sessions are planned yet.</source>
        <translation>还没有排课。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>开班通知</translation>
    </message>
    <message>
        <source>Notice…</source>
        <translation>开班通知…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Pages missing</source>
        <translation>缺页</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Reading scans</source>
        <translation>正在识别扫描件</translation>
    </message>
    <message>
        <source>Referees' sheets</source>
        <translation>裁判评分表</translation>
    </message>
    <message>
        <source>Referees' sheets…</source>
        <translation>裁判评分表…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save the sign-in sheet</source>
        <translation>保存签到表</translation>
    </message>
    <message>
        <source>Scans and photos</source>
        <translation>扫描件和照片</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Sign-in sheets</source>
        <translation>签到表回收</translation>
    </message>
    <message>
        <source>Sign-in sheet…</source>
        <translation>签到表…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The sheet and attendance agree</source>
        <translation>签到表与考勤一致</translation>
    </message>
    <message>
        <source>The sheet and attendance differ</source>
        <translation>签到表与考勤不一致</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计核对</translation>
    </message>
    <message>
        <source>Totals on the sheet…</source>
        <translation>签到表合计…</translation>
    </message>
    <message>
        <source>Totals…</source>
        <translation>合计…</translation>
    </message>
    <message>
        <source>Trainee cards</source>
        <translation>学员证</translation>
    </message>
    <message>
        <source>Trainee cards…</source>
        <translation>学员证…</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>一致</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Choose a page to look at it.</source>
        <translation>选择一页查看。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Every page that came back has found its class.</source>
        <translation>收回的签到表都已归到班次。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File scans</source>
        <translation>归档扫描件</translation>
    </message>
    <message>
        <source>File scans…</source>
        <translation>归档扫描件…</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>归档时间</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Match…</source>
        <translation>认领…</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Page of the sheet</source>
        <translation>签到表页码</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Scans and photos</source>
        <translation>扫描件和照片</translation>
    </message>
    <message>
        <source>Scans to match</source>
        <translation>待认领扫描页</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>剔除…</translation>
    </message>
    <message>
        <source>Set this page aside?</source>
        <translation>剔除这一页？</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>二维码内容</translation>
    </message>
    <message>
        <source>Whose page is this?</source>
        <translation>这一页是哪个班的？</translation>
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
    <name>Removing</name>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Removed; Ctrl+Z or the recycle bin brings it back</source>
        <translation>已删除；按 Ctrl+Z 或在回收站可以恢复</translation>
    </message>
    <message>
        <source>“{name}” goes to the recycle bin and can be brought back for 30 days.</source>
        <translation>“{name}”将移入回收站，30 天内可以恢复。</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message numerus="yes">
        <source>%n minute(s) late</source>
        <translation>
            <numerusform>迟到 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Is already on the list.</source>
        <translation>已签到。</translation>
    </message>
    <message>
        <source>Scan a trainee card or a row of the sheet</source>
        <translation>扫学员证，或签到表行码</translation>
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
        <source>The session of {when} goes. Ctrl+Z brings it back.</source>
        <translation>{when}的课次将删除，可用 Ctrl+Z 恢复。</translation>
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
    <name>StationsPage</name>
    <message>
        <source>Add station</source>
        <translation>添加工位</translation>
    </message>
    <message>
        <source>Blank: takes this referee's line away</source>
        <translation>不填则删去该裁判的评分</translation>
    </message>
    <message>
        <source>Deducted</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit station</source>
        <translation>修改工位</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>For every</source>
        <translation>每超</translation>
    </message>
    <message>
        <source>Minutes:seconds, such as 8:00</source>
        <translation>分:秒，如 8:00</translation>
    </message>
    <message>
        <source>Most points</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No station is set up yet.</source>
        <translation>还没有设置工位。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Nobody is to be examined.</source>
        <translation>没有要考核的学员。</translation>
    </message>
    <message>
        <source>Over it deduct</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <translation>超时扣分</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Practical mark</source>
        <translation>实操成绩</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Referee</source>
        <translation>裁判</translation>
    </message>
    <message>
        <source>Referee's line…</source>
        <translation>裁判评分…</translation>
    </message>
    <message>
        <source>Referees</source>
        <translation>裁判评分</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove this station?</source>
        <translation>删除这个工位？</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>Stations and referees</source>
        <translation>工位和裁判</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>限时</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>{points} for every {seconds} s</source>
        <translation>每超 {seconds} 秒扣 {points} 分</translation>
    </message>
</context>
<context>
    <name>TraineesTab</name>
    <message>
        <source>Admit</source>
        <translation>录取</translation>
    </message>
    <message>
        <source>Admit {name} late?</source>
        <translation>批准{name}迟到报名？</translation>
    </message>
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
        <source>In the class</source>
        <translation>在班学员</translation>
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
        <source>Put on the waiting list</source>
        <translation>登记候补</translation>
    </message>
    <message>
        <source>Put on the waiting list?</source>
        <translation>登记候补？</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>花名册</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>规则…</translation>
    </message>
    <message>
        <source>Save the roster</source>
        <translation>保存花名册</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
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
        <source>Waiting list</source>
        <translation>候补名单</translation>
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
        <source>{name} is on the waiting list</source>
        <translation>{name}已登记候补</translation>
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
<context>
    <name>WaitingCard</name>
    <message numerus="yes">
        <source>%Ln place(s) drawn</source>
        <translation>
            <numerusform>抽出 %Ln 个名额</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) free</source>
        <translation>
            <numerusform>空余 %Ln 个名额</numerusform>
        </translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>录取</translation>
    </message>
    <message>
        <source>Draw lots</source>
        <translation>抽签</translation>
    </message>
    <message>
        <source>Draw lots…</source>
        <translation>抽签…</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Fill places</source>
        <translation>按序递补</translation>
    </message>
    <message>
        <source>Give their places away</source>
        <translation>名额递补</translation>
    </message>
    <message>
        <source>Leave the waiting list</source>
        <translation>取消候补</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>签号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>没有人候补。</translation>
    </message>
    <message>
        <source>Places filled</source>
        <translation>已递补</translation>
    </message>
    <message>
        <source>Public seed</source>
        <translation>公开抽签号</translation>
    </message>
    <message>
        <source>Signed up</source>
        <translation>报名时间</translation>
    </message>
    <message>
        <source>Something said in public, such as today's lottery number: anybody can repeat the draw.</source>
        <translation>当众公布的号码，如当日体彩号码：任何人都可据此复核抽签。</translation>
    </message>
    <message>
        <source>Stands against it</source>
        <translation>不能录取的原因</translation>
    </message>
    <message>
        <source>Stayed away too often: {names}</source>
        <translation>缺席次数已到上限：{names}</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>The roster is frozen: late joiners need the branch's decision.</source>
        <translation>名单已冻结：迟到报名须分院批准。</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>候补名单</translation>
    </message>
    <message>
        <source>{name} is enrolled</source>
        <translation>{name}已报名</translation>
    </message>
</context>
</TS>
