<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%Ln people written</source>
        <translation>
            <numerusform>已写出 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>As</source>
        <translation>导出为</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>最近变动</translation>
    </message>
    <message>
        <source>Choose the receiver's form</source>
        <translation>选择对方的表格</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>工作单位</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln people</source>
        <translation>
            <numerusform>导出 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Needed for full ID and telephone numbers; the journal keeps who, when and why.</source>
        <translation>要导出完整证件号和电话时填写。谁、何时、多少人、作何用途都会记入日志。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>人员编号</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员名单</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save the filled form</source>
        <translation>保存填好的表格</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存名单</translation>
    </message>
    <message>
        <source>Skill level</source>
        <translation>技能等级</translation>
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
        <source>Trade</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>正在写入 {name}</translation>
    </message>
</context>
<context>
    <name>KinCard</name>
    <message>
        <source>Declare</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Declare a relative</source>
        <translation>申报亲属</translation>
    </message>
    <message>
        <source>Declared relatives</source>
        <translation>亲属关系申报</translation>
    </message>
    <message>
        <source>Nothing declared.</source>
        <translation>没有申报。</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>亲属</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back: {name}</source>
        <translation>撤销：{name}</translation>
    </message>
    <message>
        <source>Take this declaration back?</source>
        <translation>撤销这条申报？</translation>
    </message>
    <message>
        <source>Whoever is a relative does not issue, reissue or void the other's certificates.</source>
        <translation>有亲属关系的人，不办理对方证书的签发、补发和作废。</translation>
    </message>
    <message>
        <source>{day} by {name}</source>
        <translation>{day}　{name}申报</translation>
    </message>
    <message>
        <source>{name} may then decide about certificates again. It stays on record who took it back.</source>
        <translation>撤销后，双方不再因{name}而回避。撤销人留有记录。</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Both keep their papers and history; it can be taken back.</source>
        <translation>两条记录的材料和经历都保留，可以撤销。</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Choose the record to compare with at the left.</source>
        <translation>请在左边选择要对比的记录。</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Goes into it</source>
        <translation>并入的记录</translation>
    </message>
    <message>
        <source>In the trade since</source>
        <translation>从事本工种自</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>查重合并</translation>
    </message>
    <message>
        <source>Merge into one</source>
        <translation>合并为一人</translation>
    </message>
    <message>
        <source>Merge these records?</source>
        <translation>合并这两条记录？</translation>
    </message>
    <message>
        <source>Merged into one</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nobody within your reach looks like the same person.</source>
        <translation>在您能看到的人员中，没有疑似同一人的记录。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>人员编号</translation>
    </message>
    <message>
        <source>Or another record</source>
        <translation>或选择其他记录</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Records that name it</source>
        <translation>关联的记录数</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>登记分院</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Skill level</source>
        <translation>技能等级</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留的记录</translation>
    </message>
    <message>
        <source>Stays:</source>
        <translation>保留：</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>带过来</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Who may be the same person</source>
        <translation>疑似同一人</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>同名</translation>
    </message>
    <message>
        <source>same name and birthday</source>
        <translation>同名、同生日</translation>
    </message>
    <message>
        <source>same name and telephone</source>
        <translation>同名、同电话</translation>
    </message>
    <message>
        <source>{gone} becomes part of {kept}. Contracts, classes and certificates of both stay.</source>
        <translation>{gone}将并入{kept}，两条记录的协议、班次和证书都保留。</translation>
    </message>
</context>
<context>
    <name>OwnRelatives</name>
    <message>
        <source>My relatives</source>
        <translation>我的亲属申报</translation>
    </message>
</context>
<context>
    <name>PeopleChange</name>
    <message>
        <source>A level by its word, such as {word}; empty clears it.</source>
        <translation>等级请写名称，如{word}；留空则清除。</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Empty clears the field.</source>
        <translation>留空则清除。</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Skill level</source>
        <translation>技能等级</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>工种</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>最近变动</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>清除全部</translation>
    </message>
    <message>
        <source>Doc. end</source>
        <translation>尾号</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>修改人员</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, pinyin, end of number</source>
        <translation>姓名、拼音、尾号、电话</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>登记人员</translation>
    </message>
    <message>
        <source>Nobody is registered yet.</source>
        <translation>还没有登记人员。可逐人登记，也可在班次里导入花名册。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>人员编号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove this person?</source>
        <translation>移除此人？</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
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
        <source>Trade</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Type part of a name, its pinyin or initials, or the last four or six characters of a document. Enter opens a person, F2 edits, Ctrl+N registers somebody.</source>
        <translation>输入姓名的一部分、拼音或首字母，或证件号码后四位、后六位。回车打开人员，F2 修改，Ctrl+N 登记新人员。</translation>
    </message>
    <message>
        <source>{name} ({number}) goes to the recycle bin and can be brought back from there.</source>
        <translation>{name}（{number}）将移入回收站，可从回收站恢复。</translation>
    </message>
    <message>
        <source>{shown} of {all} people</source>
        <translation>显示 {shown} / {all} 人</translation>
    </message>
</context>
<context>
    <name>PeopleTools</name>
    <message>
        <source>Change many…</source>
        <translation>批量修改…</translation>
    </message>
    <message>
        <source>Names in the order of pinyin or of strokes</source>
        <translation>姓名按拼音或按姓氏笔画排序</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>笔画</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message numerus="yes">
        <source>%n person(s) of this name: {who}. Look first whether it is one of them.</source>
        <translation>
            <numerusform>已有 %n 位同名人员（{who}），请先看是不是同一人。</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Birth, gender</source>
        <translation>出生、性别</translation>
    </message>
    <message>
        <source>Blank: made from the name</source>
        <translation>留空则按姓名生成</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Doc. number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Follows from the document number</source>
        <translation>由证件号码得出</translation>
    </message>
    <message>
        <source>Further facts</source>
        <translation>其他信息</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>In the trade since</source>
        <translation>从事本工种自</translation>
    </message>
    <message>
        <source>Leave blank to keep {number}</source>
        <translation>留空则保留 {number}</translation>
    </message>
    <message>
        <source>Management cadre, may be a character mentor</source>
        <translation>管理干部，可任素能培养人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Skill level</source>
        <translation>技能等级</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作信息</translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <source>Birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>In the trade since</source>
        <translation>从事本工种自</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>人员编号</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>登记分院</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Show the full number</source>
        <translation>查看完整号码</translation>
    </message>
    <message>
        <source>Skill level</source>
        <translation>技能等级</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>cadre</source>
        <translation>干部</translation>
    </message>
    <message>
        <source>in the recycle bin</source>
        <translation>在回收站</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Add role</source>
        <translation>增加角色</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>修改人员</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End role</source>
        <translation>结束角色</translation>
    </message>
    <message>
        <source>End the role {role}</source>
        <translation>结束角色{role}</translation>
    </message>
    <message>
        <source>End this role?</source>
        <translation>结束这个角色？</translation>
    </message>
    <message>
        <source>In the recycle bin since {day}, put there by {name}. Nothing can be changed here.</source>
        <translation>{day} 由{name}放入回收站。恢复之前，这里的内容只能查看，不能改动。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员档案</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Show the full number</source>
        <translation>查看完整号码</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>查看号码</translation>
    </message>
    <message>
        <source>The journal keeps who looked, when and why.</source>
        <translation>何人何时因何查看，会记入审计日志。</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>{role} in {branch} ends today. What was done in it stays on record.</source>
        <translation>{branch}的“{role}”今天结束，此前的记录保留。</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n act(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Doc. number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变动记录</translation>
    </message>
    <message>
        <source>In the trade since</source>
        <translation>从事本工种自</translation>
    </message>
    <message>
        <source>Management cadre</source>
        <translation>管理干部</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nothing was changed since the import.</source>
        <translation>导入后没有改动。</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Skill level</source>
        <translation>技能等级</translation>
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
        <source>Trade</source>
        <translation>工种</translation>
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
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
</context>
</TS>
