<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BranchCards</name>
    <message>
        <source>Approve</source>
        <translation>复核通过</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>依托单位</translation>
    </message>
    <message>
        <source>Industry codes</source>
        <translation>行业代码</translation>
    </message>
    <message>
        <source>Key industry</source>
        <translation>重点产业</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>填报计划</translation>
    </message>
    <message>
        <source>No plan yet.</source>
        <translation>还没有计划。</translation>
    </message>
    <message>
        <source>Not proposed yet. A branch has exactly one.</source>
        <translation>尚未填报。一家分院有且只有一个。</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>一院一品</translation>
    </message>
    <message>
        <source>Talent plans</source>
        <translation>人才培养计划</translation>
    </message>
</context>
<context>
    <name>NetworkForm</name>
    <message>
        <source>2 to 6 capital letters or digits; numbers of papers begin with it</source>
        <translation>2 至 6 位大写字母或数字，证书和协议编号以它开头</translation>
    </message>
    <message>
        <source>A branch has exactly one. Another person approves it.</source>
        <translation>一家分院有且只有一个，由另一人复核</translation>
    </message>
    <message>
        <source>As in GB/T 4754, such as C31; several with commas</source>
        <translation>按 GB/T 4754，如 C31；多个用顿号隔开</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>计划内容</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>依托单位</translation>
    </message>
    <message>
        <source>Host's credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Industry codes</source>
        <translation>行业代码</translation>
    </message>
    <message>
        <source>Key industry</source>
        <translation>重点产业</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>One a line: name, amount, unit, such as 培训人次 12000 人次</source>
        <translation>一行一项：指标、数值、单位，如 培训人次 12000 人次</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>一院一品</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>年度指标</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>计划名称</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n 家分院</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to approve</source>
        <translation>
            <numerusform>%n 项待复核</numerusform>
        </translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Change specialty</source>
        <translation>修改一院一品</translation>
    </message>
    <message>
        <source>Change talent plan</source>
        <translation>修改人才培养计划</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit branch</source>
        <translation>修改分院</translation>
    </message>
    <message>
        <source>Key industry</source>
        <translation>重点产业</translation>
    </message>
    <message>
        <source>New branch</source>
        <translation>新建分院</translation>
    </message>
    <message>
        <source>New talent plan</source>
        <translation>填报人才培养计划</translation>
    </message>
    <message>
        <source>One branch covers one key industry and has one specialty. Specialty and talent plan are proposed by one person and approved by another.</source>
        <translation>一家分院对应一个重点产业、一个“一院一品”。一院一品和人才培养计划由一人填报、另一人复核。</translation>
    </message>
    <message>
        <source>Propose specialty</source>
        <translation>填报一院一品</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove this branch?</source>
        <translation>移除这家分院？</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>一院一品</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交复核</translation>
    </message>
    <message>
        <source>Talent plan</source>
        <translation>人才培养计划</translation>
    </message>
    <message>
        <source>There are no branches yet.</source>
        <translation>还没有分院。</translation>
    </message>
    <message>
        <source>“{name}” goes to the recycle bin and can be brought back from there.</source>
        <translation>“{name}”将移入回收站，可以从那里恢复。</translation>
    </message>
</context>
<context>
    <name>PartnersPage</name>
    <message numerus="yes">
        <source>%n partner(s)</source>
        <translation>
            <numerusform>%n 家合作单位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to renew</source>
        <translation>
            <numerusform>%n 家待续签</numerusform>
        </translation>
    </message>
    <message>
        <source>18 characters, as on the licence</source>
        <translation>18 位，见营业执照</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>合作协议</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit partner</source>
        <translation>编辑合作单位</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Name, code or contact</source>
        <translation>名称、信用代码或联系人</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>登记合作单位</translation>
    </message>
    <message>
        <source>Number or title</source>
        <translation>编号或名称</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>People of the register and partners are linked by the name of the unit. A credit code is checked with both its check characters; an agreement is marked 60 days before it ends.</source>
        <translation>人员和合作单位按单位名称对应。统一社会信用代码的两位校验码都会核对；协议到期前 60 天提醒。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove this partner?</source>
        <translation>移除这家合作单位？</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
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
        <translation>联系电话</translation>
    </message>
    <message>
        <source>There are no partners yet: enterprises, schools, assessment bodies.</source>
        <translation>还没有登记合作单位：企业、学校、评价机构。</translation>
    </message>
    <message>
        <source>“{name}” goes to the recycle bin and can be brought back from there.</source>
        <translation>“{name}”将移入回收站，可以从那里恢复。</translation>
    </message>
</context>
<context>
    <name>SettingCard</name>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历次设置</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>执行日期</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>允许范围</translation>
    </message>
    <message>
        <source>Never changed: the preset value holds.</source>
        <translation>没有修改过，执行预置值。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预置值</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>What holds today</source>
        <translation>今天执行的值</translation>
    </message>
    <message>
        <source>entered {day} by {who}</source>
        <translation>{day} 由{who}登记</translation>
    </message>
    <message>
        <source>from {day} · {academy}</source>
        <translation>{day} 起 · {academy}</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>启用之初</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>程序预置</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n own value(s)</source>
        <translation>
            <numerusform>本院自设 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>A value holds from its day on and is never overwritten. What an academy has not chosen itself comes from the head academy. Contracts keep the numbers they were signed with.</source>
        <translation>设置值从执行日期起生效，不会被覆盖。学院自己没有设的，随总院执行。已签的协议保留签订时的数字。</translation>
    </message>
    <message>
        <source>Academy</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>As the academy above</source>
        <translation>随上级执行</translation>
    </message>
    <message>
        <source>As the academy above, from that day on</source>
        <translation>从该日起随上级执行</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>执行日期</translation>
    </message>
    <message>
        <source>Needed for a day before today, and to correct a value of the same day</source>
        <translation>执行日期早于今天，或更正同一天的值时必填</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>待执行</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预置值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>There are no settings.</source>
        <translation>没有设置项。</translation>
    </message>
    <message>
        <source>This academy</source>
        <translation>本院</translation>
    </message>
    <message>
        <source>Title and number of the document, or the decision and its date</source>
        <translation>文件名称和文号，或会议决定及日期</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>{least} or more</source>
        <translation>{least}以上</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} 至 {most}</translation>
    </message>
</context>
</TS>
