<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ApprovalCard</name>
    <message>
        <source>Approver's password</source>
        <translation>复核人密码</translation>
    </message>
    <message>
        <source>By</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>From</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Numbers and approval</source>
        <translation>编号与复核</translation>
    </message>
    <message>
        <source>Sample: {seen} of {count} seen</source>
        <translation>抽看：已看 {seen} / {count} 份</translation>
    </message>
    <message>
        <source>Show the next</source>
        <translation>看下一份</translation>
    </message>
    <message>
        <source>Type your password first</source>
        <translation>请先输入您的密码</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>须为另一人</translation>
    </message>
</context>
<context>
    <name>BatchActs</name>
    <message>
        <source>Cancel batch</source>
        <translation>取消批次</translation>
    </message>
    <message>
        <source>Cancel this batch?</source>
        <translation>取消本批次？</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>补签</translation>
    </message>
    <message>
        <source>Countersign the emergency release</source>
        <translation>补签紧急签发</translation>
    </message>
    <message>
        <source>Countersigned</source>
        <translation>已补签</translation>
    </message>
    <message>
        <source>Its people are free for another batch. The batch itself stays on record.</source>
        <translation>所选人员可以编入其他批次。本批次留有记录。</translation>
    </message>
    <message>
        <source>Release alone</source>
        <translation>一人签发</translation>
    </message>
    <message>
        <source>Release in an emergency</source>
        <translation>紧急签发</translation>
    </message>
    <message>
        <source>Released; it must be countersigned</source>
        <translation>已签发，须由另一人补签</translation>
    </message>
    <message>
        <source>Return batch</source>
        <translation>退回批次</translation>
    </message>
    <message>
        <source>Return to the preparer</source>
        <translation>退回提交人</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Who countersigns and the auditor will read it</source>
        <translation>补签人和审计员要看</translation>
    </message>
    <message>
        <source>Why it cannot wait</source>
        <translation>为什么等不得</translation>
    </message>
    <message>
        <source>Without a second person. The register shows it in red until one has countersigned.</source>
        <translation>没有第二人复核。登记簿标红，直到另一人补签。</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>您的密码</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Sheet</source>
        <translation>纸面</translation>
    </message>
</context>
<context>
    <name>CertificatePage</name>
    <message>
        <source>Add evidence…</source>
        <translation>补充材料…</translation>
    </message>
    <message>
        <source>Ask to reissue…</source>
        <translation>申请补发…</translation>
    </message>
    <message>
        <source>Ask to void…</source>
        <translation>申请作废…</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Changed since it was issued</source>
        <translation>签发后的变化</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation>第 {number} 次打印</translation>
    </message>
    <message>
        <source>Countersigned</source>
        <translation>已补签</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Electronic copy…</source>
        <translation>电子版…</translation>
    </message>
    <message>
        <source>Emergency: {reason}</source>
        <translation>紧急签发：{reason}</translation>
    </message>
    <message>
        <source>Hand out…</source>
        <translation>发放…</translation>
    </message>
    <message>
        <source>Holder told {day}: {how}</source>
        <translation>{day} 已告知持证人：{how}</translation>
    </message>
    <message>
        <source>Holder told…</source>
        <translation>登记告知…</translation>
    </message>
    <message>
        <source>Honour</source>
        <translation>荣誉名称</translation>
    </message>
    <message>
        <source>Hours attended</source>
        <translation>实到学时</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>颁证单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>证书种类</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Look at {file}</source>
        <translation>查看 {file}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No scan of the list was kept</source>
        <translation>没有保存签领单的扫描件</translation>
    </message>
    <message>
        <source>Nobody has countersigned yet</source>
        <translation>尚未补签</translation>
    </message>
    <message>
        <source>Notice to the holder…</source>
        <translation>作废通知书…</translation>
    </message>
    <message>
        <source>Notice: to be voided</source>
        <translation>拟作废告知书</translation>
    </message>
    <message>
        <source>Notice: void</source>
        <translation>作废通知书</translation>
    </message>
    <message>
        <source>Notice…</source>
        <translation>出具告知书…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Old paper</source>
        <translation>原件去向</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Printed again, copy {number}</source>
        <translation>补打，第 {number} 次</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>领取</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Reissue</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>Reissue asked</source>
        <translation>申请补发</translation>
    </message>
    <message>
        <source>Reissue declined</source>
        <translation>已驳回补发</translation>
    </message>
    <message>
        <source>Reissued</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>Reissued on</source>
        <translation>补发日期</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>换发为</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>另存 PDF…</translation>
    </message>
    <message>
        <source>Signed list</source>
        <translation>签领单</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>换发自</translation>
    </message>
    <message>
        <source>The old paper…</source>
        <translation>原件去向…</translation>
    </message>
    <message>
        <source>The paper is kept as it was issued: printing again gives the same file, whatever changed since. One person asks to void a certificate and says why, another approves.</source>
        <translation>证书按签发时的原样存档，再次打印仍是同一个文件。作废须一人申请并说明原因，另一人批准。</translation>
    </message>
    <message>
        <source>The paper stays as it was issued. If it was wrong, void it and issue a new one.</source>
        <translation>证书保持签发时的样子。如果当时就错了，请作废后换发。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总评</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Void asked</source>
        <translation>申请作废</translation>
    </message>
    <message>
        <source>Void declined</source>
        <translation>作废驳回</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经办记录</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>files: {count}</source>
        <translation>附材料 {count} 份</translation>
    </message>
    <message>
        <source>holder told {day}</source>
        <translation>{day} 已告知持证人</translation>
    </message>
    <message>
        <source>{cause}: {reason}</source>
        <translation>{cause}：{reason}</translation>
    </message>
    <message>
        <source>{field}: {printed} → {today}</source>
        <translation>{field}：{printed} → {today}</translation>
    </message>
    <message>
        <source>{name} asks to reissue this certificate: {reason}</source>
        <translation>{name}申请补发此证书：{reason}</translation>
    </message>
    <message>
        <source>{name} asks to void this certificate: {reason}</source>
        <translation>{name}申请作废本证书：{reason}</translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln 份证书</numerusform>
        </translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Certificate ledger</source>
        <translation>证书台账</translation>
    </message>
    <message>
        <source>Class or contract</source>
        <translation>班次或协议</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Electronic copies…</source>
        <translation>导出电子版…</translation>
    </message>
    <message>
        <source>Exchange package…</source>
        <translation>导入交换包…</translation>
    </message>
    <message>
        <source>Hand out…</source>
        <translation>发放…</translation>
    </message>
    <message>
        <source>Hand-out list…</source>
        <translation>发放登记表…</translation>
    </message>
    <message>
        <source>Issue certificates</source>
        <translation>签发证书</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>证书种类</translation>
    </message>
    <message>
        <source>Ledger…</source>
        <translation>导出台账…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No certificate has been issued yet.</source>
        <translation>还没有签发过证书。</translation>
    </message>
    <message>
        <source>Notices of voiding…</source>
        <translation>作废通知…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number, name, pinyin, class</source>
        <translation>编号、姓名、拼音、班次</translation>
    </message>
    <message>
        <source>Numbers and blanks</source>
        <translation>编号与空白证书</translation>
    </message>
    <message>
        <source>Of others</source>
        <translation>外部证书</translation>
    </message>
    <message>
        <source>One PDF in hand-out order…</source>
        <translation>按发放次序存为一个 PDF…</translation>
    </message>
    <message>
        <source>One file each…</source>
        <translation>每人一个文件…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Overprint on forms…</source>
        <translation>套打到空白证书…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Save as one PDF…</source>
        <translation>存为一个 PDF…</translation>
    </message>
    <message>
        <source>Save the ledger</source>
        <translation>保存台账</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To countersign</source>
        <translation>待补签</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>核验…</translation>
    </message>
    <message>
        <source>Void asked</source>
        <translation>申请作废</translation>
    </message>
    <message>
        <source>Whoever prepares a batch submits it; another person checks and issues it. Enter opens a certificate: print again, hand over, void. A paper is verified by its number or its code.</source>
        <translation>一人准备并提交批次，另一人复核签发。按回车打开证书：重印、登记领取、作废。凭编号或二维码可核验证书。</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 项未通过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n 项通过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n 项提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>预检</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>Bilingual</source>
        <translation>中英文对照</translation>
    </message>
    <message>
        <source>Date of issue</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>English…</source>
        <translation>英文内容…</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>证书种类</translation>
    </message>
    <message>
        <source>Paper and numbers</source>
        <translation>证书与编号</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>种类</translation>
    </message>
</context>
<context>
    <name>ClassesPage</name>
    <message numerus="yes">
        <source>%n to issue</source>
        <translation>
            <numerusform>待发 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Apprenticeships</source>
        <translation>出师</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>已发证</translation>
    </message>
    <message>
        <source>Choose people</source>
        <translation>选人</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Class number</source>
        <translation>班次编号</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Closed classes, and branches with apprentices who passed their completion assessment. Enter opens one.</source>
        <translation>这里列出已结班的班次，以及有徒弟通过出师考核的分院。按回车打开。</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>已办完</translation>
    </message>
    <message>
        <source>Completed contracts</source>
        <translation>已出师协议</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Graduates</source>
        <translation>结业人数</translation>
    </message>
    <message>
        <source>Honour people…</source>
        <translation>荣誉证书…</translation>
    </message>
    <message>
        <source>Latest completion</source>
        <translation>最近出师</translation>
    </message>
    <message>
        <source>No apprenticeship is completed yet. A contract comes here once its assessment is passed.</source>
        <translation>还没有出师的协议。考核通过后会列在这里。</translation>
    </message>
    <message>
        <source>No class is closed yet. Close a class first: that confirms attendance and marks.</source>
        <translation>还没有已结班的班次。请先结班，确认出勤和成绩。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whose certificates</source>
        <translation>给谁发证</translation>
    </message>
</context>
<context>
    <name>CountsPanel</name>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>As of today; prepared certificates are not counted</source>
        <translation>截至今日；未签发的不计</translation>
    </message>
    <message>
        <source>By academy</source>
        <translation>按学院</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按种类</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>按等级</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月份</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Month {number}</source>
        <translation>{number} 月</translation>
    </message>
    <message>
        <source>No certificate is dated in this year.</source>
        <translation>这一年没有证书。</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看明细</translation>
    </message>
    <message>
        <source>Show those that hold</source>
        <translation>查看有效的</translation>
    </message>
    <message>
        <source>Show void and replaced ones</source>
        <translation>查看作废和换发的</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Void or replaced</source>
        <translation>作废或换发</translation>
    </message>
    <message>
        <source>Without a level</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>{issued} issued, {holding} valid</source>
        <translation>签发 {issued} 份，有效 {holding} 份</translation>
    </message>
</context>
<context>
    <name>DesignKept</name>
    <message>
        <source>Bought forms</source>
        <translation>购买的空白证书</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Height, mm</source>
        <translation>高（毫米）</translation>
    </message>
    <message>
        <source>Scan of the bought form</source>
        <translation>空白证书的扫描件</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Template {title}</source>
        <translation>模板 {title}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What you designed here on {when} was not saved.</source>
        <translation>您 {when} 在这里设计的内容还没有保存。</translation>
    </message>
    <message>
        <source>Width, mm</source>
        <translation>宽（毫米）</translation>
    </message>
    <message>
        <source>a new picture</source>
        <translation>新图片</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>the stored one</source>
        <translation>已保存的图片</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{count}, of them {other} new or changed</source>
        <translation>{count} 个，其中 {other} 个是新增或改过的</translation>
    </message>
</context>
<context>
    <name>DesignerFrame</name>
    <message>
        <source>Add element</source>
        <translation>添加元素</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>证书种类</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新模板</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>重做（Ctrl+Y）</translation>
    </message>
    <message>
        <source>Returned: {reason}</source>
        <translation>已退回：{reason}</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>试印</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>整页</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>edition {number}</source>
        <translation>第 {number} 版</translation>
    </message>
</context>
<context>
    <name>DesignerPage</name>
    <message>
        <source>Drag moves an element and lines hold it; Alt lets go. Arrows move by 0.1 mm, with Shift by 1 mm; Page Down goes to the next element, Delete removes it. What does not fit is told below the sheet.</source>
        <translation>拖动元素时会对齐到参考线，按住 Alt 不对齐。方向键移动 0.1 毫米，加 Shift 移动 1 毫米；Page Down 选下一个元素，Delete 删除。放不下的内容在纸面下方说明。</translation>
    </message>
    <message>
        <source>Export template</source>
        <translation>导出模板</translation>
    </message>
    <message>
        <source>Handed to a second person for publishing</source>
        <translation>已提交，等待另一人发布</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Publish the template</source>
        <translation>发布模板</translation>
    </message>
    <message>
        <source>Return template</source>
        <translation>退回模板</translation>
    </message>
    <message>
        <source>Return to the preparer</source>
        <translation>退回提交人</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Scan of the bought form</source>
        <translation>空白证书的扫描件</translation>
    </message>
    <message>
        <source>Template published</source>
        <translation>模板已发布</translation>
    </message>
    <message>
        <source>Template returned</source>
        <translation>模板已退回</translation>
    </message>
    <message>
        <source>Template saved</source>
        <translation>模板已保存</translation>
    </message>
</context>
<context>
    <name>ElementPanel</name>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>底色</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Indent</source>
        <translation>缩进</translation>
    </message>
    <message>
        <source>Leading</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>May take two lines</source>
        <translation>放不下时可分两行，再放不下才拒印</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>One layer down</source>
        <translation>下移一层</translation>
    </message>
    <message>
        <source>One layer up</source>
        <translation>上移一层</translation>
    </message>
    <message>
        <source>Petals</source>
        <translation>瓣数</translation>
    </message>
    <message>
        <source>Printed by us</source>
        <translation>要印（空白证书上没有）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>字距</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>线宽</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
</context>
<context>
    <name>EnglishForm</name>
    <message>
        <source>Course</source>
        <translation>班名（英文）</translation>
    </message>
    <message>
        <source>Empty: the academy that issues</source>
        <translation>不填则为颁证单位</translation>
    </message>
    <message>
        <source>English words</source>
        <translation>英文内容</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>表彰正文（英文）</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>举办单位（英文）</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁证单位（英文）</translation>
    </message>
    <message>
        <source>Mentors</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Proposed in pinyin, surname first; click to correct</source>
        <translation>已按拼音填好，姓在前；点击可改</translation>
    </message>
    <message>
        <source>Take these words</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>As issued</source>
        <translation>签发时</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>图片上</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>could not be compared</source>
        <translation>看不清，未比对</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>{fact} as it was issued</source>
        <translation>签发时的{fact}</translation>
    </message>
    <message>
        <source>{fact} as the file shows it</source>
        <translation>图片上的{fact}</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>扫描件 (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>扫描件 (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
</context>
<context>
    <name>HonourForm</name>
    <message>
        <source>As it stands in the decision; it is what duplicates are looked for by</source>
        <translation>照表彰决定填写；以此查重</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>表彰正文</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Honour</source>
        <translation>荣誉名称</translation>
    </message>
    <message>
        <source>Honour people</source>
        <translation>颁发荣誉证书</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>颁证学院</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>The sentence on the paper, after the name</source>
        <translation>印在姓名之后的一句话</translation>
    </message>
</context>
<context>
    <name>IssueActs</name>
    <message>
        <source>Answer to the branch…</source>
        <translation>导出回执…</translation>
    </message>
    <message>
        <source>Cancel batch…</source>
        <translation>取消批次…</translation>
    </message>
    <message>
        <source>Countersign…</source>
        <translation>补签…</translation>
    </message>
    <message>
        <source>From {name}, batch {number}.</source>
        <translation>来自{name}，分院批次 {number}。</translation>
    </message>
    <message numerus="yes">
        <source>Issue %n</source>
        <translation>
            <numerusform>签发 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Issued and kept. Printing again gives the same file.</source>
        <translation>已签发并存档，再次打印仍是同一个文件。</translation>
    </message>
    <message>
        <source>More than 500 papers: {left} of {count} lots to be approved, then it is issued.</source>
        <translation>超过 500 份，分 {count} 组核准，还有 {left} 组；全部核准后签发。</translation>
    </message>
    <message>
        <source>Numbers never change once issued; a mistake can only be voided and issued anew.</source>
        <translation>签发后编号不再改动；写错只能作废并换发新号。</translation>
    </message>
    <message>
        <source>On its way to {name}; it waits for the answer.</source>
        <translation>已交{name}签发，等待回执。</translation>
    </message>
    <message>
        <source>One file each…</source>
        <translation>每人一个文件…</translation>
    </message>
    <message>
        <source>PDF with the word 样张 across each page: no number is taken</source>
        <translation>每页印“样张”字样的 PDF，不取编号</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Release in an emergency…</source>
        <translation>紧急签发…</translation>
    </message>
    <message>
        <source>Return to preparer…</source>
        <translation>退回提交人…</translation>
    </message>
    <message>
        <source>Save as one PDF…</source>
        <translation>存为一个 PDF…</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Specimens…</source>
        <translation>样张…</translation>
    </message>
    <message numerus="yes">
        <source>Submit %n</source>
        <translation>
            <numerusform>提交 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Submitting takes no number yet. Another person checks and issues.</source>
        <translation>提交时不取编号，由另一人复核签发。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>This batch is closed.</source>
        <translation>本批已办结。</translation>
    </message>
    <message>
        <source>To the head academy…</source>
        <translation>交总院签发…</translation>
    </message>
    <message>
        <source>Waiting for another person to approve.</source>
        <translation>等待另一人复核签发。</translation>
    </message>
    <message>
        <source>{name} released it alone: {reason} To be countersigned by {day}.</source>
        <translation>{name}一人签发，原因：{reason}。须在 {day} 前补签。</translation>
    </message>
</context>
<context>
    <name>IssueFrame</name>
    <message>
        <source>Approve and issue</source>
        <translation>复核签发</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选人</translation>
    </message>
    <message>
        <source>Issue certificates</source>
        <translation>签发证书</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>IssuePage</name>
    <message>
        <source>Batch {number}</source>
        <translation>批次 {number}</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>草稿已保存</translation>
    </message>
    <message numerus="yes">
        <source>Issued: %n</source>
        <translation>
            <numerusform>已签发 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Issuing certificates</source>
        <translation>正在签发证书</translation>
    </message>
    <message>
        <source>Returned: {reason}</source>
        <translation>已退回：{reason}</translation>
    </message>
    <message>
        <source>Space ticks people, the arrows beside the preview go through those chosen. Whoever prepared a batch cannot issue it. Ctrl+Enter submits, Ctrl+Shift+I issues.</source>
        <translation>空格键勾选人员，预览旁的箭头逐个查看已选人员。提交人不能签发自己的批次。Ctrl+Enter 提交，Ctrl+Shift+I 签发。</translation>
    </message>
    <message numerus="yes">
        <source>Submitted: %n</source>
        <translation>
            <numerusform>已提交 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LatinField</name>
    <message>
        <source>In Latin letters</source>
        <translation>拉丁字母写法</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>LifeActs</name>
    <message numerus="yes">
        <source>%Ln of them was printed before: {numbers}.</source>
        <translation>
            <numerusform>其中 %Ln 份已经打印过：{numbers}。</numerusform>
        </translation>
    </message>
    <message>
        <source>A scan of the signed hand-out list</source>
        <translation>本人签过字的发放登记表扫描件</translation>
    </message>
    <message>
        <source>By employer, then name</source>
        <translation>按单位、姓名</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>按编号</translation>
    </message>
    <message>
        <source>Each is noted as printed again: who, when, which copy, and the serial of the new sheet.</source>
        <translation>每份都会记为补打：何人、何时、第几次，以及新用证书纸的流水号。</translation>
    </message>
    <message>
        <source>First blank sheet</source>
        <translation>第一张空白证书</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>发放</translation>
    </message>
    <message numerus="yes">
        <source>Hand out %n certificate(s)</source>
        <translation>
            <numerusform>发放 %n 份证书</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand-out list</source>
        <translation>发放登记表</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>已登记发放</translation>
    </message>
    <message>
        <source>Leave empty if it is the holder</source>
        <translation>空着表示本人领取</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>生成登记表</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message numerus="yes">
        <source>Print %n certificate(s)</source>
        <translation>
            <numerusform>打印 %n 份证书</numerusform>
        </translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再次打印</translation>
    </message>
    <message>
        <source>Print again?</source>
        <translation>再打印一次？</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>代领人</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>领取日期</translation>
    </message>
    <message>
        <source>Reissue</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>Reissue {number}?</source>
        <translation>补发 {number}？</translation>
    </message>
    <message>
        <source>Save a PDF, print it later</source>
        <translation>存为 PDF，稍后打印</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存登记表</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Signed list</source>
        <translation>签领单</translation>
    </message>
    <message>
        <source>The new paper bears the same number, the mark 补发 and today's date.</source>
        <translation>新证书编号不变，注明“补发”和今天的日期。</translation>
    </message>
    <message>
        <source>The old paper</source>
        <translation>原件去向</translation>
    </message>
    <message>
        <source>The old paper is</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>{sort}: {left} left, next is {serial}. Empty: plain paper.</source>
        <translation>{sort}还有 {left} 张，下一张是 {serial}。空着表示用白纸。</translation>
    </message>
</context>
<context>
    <name>ListDialogs</name>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Nothing is noted yet.</source>
        <translation>还没有登记。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>流水号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>LotBar</name>
    <message>
        <source>Approve this lot</source>
        <translation>核准本组</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Lot {number}: {count} papers</source>
        <translation>第 {number} 组：{count} 份</translation>
    </message>
    <message>
        <source>{done} of {count} approved</source>
        <translation>已核准 {done}/{count} 组</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Numbers taken</source>
        <translation>已取的编号</translation>
    </message>
    <message>
        <source>Numbers to be taken (no gap)</source>
        <translation>将取的编号（连续，无空号）</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>OverprintPage</name>
    <message numerus="yes">
        <source>%n certificate(s) to print</source>
        <translation>
            <numerusform>共 %n 张证书</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) spoiled</source>
        <translation>
            <numerusform>印废 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) were sent. Look at them: did all come out right?</source>
        <translation>
            <numerusform>已送出 %n 张，请核对实物：是否全部印好？</numerusform>
        </translation>
    </message>
    <message>
        <source>A spoiled sheet</source>
        <translation>印废的一张</translation>
    </message>
    <message>
        <source>All came out right</source>
        <translation>全部印好</translation>
    </message>
    <message>
        <source>All {total} sheets are printed</source>
        <translation>{total} 张全部印完</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Came out right</source>
        <translation>印好张数</translation>
    </message>
    <message>
        <source>Empty: the forms bear none</source>
        <translation>空白证书上没有号码则留空</translation>
    </message>
    <message>
        <source>End the run</source>
        <translation>结束本次</translation>
    </message>
    <message>
        <source>Form's serial</source>
        <translation>空白证书编号</translation>
    </message>
    <message>
        <source>Go on from there</source>
        <translation>从下一张接着印</translation>
    </message>
    <message>
        <source>How many sheets came out right?</source>
        <translation>印好了几张？</translation>
    </message>
    <message>
        <source>It stopped…</source>
        <translation>中途停了…</translation>
    </message>
    <message>
        <source>Load the blank forms in the order of the list.</source>
        <translation>按名单顺序放好空白证书。</translation>
    </message>
    <message>
        <source>Next: {number}</source>
        <translation>下一张：{number}</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Overprint</source>
        <translation>套打</translation>
    </message>
    <message>
        <source>Print a test sheet, measure the two crosshairs with a ruler, and let the place be worked out. Then print one sheet, look at it, and print the rest. After a jam say how many came out right: the run goes on with the next sheet.</source>
        <translation>先印校准页，用直尺量两个十字，由软件算出校准值。然后先印一张，核对后再印其余。卡纸后填写印好的张数，从下一张接着印。</translation>
    </message>
    <message>
        <source>Print one</source>
        <translation>先印一张</translation>
    </message>
    <message>
        <source>Print the rest</source>
        <translation>印其余各张</translation>
    </message>
    <message>
        <source>Printed on the form, if it has one</source>
        <translation>印在空白证书上的编号，没有可不填</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Save and print</source>
        <translation>保存并打印</translation>
    </message>
    <message>
        <source>Serial of the next form</source>
        <translation>下一张空白证书号</translation>
    </message>
    <message>
        <source>Sheet spoiled…</source>
        <translation>印废一张…</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Test sheet</source>
        <translation>校准页</translation>
    </message>
    <message>
        <source>The next sheet is spoiled</source>
        <translation>下一张已印废</translation>
    </message>
    <message>
        <source>Why; empty: it was not touched</source>
        <translation>写明原因；未印废则留空</translation>
    </message>
    <message>
        <source>{done} of {total} came out right</source>
        <translation>已印好 {done} 张，共 {total} 张</translation>
    </message>
</context>
<context>
    <name>PackageActs</name>
    <message>
        <source>Answer to the branch</source>
        <translation>给分院的回执</translation>
    </message>
    <message>
        <source>Answer {number}</source>
        <translation>回执 {number}</translation>
    </message>
    <message>
        <source>At least 12 characters; the other side needs it to open the file</source>
        <translation>至少 12 个字符；对方要用它打开文件</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>选择位置…</translation>
    </message>
    <message>
        <source>Exchange packages ({kinds})</source>
        <translation>交换包 ({kinds})</translation>
    </message>
    <message numerus="yes">
        <source>Issued by the head academy: %n</source>
        <translation>
            <numerusform>总院已签发 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>交换包</translation>
    </message>
    <message>
        <source>Package {number}</source>
        <translation>交换包 {number}</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>接收学院</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Send batch {number} to the head academy</source>
        <translation>批次 {number} 交总院签发</translation>
    </message>
    <message>
        <source>Take an exchange package</source>
        <translation>导入交换包</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Taken: %n to be checked and issued</source>
        <translation>
            <numerusform>已导入 %n 份，待复核签发</numerusform>
        </translation>
    </message>
    <message>
        <source>The branch takes this file; then the certificates stand in its register.</source>
        <translation>分院导入这个文件，证书就进入分院的登记簿。</translation>
    </message>
    <message>
        <source>The head academy returned it: {reason}</source>
        <translation>总院已退回：{reason}</translation>
    </message>
    <message>
        <source>This package was taken before</source>
        <translation>这个交换包已经导入过</translation>
    </message>
    <message>
        <source>While it is away it cannot be issued here. Tell the passphrase by telephone.</source>
        <translation>等回执期间本批不能在这里签发。口令请另用电话告知对方。</translation>
    </message>
    <message>
        <source>Who sent it is checked by signature. It is taken wholly or not at all.</source>
        <translation>发送方由签名核实。要么全部导入，要么一份也不导入。</translation>
    </message>
</context>
<context>
    <name>PaperFiles</name>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>已保存 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) sent to the printer</source>
        <translation>
            <numerusform>已送往打印机 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Drawing specimens</source>
        <translation>绘制样张</translation>
    </message>
    <message>
        <source>Folder for the certificates</source>
        <translation>证书存放文件夹</translation>
    </message>
    <message>
        <source>Folder for the electronic copies</source>
        <translation>电子版存放文件夹</translation>
    </message>
    <message>
        <source>Opened for printing: {file}</source>
        <translation>已打开供打印：{file}</translation>
    </message>
    <message>
        <source>Preparing to print</source>
        <translation>正在准备打印</translation>
    </message>
    <message>
        <source>Print all the same</source>
        <translation>仍然打印</translation>
    </message>
    <message>
        <source>Printer not measured</source>
        <translation>打印机未校准</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Save and print</source>
        <translation>保存并打印</translation>
    </message>
    <message>
        <source>Save as one PDF</source>
        <translation>存为一个 PDF</translation>
    </message>
    <message>
        <source>Save specimens</source>
        <translation>保存样张</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Saving certificates</source>
        <translation>正在保存证书</translation>
    </message>
    <message>
        <source>Signing copies</source>
        <translation>正在签名</translation>
    </message>
    <message>
        <source>Specimens</source>
        <translation>样张</translation>
    </message>
    <message>
        <source>Test sheet</source>
        <translation>校准页</translation>
    </message>
    <message>
        <source>{printer} was never measured for “{design}”. Nothing is moved, and what is printed may not lie in its place on the form. Print a test sheet on plain paper, enter what you measure, then print.</source>
        <translation>打印机 {printer} 没有按“{design}”校准过，套打位置不作调整，印在空白证书上可能对不准。请先用普通纸印一张校准页，填入量得的数，再打印。</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>已勾选 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>As the branch submitted them</source>
        <translation>分院提交的名单</translation>
    </message>
    <message>
        <source>Doc. end</source>
        <translation>证件尾号</translation>
    </message>
    <message>
        <source>Everybody with a completed contract whose marks two people confirmed</source>
        <translation>已出师、成绩经两人确认的徒弟</translation>
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
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rule: attendance ≥ {percent}%, total ≥ {score} points</source>
        <translation>规则：出勤 ≥ {percent}%，总评 ≥ {score} 分</translation>
    </message>
    <message>
        <source>There is nobody here.</source>
        <translation>这里没有人。</translation>
    </message>
    <message>
        <source>Those named for this honour</source>
        <translation>本次表彰名单</translation>
    </message>
    <message>
        <source>Tick or untick</source>
        <translation>勾选或取消</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总评</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>PeopleField</name>
    <message>
        <source>Remove {name}</source>
        <translation>移除{name}</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>Next person</source>
        <translation>下一人</translation>
    </message>
    <message>
        <source>Previous person</source>
        <translation>上一人</translation>
    </message>
    <message>
        <source>The very file that is printed</source>
        <translation>预览与打印同一文件</translation>
    </message>
</context>
<context>
    <name>PrinterCard</name>
    <message>
        <source>Across</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动进纸</translation>
    </message>
    <message>
        <source>Crosshairs as measured: from the left, from the top</source>
        <translation>量得的十字位置：距左边、距上边</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Fed with the other short side first</source>
        <translation>另一短边先进纸（转 180°）</translation>
    </message>
    <message>
        <source>Installed: sheets go straight to it, in their actual size.</source>
        <translation>本机已安装：直接送往打印机，按实际大小打印。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Lower tray</source>
        <translation>下纸盒</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>量得</translation>
    </message>
    <message>
        <source>Middle tray</source>
        <translation>中纸盒</translation>
    </message>
    <message>
        <source>Name of the printer</source>
        <translation>打印机名称</translation>
    </message>
    <message>
        <source>Not installed here: a PDF is saved; print it in its actual size.</source>
        <translation>本机未安装：将存为 PDF，请按“实际大小”打印。</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Printer and place</source>
        <translation>打印机与校准</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Test sheet…</source>
        <translation>校准页…</translation>
    </message>
    <message>
        <source>The printer's place is kept</source>
        <translation>打印机校准已保存</translation>
    </message>
    <message>
        <source>This printer was never measured for this design: nothing is moved. Print a test sheet first.</source>
        <translation>这台打印机还没有为这个模板校准过，打印时不作移动。请先打印校准页。</translation>
    </message>
    <message>
        <source>Tractor</source>
        <translation>链式进纸</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>纸盒</translation>
    </message>
    <message>
        <source>Upper tray</source>
        <translation>上纸盒</translation>
    </message>
    <message>
        <source>Work out the place</source>
        <translation>计算校准值</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>您的密码</translation>
    </message>
</context>
<context>
    <name>RecordedForm</name>
    <message>
        <source>Answer</source>
        <translation>查询结果</translation>
    </message>
    <message>
        <source>As on the paper; year and level are checked against it</source>
        <translation>照证书填写；年份和等级会与编号核对</translation>
    </message>
    <message>
        <source>Date of issue</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持证人</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发证机构</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Looked up on</source>
        <translation>查询日期</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>下次复审</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>PDF, JPEG or PNG; a scan kept before stays unless another is chosen</source>
        <translation>PDF、JPEG 或 PNG；不重选则保留原扫描件</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
</context>
<context>
    <name>RecordedPanel</name>
    <message>
        <source>Copy number and open the query site</source>
        <translation>复制编号并打开查询网站</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit the record</source>
        <translation>修改登记</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发证机构</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>官网查询</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No certificate of others is on record yet.</source>
        <translation>还没有登记外部证书。</translation>
    </message>
    <message>
        <source>No scan was kept with this record</source>
        <translation>此登记没有扫描件</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Note the answer…</source>
        <translation>登记查询结果…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number copied: {number}</source>
        <translation>已复制编号：{number}</translation>
    </message>
    <message>
        <source>Number, name, pinyin, issuer</source>
        <translation>编号、姓名、拼音、发证机构</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Record a certificate</source>
        <translation>登记证书</translation>
    </message>
    <message>
        <source>Record a certificate of others</source>
        <translation>登记外部证书</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Removed; the recycle bin keeps it</source>
        <translation>已移除，可从回收站恢复</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>What the query said of {number}</source>
        <translation>{number} 的查询结果</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>A scan lies under the sheet; it is never printed.</source>
        <translation>纸面下垫有扫描底图，从不打印。</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>幅面</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>No scan.</source>
        <translation>没有底图。</translation>
    </message>
    <message>
        <source>Overprint on bought forms</source>
        <translation>套打在购买的空白证书上</translation>
    </message>
    <message>
        <source>Scan of the form…</source>
        <translation>垫扫描底图…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>纸面</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
</context>
<context>
    <name>StockPanel</name>
    <message numerus="yes">
        <source>%n unexplained</source>
        <translation>
            <numerusform>%n 个未说明</numerusform>
        </translation>
    </message>
    <message>
        <source>A sheet is spoiled</source>
        <translation>登记废证</translation>
    </message>
    <message>
        <source>A sheet is spoiled…</source>
        <translation>登记废证…</translation>
    </message>
    <message>
        <source>As printed on the sheet, such as A000101</source>
        <translation>照纸上印的写，例如 A000101</translation>
    </message>
    <message>
        <source>Blank sheets</source>
        <translation>空白证书</translation>
    </message>
    <message>
        <source>Every number</source>
        <translation>逐号查看</translation>
    </message>
    <message>
        <source>Every number is accounted for</source>
        <translation>每个编号都有去向</translation>
    </message>
    <message>
        <source>First serial</source>
        <translation>起号</translation>
    </message>
    <message>
        <source>In stock since</source>
        <translation>入库日期</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>保管学院</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>末号</translation>
    </message>
    <message>
        <source>Last serial</source>
        <translation>止号</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>结存</translation>
    </message>
    <message>
        <source>Lost by restore</source>
        <translation>恢复跳过</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>No blank sheets were received yet. Note a delivery, and every sheet printed is counted off.</source>
        <translation>还没有空白证书到货。登记到货后，每打印一张自动扣减。</translation>
    </message>
    <message>
        <source>No gap</source>
        <translation>无空号</translation>
    </message>
    <message>
        <source>No number has been taken yet.</source>
        <translation>还没有取过编号。</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Number list</source>
        <translation>编号清册</translation>
    </message>
    <message>
        <source>Number list…</source>
        <translation>编号清册…</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Receive blank sheets</source>
        <translation>空白证书入库</translation>
    </message>
    <message>
        <source>Receive sheets…</source>
        <translation>入库…</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>换发</translation>
    </message>
    <message>
        <source>Save the number list</source>
        <translation>保存编号清册</translation>
    </message>
    <message>
        <source>Save the stock list</source>
        <translation>保存收支结存表</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>流水号</translation>
    </message>
    <message>
        <source>Serials</source>
        <translation>流水号段</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>编号序列</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Sheets in</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>废证</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stock list</source>
        <translation>空白证书收支结存表</translation>
    </message>
    <message>
        <source>Stock list…</source>
        <translation>收支结存表…</translation>
    </message>
    <message>
        <source>Such as A4 inner sheets</source>
        <translation>例如 A4 结业证书芯页</translation>
    </message>
    <message>
        <source>Such as paper jam</source>
        <translation>例如卡纸</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已取号</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Used and spoiled</source>
        <translation>已用和废证</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>结存 {count} 张</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln 个模板</numerusform>
        </translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Copy as a new template</source>
        <translation>复制为新模板</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>导入模板</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>It is the usual one now</source>
        <translation>已设为常用模板</translation>
    </message>
    <message>
        <source>Make it the usual one</source>
        <translation>设为常用</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open a template to change it; what is published stays and gets a new edition. Whoever prepared it cannot publish it. The usual template of a kind is taken where nobody chooses another.</source>
        <translation>打开模板即可修改；已发布的保持不变，另出新版。提交人不能自己发布。发证时没有另选的，用该种证书的常用模板。</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样张</translation>
    </message>
    <message>
        <source>Sheet, mm</source>
        <translation>幅面（毫米）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Take the template out of use?</source>
        <translation>停用这个模板？</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>There is no template yet. A new one is drawn, tried on names, and published by a second person.</source>
        <translation>还没有模板。新模板画好后用姓名试排，由另一人发布。</translation>
    </message>
    <message>
        <source>Usual for</source>
        <translation>常用于</translation>
    </message>
    <message>
        <source>What was issued with it stays as it is; nothing new is issued with it.</source>
        <translation>已签发的证书不受影响，以后不再用它发证。</translation>
    </message>
    <message>
        <source>{title} (own)</source>
        <translation>{title}（自定）</translation>
    </message>
</context>
<context>
    <name>VerifyCard</name>
    <message>
        <source>Check a file</source>
        <translation>核验文件</translation>
    </message>
    <message>
        <source>Number or code</source>
        <translation>编号或二维码内容</translation>
    </message>
    <message>
        <source>Photo, scan or PDF…</source>
        <translation>照片、扫描件或 PDF…</translation>
    </message>
    <message>
        <source>Photos, scans and PDF ({kinds})</source>
        <translation>照片、扫描件和 PDF ({kinds})</translation>
    </message>
    <message>
        <source>Type or scan it, then Enter</source>
        <translation>输入或扫码后按回车</translation>
    </message>
    <message>
        <source>Type the number, scan the code, or drop a photo, a scan or a PDF here.</source>
        <translation>输入编号、扫描二维码，或把照片、扫描件、PDF 拖到这里。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>What must stand on the paper; compare it</source>
        <translation>纸面上必须是这些内容，请逐项核对</translation>
    </message>
    <message>
        <source>What the code says; compare it with the paper</source>
        <translation>二维码里的内容，请与纸面核对</translation>
    </message>
    <message>
        <source>What the paper said that no longer holds</source>
        <translation>此证原来的内容，现已失效</translation>
    </message>
    <message>
        <source>What was printed, and what the file shows of it</source>
        <translation>签发时的内容，以及图片比对结果</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify a certificate</source>
        <translation>核验证书</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>A code on a paper is checked without a server: the academy's key proves it, the register says whether it still holds. For papers of another academy its list is taken over from a file.</source>
        <translation>核验不用联网：学院的密钥证明二维码是真的，登记簿说明证书是否仍有效。核验外院证书，请先导入对方的状态清单文件。</translation>
    </message>
    <message>
        <source>A paper</source>
        <translation>核验一张证书</translation>
    </message>
    <message>
        <source>Academy</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Academy number</source>
        <translation>学院代号</translation>
    </message>
    <message>
        <source>Ask {name} by telephone for the fingerprint of its keys. It must be {print}.</source>
        <translation>请打电话向{name}核对密钥指纹，应为 {print}。</translation>
    </message>
    <message>
        <source>At least 12 characters; without it the file cannot be opened</source>
        <translation>至少 12 个字符；忘了口令，文件就打不开</translation>
    </message>
    <message>
        <source>Backup sheet…</source>
        <translation>备份页…</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>选择位置…</translation>
    </message>
    <message>
        <source>Electronic copy</source>
        <translation>电子版</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>From a key file</source>
        <translation>从密钥文件</translation>
    </message>
    <message>
        <source>From the backup sheet</source>
        <translation>照备份页</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>核对一致</translation>
    </message>
    <message>
        <source>Key backup</source>
        <translation>密钥备份页</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>Key files ({kinds})</source>
        <translation>密钥文件 ({kinds})</translation>
    </message>
    <message>
        <source>Key file…</source>
        <translation>密钥文件…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>Letters of the QR code key</source>
        <translation>二维码密钥的字母</translation>
    </message>
    <message>
        <source>Letters of the key of electronic copies</source>
        <translation>电子版密钥的字母</translation>
    </message>
    <message>
        <source>List of</source>
        <translation>清单日期</translation>
    </message>
    <message>
        <source>Lists of status ({kinds})</source>
        <translation>状态清单 ({kinds})</translation>
    </message>
    <message>
        <source>Make new keys</source>
        <translation>更换密钥</translation>
    </message>
    <message>
        <source>Make new keys?</source>
        <translation>更换签名密钥？</translation>
    </message>
    <message>
        <source>New keys are in use</source>
        <translation>新密钥已启用</translation>
    </message>
    <message>
        <source>New keys sign from now on; papers signed before stay valid. Send the new list to others, and make a new backup sheet.</source>
        <translation>今后用新密钥签名，以前签的证书仍然有效。请把新清单发给其他学院，并重做备份页。</translation>
    </message>
    <message>
        <source>New keys…</source>
        <translation>更换密钥…</translation>
    </message>
    <message>
        <source>No other academy is known yet. Its list is a file with the ending gjstatus.</source>
        <translation>还没有其他学院。请对方发来结尾为 gjstatus 的状态清单。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Other academies</source>
        <translation>其他学院</translation>
    </message>
    <message>
        <source>Our list…</source>
        <translation>导出本院清单…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Print it once, lock it away, and delete the file.</source>
        <translation>请只印一份，封存好，然后删除这个文件。</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore keys</source>
        <translation>恢复签名密钥</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复密钥…</translation>
    </message>
    <message>
        <source>Save an encrypted key file</source>
        <translation>保存加密的密钥文件</translation>
    </message>
    <message>
        <source>Save our list</source>
        <translation>保存本院状态清单</translation>
    </message>
    <message>
        <source>Save the backup sheet</source>
        <translation>保存备份页</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status list</source>
        <translation>状态清单</translation>
    </message>
    <message>
        <source>Take over a list</source>
        <translation>导入状态清单</translation>
    </message>
    <message>
        <source>Take over a list…</source>
        <translation>导入清单…</translation>
    </message>
    <message>
        <source>The first key is made with the first certificate.</source>
        <translation>第一份证书签发时生成密钥。</translation>
    </message>
    <message>
        <source>The list of {name} was taken over</source>
        <translation>已导入{name}的清单</translation>
    </message>
    <message>
        <source>These keys are in use now</source>
        <translation>这些密钥已启用</translation>
    </message>
    <message>
        <source>Trust {name}?</source>
        <translation>信任{name}？</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
</context>
<context>
    <name>VoidActs</name>
    <message>
        <source>Add evidence</source>
        <translation>补充佐证材料</translation>
    </message>
    <message>
        <source>Another person must approve it</source>
        <translation>须由另一人批准</translation>
    </message>
    <message>
        <source>Another person must approve the reissue</source>
        <translation>补发须由另一人批准</translation>
    </message>
    <message>
        <source>Ask for the reissue</source>
        <translation>申请补发</translation>
    </message>
    <message>
        <source>Ask to void</source>
        <translation>申请作废</translation>
    </message>
    <message>
        <source>Ask to void {number}</source>
        <translation>申请作废 {number}</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>具体情况</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>How</source>
        <translation>告知方式</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kept with the reissue</source>
        <translation>已随补发申请存档</translation>
    </message>
    <message>
        <source>Kept with the voiding</source>
        <translation>已存入作废记录</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Notice of voiding</source>
        <translation>作废通知</translation>
    </message>
    <message>
        <source>Notice of voiding {name}</source>
        <translation>作废通知 {name}</translation>
    </message>
    <message>
        <source>Notices of voiding</source>
        <translation>出具作废通知</translation>
    </message>
    <message>
        <source>Read by the second person and the auditor; never printed on a paper</source>
        <translation>供批准人和审计员查看，不会印在证书上</translation>
    </message>
    <message>
        <source>Reissue {number}</source>
        <translation>补发 {number}</translation>
    </message>
    <message>
        <source>Save the notices</source>
        <translation>保存作废通知</translation>
    </message>
    <message>
        <source>Saved and kept: {file}</source>
        <translation>已保存并存档：{file}</translation>
    </message>
    <message>
        <source>Scans of whatever proves it, such as a letter or the returned paper</source>
        <translation>能说明问题的扫描件，例如来函、收回的证书</translation>
    </message>
    <message>
        <source>Scans such as the holder's signed declaration that the paper is lost</source>
        <translation>持证人签字的遗失声明等扫描件</translation>
    </message>
    <message>
        <source>Such as: by telephone, by letter with receipt</source>
        <translation>例如：电话告知本人、书面通知签收</translation>
    </message>
    <message>
        <source>The holder was told</source>
        <translation>登记已告知持证人</translation>
    </message>
    <message>
        <source>The number is never used again. The paper stays on record as void.</source>
        <translation>编号不再使用，原件留存并注明作废。</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>告知日期</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Void {number}?</source>
        <translation>作废 {number}？</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Insert field</source>
        <translation>插入字段</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>[ ] goes when its field is empty</source>
        <translation>方括号里的字段为空时，整段不印</translation>
    </message>
</context>
<context>
    <name>WorkList</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Check and issue</source>
        <translation>去复核</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>补签</translation>
    </message>
    <message>
        <source>Countersign overdue</source>
        <translation>逾期未补签</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Go on printing</source>
        <translation>接着打印</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Print run stopped</source>
        <translation>套打未完</translation>
    </message>
    <message>
        <source>Reissue asked</source>
        <translation>申请补发</translation>
    </message>
    <message>
        <source>To countersign</source>
        <translation>待补签</translation>
    </message>
    <message>
        <source>Void asked</source>
        <translation>申请作废</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>asked by {name}</source>
        <translation>{name}申请</translation>
    </message>
    <message>
        <source>next is {number}</source>
        <translation>下一张 {number}</translation>
    </message>
    <message>
        <source>prepared by {name}</source>
        <translation>{name} 提交</translation>
    </message>
    <message>
        <source>released alone by {name}, countersign by {day}</source>
        <translation>{name}一人签发，{day} 前补签</translation>
    </message>
    <message>
        <source>{done} of {total} printed</source>
        <translation>已印好 {done}/{total} 张</translation>
    </message>
</context>
</TS>
