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
        <source>another person</source>
        <translation>须为另一人</translation>
    </message>
</context>
<context>
    <name>CertificatePage</name>
    <message>
        <source>Ask to void</source>
        <translation>申请作废</translation>
    </message>
    <message>
        <source>Ask to void {number}</source>
        <translation>申请作废 {number}</translation>
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
        <source>Date</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>登记领取</translation>
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
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证书编号</translation>
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
        <source>Replaced by</source>
        <translation>换发为</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>保存 PDF…</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>换发自</translation>
    </message>
    <message>
        <source>The number is never used again. The paper stays on record as void.</source>
        <translation>编号不再使用，原件留存并注明作废。</translation>
    </message>
    <message>
        <source>The paper is kept as it was issued: printing again gives the same file, whatever changed since. One person asks to void a certificate and says why, another approves.</source>
        <translation>证书按签发时的原样存档，再次打印仍是同一个文件。作废须一人申请并说明原因，另一人批准。</translation>
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
        <source>Void {number}?</source>
        <translation>作废 {number}？</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经办记录</translation>
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
        <source>Class or contract</source>
        <translation>班次或协议</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>发证日期</translation>
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
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No certificate has been issued yet.</source>
        <translation>还没有签发过证书。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Number, name, pinyin, class</source>
        <translation>编号、姓名、拼音、班次</translation>
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
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as one PDF…</source>
        <translation>存为一个 PDF…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <source>Date of issue</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>日期</translation>
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
        <source>Latest completion</source>
        <translation>最近出师</translation>
    </message>
    <message>
        <source>No apprenticeship is completed yet.</source>
        <translation>还没有出师的徒弟。</translation>
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
    <name>IssueActs</name>
    <message>
        <source>Cancel batch…</source>
        <translation>取消批次…</translation>
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
        <source>Numbers never change once issued; a mistake can only be voided and issued anew.</source>
        <translation>签发后编号不再改动；写错只能作废并换发新号。</translation>
    </message>
    <message>
        <source>One file each…</source>
        <translation>每人一个文件…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
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
        <translation>存草稿</translation>
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
        <source>This batch is closed.</source>
        <translation>本批已办结。</translation>
    </message>
    <message>
        <source>Waiting for another person to approve.</source>
        <translation>等待另一人复核签发。</translation>
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
        <source>Cancel batch</source>
        <translation>取消批次</translation>
    </message>
    <message>
        <source>Cancel this batch?</source>
        <translation>取消这个批次？</translation>
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
        <source>Its people are free for another batch. The batch itself stays on record.</source>
        <translation>批内人员可以另行办理，批次本身留存备查。</translation>
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
    <name>PaperFiles</name>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>已保存 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the certificates</source>
        <translation>证书存放文件夹</translation>
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
        <source>Save and print</source>
        <translation>保存并打印</translation>
    </message>
    <message>
        <source>Save as one PDF</source>
        <translation>存为一个 PDF</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Saving certificates</source>
        <translation>正在保存证书</translation>
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
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Class</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>发证日期</translation>
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
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Number or code</source>
        <translation>编号或二维码内容</translation>
    </message>
    <message>
        <source>Type the number, or scan the code on the paper.</source>
        <translation>请输入编号，或用扫码枪扫描证书上的二维码。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Verify a certificate</source>
        <translation>核验证书</translation>
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
        <source>Go on</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>待办批次</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 批</numerusform>
        </translation>
    </message>
    <message>
        <source>prepared by {name}</source>
        <translation>{name} 提交</translation>
    </message>
</context>
</TS>
