<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BranchesCard</name>
    <message>
        <source>As a table</source>
        <translation>看表格</translation>
    </message>
    <message>
        <source>As bars</source>
        <translation>看柱形</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>各分院</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%Ln past the term</source>
        <translation>
            <numerusform>期满未结 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln void</source>
        <translation>
            <numerusform>作废 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Certificates this year</source>
        <translation>本年证书</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Classes running</source>
        <translation>进行中班次</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Contracts in training</source>
        <translation>在培协议</translation>
    </message>
    <message>
        <source>Everything that waits for you, the most urgent first. Each button leads to where it is done.</source>
        <translation>这里列出等您处理的全部事项，紧急的在前。每个按钮都会打开办理的页面。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>People registered</source>
        <translation>在册人员</translation>
    </message>
    <message>
        <source>This is a demo: everybody in it is fictional, and nothing you do here can do harm.</source>
        <translation>这是演示数据：人物全部是虚构的，怎么操作都没有关系。</translation>
    </message>
    <message>
        <source>Two-minute tour</source>
        <translation>两分钟导览</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>yyyy年M月d日 dddd</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln academies</source>
        <translation>
            <numerusform>分布在 %Ln 家学院</numerusform>
        </translation>
    </message>
    <message>
        <source>none void</source>
        <translation>无作废</translation>
    </message>
    <message>
        <source>{date} · week {week}</source>
        <translation>{date} · 第{week}周</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Let go of {record}</source>
        <translation>取消固定 {record}</translation>
    </message>
    <message>
        <source>Pin {record}</source>
        <translation>固定 {record}</translation>
    </message>
    <message>
        <source>Recent and pinned</source>
        <translation>最近和固定的记录</translation>
    </message>
    <message>
        <source>Records you open stand here. Ctrl+D pins one.</source>
        <translation>您打开过的记录会列在这里；按 Ctrl+D 可把一条固定下来。</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
</context>
<context>
    <name>RowsCard</name>
    <message>
        <source>All classes</source>
        <translation>全部班次</translation>
    </message>
    <message>
        <source>Open the class</source>
        <translation>打开班次</translation>
    </message>
</context>
<context>
    <name>SessionsCard</name>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln 学时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln 节</numerusform>
        </translation>
    </message>
    <message>
        <source>No class meets today.</source>
        <translation>今天没有课。</translation>
    </message>
    <message>
        <source>Not open</source>
        <translation>未开班</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未签到</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Sessions today</source>
        <translation>今日课次</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message numerus="yes">
        <source>%Ln certificate(s), submitted by {name}</source>
        <translation>
            <numerusform>{name}提交 %Ln 份证书，须由另一人复核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) overdue</source>
        <translation>
            <numerusform>逾期 %Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln log entries or talks overdue: {name}</source>
        <translation>
            <numerusform>%Ln 项记录或谈心未填：{name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln log entries wait for your confirmation</source>
        <translation>
            <numerusform>%Ln 条记录等您确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s) not given to a class yet</source>
        <translation>
            <numerusform>%Ln 份扫描件还没有归到班次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln signature(s) missing</source>
        <translation>
            <numerusform>还缺 %Ln 方签字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be reviewed or renewed, or expired</source>
        <translation>
            <numerusform>%Ln 份待复审、将到期或已过期</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A signature is missing, due {name}</source>
        <translation>缺签名，{name} 到期</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>变更待签</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>去批准</translation>
    </message>
    <message>
        <source>Asked for: {name}</source>
        <translation>申请角色：{name}</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>去考核</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>待签到</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>去备份</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>备份失败</translation>
    </message>
    <message>
        <source>Backup of the data</source>
        <translation>数据备份</translation>
    </message>
    <message>
        <source>Certificates of others</source>
        <translation>外部证书</translation>
    </message>
    <message>
        <source>Close class</source>
        <translation>去结班</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>去确认</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>课表冲突</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>待补签</translation>
    </message>
    <message numerus="yes">
        <source>Data of %Ln person(s) is due; proposed by {name}</source>
        <translation>
            <numerusform>%Ln 人的个人信息到期，{name}提出删除</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>去审批</translation>
    </message>
    <message>
        <source>Ended on {name}, completion not assessed</source>
        <translation>{name} 到期，尚未出师考核</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>即将期满</translation>
    </message>
    <message>
        <source>Ends on {name}: prepare the completion assessment</source>
        <translation>{name} 期满：请准备出师考核</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>去登记</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>去发证</translation>
    </message>
    <message>
        <source>Logs overdue</source>
        <translation>记录逾期</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>待登成绩</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>去修改</translation>
    </message>
    <message>
        <source>None was made yet</source>
        <translation>还没有备份过</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>缺材料</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记签字</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>去复核</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>待复审</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Sent back: {name}</source>
        <translation>退回原因：{name}</translation>
    </message>
    <message>
        <source>Sign-in sheets that came back</source>
        <translation>送回的签到表</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>缺签字</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Term over</source>
        <translation>期满未结</translation>
    </message>
    <message>
        <source>The automatic backup of {name} did not work</source>
        <translation>{name} 的自动备份没有成功</translation>
    </message>
    <message>
        <source>The last one was made on {name}</source>
        <translation>上次备份：{name}</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>To close</source>
        <translation>待结班</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>To delete</source>
        <translation>待删除</translation>
    </message>
    <message>
        <source>To issue</source>
        <translation>待发证</translation>
    </message>
    <message>
        <source>To reissue</source>
        <translation>待补发</translation>
    </message>
    <message>
        <source>To void</source>
        <translation>待作废</translation>
    </message>
    <message>
        <source>{name} issued it alone; a second person countersigns</source>
        <translation>{name}一人签发，须由另一人补签</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %Ln graduate(s) without a certificate</source>
        <translation>
            <numerusform>{name}，%Ln 名结业学员未发证</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %Ln paper(s) missing in the file</source>
        <translation>
            <numerusform>{name}：档案缺 %Ln 份材料</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %Ln session(s) without attendance</source>
        <translation>
            <numerusform>{name}，%Ln 节课没有签到记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %Ln trainee(s) without marks</source>
        <translation>
            <numerusform>{name}，%Ln 名学员没有成绩</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: cannot be held as it is planned</source>
        <translation>{name}：按现在的安排上不成课</translation>
    </message>
    <message>
        <source>{name}: somebody asked to reissue it, a second person decides</source>
        <translation>{name}：有人申请补发，须由第二人决定</translation>
    </message>
    <message>
        <source>{name}: somebody asked to void it, a second person decides</source>
        <translation>{name}：已申请作废，须由另一人批准</translation>
    </message>
    <message>
        <source>{name}: the class is over and not closed</source>
        <translation>{name}，课程已结束，尚未结班</translation>
    </message>
    <message>
        <source>“{name}” waits for a second person</source>
        <translation>一院一品“{name}”，须由另一人批准</translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>逾期 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing waits for you today.</source>
        <translation>今天没有待办事项。</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>查看全部 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>今日待办</translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter opens</source>
        <translation>↑ ↓ 选择，回车打开</translation>
    </message>
</context>
<context>
    <name>WardsCard</name>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>逾期 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln owed</source>
        <translation>
            <numerusform>欠 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>My apprentices</source>
        <translation>我的徒弟</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Write what is owed</source>
        <translation>去写欠的</translation>
    </message>
    <message>
        <source>You have no apprentice now. A contract with you as mentor appears here.</source>
        <translation>您现在没有徒弟。以您为导师的协议会出现在这里。</translation>
    </message>
    <message numerus="yes">
        <source>ended %Ln day(s) ago</source>
        <translation>
            <numerusform>已期满 %Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends in %Ln day(s)</source>
        <translation>
            <numerusform>还有 %Ln 天期满</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing owed</source>
        <translation>不欠</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>到 {day}</translation>
    </message>
    <message>
        <source>{percent}% of the path</source>
        <translation>路径完成 {percent}%</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Classes this week</source>
        <translation>本周班次</translation>
    </message>
    <message>
        <source>No class runs or begins this week.</source>
        <translation>本周没有在办或开班的班次。</translation>
    </message>
    <message>
        <source>{trainees} of {places} places</source>
        <translation>{trainees}/{places} 人</translation>
    </message>
</context>
</TS>
