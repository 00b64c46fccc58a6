<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AmendmentPaper</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>另存 PDF…</translation>
    </message>
    <message>
        <source>Save the supplementary agreement</source>
        <translation>保存补充协议</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>draft amendment</source>
        <translation>补充协议草稿</translation>
    </message>
</context>
<context>
    <name>Amendments</name>
    <message>
        <source>Another person approves the draft; then it is numbered and signed.</source>
        <translation>草稿由另一人审批，编号后再由各方签署。</translation>
    </message>
    <message>
        <source>Character goals</source>
        <translation>素能目标</translation>
    </message>
    <message>
        <source>Development path</source>
        <translation>个人培养路径</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Expected until</source>
        <translation>预计中止至</translation>
    </message>
    <message>
        <source>Goals at school</source>
        <translation>院校培养目标</translation>
    </message>
    <message>
        <source>Goals on the job</source>
        <translation>企业培养目标</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Leave empty when it is not known yet</source>
        <translation>还不清楚的可以不填</translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation>生成草稿</translation>
    </message>
    <message>
        <source>Makes a draft with the goals, path and terms of this contract.</source>
        <translation>按本协议的目标、路径和条款生成一份新草稿。</translation>
    </message>
    <message>
        <source>New end</source>
        <translation>新的结束日期</translation>
    </message>
    <message>
        <source>Not before the last signature</source>
        <translation>不早于最后一方签署之日</translation>
    </message>
    <message>
        <source>One goal a line</source>
        <translation>一行一条目标</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Renew with another technical mentor</source>
        <translation>更换技术培养人续签</translation>
    </message>
    <message>
        <source>Save for approval</source>
        <translation>保存并提交审批</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Supplementary agreement</source>
        <translation>补充协议</translation>
    </message>
    <message>
        <source>Target level</source>
        <translation>期满等级</translation>
    </message>
    <message>
        <source>Technical goals</source>
        <translation>技术目标</translation>
    </message>
    <message>
        <source>What differs from what was signed</source>
        <translation>与签署文本的差异</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>接任的人员</translation>
    </message>
    <message>
        <source>Why it ends</source>
        <translation>解除原因</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
</context>
<context>
    <name>AmendmentsCard</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A draft was made; it stands in the list of contracts</source>
        <translation>已生成草稿，在协议列表中</translation>
    </message>
    <message>
        <source>Amendment saved for approval</source>
        <translation>补充协议已提交审批</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>补充协议</translation>
    </message>
    <message>
        <source>An early end on {day} waits for a second person: {why}</source>
        <translation>提前解除（{day}）等待另一人审批：{why}</translation>
    </message>
    <message>
        <source>Approve and number</source>
        <translation>审批并编号</translation>
    </message>
    <message>
        <source>Approve and number the amendment?</source>
        <translation>审批这份补充协议并编号？</translation>
    </message>
    <message>
        <source>Approve the end…</source>
        <translation>同意解除…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>审批…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel amendment</source>
        <translation>取消补充协议</translation>
    </message>
    <message>
        <source>Cancel this amendment?</source>
        <translation>取消这份补充协议？</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>End the contract</source>
        <translation>解除协议</translation>
    </message>
    <message>
        <source>End this contract early?</source>
        <translation>提前解除这份协议？</translation>
    </message>
    <message>
        <source>It stays in the list as cancelled.</source>
        <translation>它仍留在列表中，状态为已取消。</translation>
    </message>
    <message>
        <source>It was asked for by another person. An ended contract cannot be opened again.</source>
        <translation>申请由另一人提出。解除后不能恢复。</translation>
    </message>
    <message>
        <source>Its text becomes final. Look at the paper first.</source>
        <translation>审批后文本不能再改。请先查看文本。</translation>
    </message>
    <message>
        <source>New amendment</source>
        <translation>新增补充协议</translation>
    </message>
    <message>
        <source>Nothing has been changed since it was signed.</source>
        <translation>签署以来没有变更。</translation>
    </message>
    <message>
        <source>Paper…</source>
        <translation>文本…</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>办理生效</translation>
    </message>
    <message>
        <source>Record signature…</source>
        <translation>登记签字…</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Renewed by {number}.</source>
        <translation>续签协议：{number}。</translation>
    </message>
    <message>
        <source>Renews the contract {number}.</source>
        <translation>本协议续签自 {number}。</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>续签…</translation>
    </message>
    <message>
        <source>Signature recorded</source>
        <translation>签字已登记</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>What differs…</source>
        <translation>与签署文本比较…</translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>asks {parties}</source>
        <translation>由{parties}签署</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>to sign: {parties}</source>
        <translation>待签：{parties}</translation>
    </message>
</context>
<context>
    <name>AssessDialogs</name>
    <message>
        <source>0 to 100 each; passed from {mark} on</source>
        <translation>每项 0 至 100 分，{mark} 分及以上合格</translation>
    </message>
    <message>
        <source>Allowance paid: {total} yuan</source>
        <translation>登记津贴发放：{total} 元</translation>
    </message>
    <message>
        <source>Another person confirms it; then the sheet is kept as it is.</source>
        <translation>须由另一人确认，确认后结算表定稿存档。</translation>
    </message>
    <message>
        <source>Another person confirms the marks before they decide anything.</source>
        <translation>成绩须由另一人确认后才生效。</translation>
    </message>
    <message>
        <source>Caused an accident in training (bars a pass)</source>
        <translation>培养期内发生责任事故（不得评为合格）</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Completion assessment</source>
        <translation>出师考核</translation>
    </message>
    <message>
        <source>Enter the marks</source>
        <translation>登记成绩</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>考核人</translation>
    </message>
    <message>
        <source>From outside</source>
        <translation>院外考评员</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>考核日期</translation>
    </message>
    <message>
        <source>Make-up assessment</source>
        <translation>补考</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>One name a line; a unit may follow in brackets. Not the mentors.</source>
        <translation>一行一个姓名，可在括号内注明单位；本人导师不得担任</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>综合评价</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>发放日期</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>考评员</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>实际操作</translation>
    </message>
    <message>
        <source>Record the check</source>
        <translation>登记阶段考核</translation>
    </message>
    <message>
        <source>Record the payment</source>
        <translation>登记发放</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stage assessment</source>
        <translation>阶段考核</translation>
    </message>
    <message>
        <source>Stage {number}</source>
        <translation>第 {number} 阶段</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>理论知识</translation>
    </message>
    <message>
        <source>Violations of the rules (三违) on record</source>
        <translation>培养期内有“三违”记录</translation>
    </message>
    <message>
        <source>weighs {percent}%</source>
        <translation>占 {percent}%</translation>
    </message>
</context>
<context>
    <name>AssessingPanel</name>
    <message>
        <source>Confirm the marks</source>
        <translation>确认成绩</translation>
    </message>
    <message>
        <source>Confirm the marks?</source>
        <translation>确认考核成绩？</translation>
    </message>
    <message>
        <source>Confirm the settlement</source>
        <translation>确认结算</translation>
    </message>
    <message>
        <source>Confirm the settlement?</source>
        <translation>确认津贴结算？</translation>
    </message>
    <message>
        <source>No make-up</source>
        <translation>放弃补考</translation>
    </message>
    <message>
        <source>No make-up?</source>
        <translation>放弃补考？</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>The failed assessment then decides, and the contract ends as failed.</source>
        <translation>以已确认的不合格成绩为准，协议按未出师结束。</translation>
    </message>
    <message>
        <source>Theory {theory}, practice {practice}, overall {overall}: {total} points, {grade}. Panel: {panel}. Entered by {who}. A confirmed result cannot be changed.</source>
        <translation>理论 {theory} 分，实操 {practice} 分，综合 {overall} 分，总分 {total} 分，{grade}。考评员：{panel}。登记人：{who}。确认后不能再改。</translation>
    </message>
    <message>
        <source>{total} yuan, paid on {day}, entered by {who}. The sheet is kept as it is.</source>
        <translation>共 {total} 元，{day} 发放，{who}登记。确认后结算表定稿存档。</translation>
    </message>
</context>
<context>
    <name>AssessmentCard</name>
    <message>
        <source>A completion certificate can be issued</source>
        <translation>可发出师证书</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>考核</translation>
    </message>
    <message>
        <source>Completion assessment</source>
        <translation>出师考核</translation>
    </message>
    <message>
        <source>Completion certificate issued: {number}</source>
        <translation>已发出师证书 {number}</translation>
    </message>
    <message>
        <source>Completion certificate under way in batch {batch}</source>
        <translation>出师证书正在批次 {batch} 中办理</translation>
    </message>
    <message>
        <source>Confirm the marks…</source>
        <translation>确认成绩…</translation>
    </message>
    <message>
        <source>Correct the marks…</source>
        <translation>更正成绩…</translation>
    </message>
    <message>
        <source>Enter the make-up…</source>
        <translation>登记补考…</translation>
    </message>
    <message>
        <source>Enter the marks…</source>
        <translation>登记成绩…</translation>
    </message>
    <message>
        <source>Issue it…</source>
        <translation>去发证…</translation>
    </message>
    <message>
        <source>Make-up</source>
        <translation>补考</translation>
    </message>
    <message>
        <source>No make-up…</source>
        <translation>放弃补考…</translation>
    </message>
    <message>
        <source>Nothing has been assessed yet.</source>
        <translation>还没有考核记录。</translation>
    </message>
    <message>
        <source>Open the certificate</source>
        <translation>打开证书</translation>
    </message>
    <message>
        <source>Stage check…</source>
        <translation>阶段考核…</translation>
    </message>
    <message>
        <source>Stage {number} check</source>
        <translation>第 {number} 阶段考核</translation>
    </message>
    <message>
        <source>accident</source>
        <translation>责任事故</translation>
    </message>
    <message>
        <source>confirmed by {who}</source>
        <translation>{who}确认</translation>
    </message>
    <message>
        <source>entered by {who}</source>
        <translation>{who}登记</translation>
    </message>
    <message>
        <source>log {percent}% complete, {least}% needed</source>
        <translation>记录齐全 {percent}%，申请考核须 {least}%</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>theory {theory}, practice {practice}, overall {overall}</source>
        <translation>理论 {theory}，实操 {practice}，综合 {overall}</translation>
    </message>
    <message>
        <source>violation on record</source>
        <translation>有“三违”记录</translation>
    </message>
    <message>
        <source>waits for another person to confirm</source>
        <translation>待另一人确认</translation>
    </message>
    <message>
        <source>{total} points</source>
        <translation>{total} 分</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message numerus="yes">
        <source>%n draft(s) made</source>
        <translation>
            <numerusform>已起草 %n 份协议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <translation>
            <numerusform>%n 行有问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an apprentice: name, pinyin, number</source>
        <translation>添加徒弟：姓名、拼音、编号</translation>
    </message>
    <message>
        <source>Add the apprentices of the batch above.</source>
        <translation>请在上方添加本批的徒弟。</translation>
    </message>
    <message>
        <source>Apprentice</source>
        <translation>徒弟</translation>
    </message>
    <message>
        <source>Batch: apprentices and mentors</source>
        <translation>批量起草：徒弟和培养人</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Create drafts</source>
        <translation>生成草稿</translation>
    </message>
    <message numerus="yes">
        <source>Drafting %n contract(s)</source>
        <translation>
            <numerusform>正在起草 %n 份协议</numerusform>
        </translation>
    </message>
    <message>
        <source>Each apprentice gets a draft of his own. Choose rows and press F2 to give them their mentors. All drafts are made in one step and can be undone as one.</source>
        <translation>每名徒弟生成一份草稿。选中若干行后按 F2 指定培养人。全部草稿一次生成，也可一次撤销。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message numerus="yes">
        <source>Mentors of %n row(s)</source>
        <translation>
            <numerusform>为 %n 行指定培养人</numerusform>
        </translation>
    </message>
    <message>
        <source>Mentors…</source>
        <translation>指定培养人…</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可以起草</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>ContractDialogs</name>
    <message>
        <source>As written on the paper; Ctrl+; is today</source>
        <translation>按纸面上的日期填写；Ctrl+; 为今天</translation>
    </message>
    <message>
        <source>Ask to terminate</source>
        <translation>申请解除</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>解除日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>中止开始日</translation>
    </message>
    <message>
        <source>How</source>
        <translation>签署方式</translation>
    </message>
    <message>
        <source>It ends when another person has approved.</source>
        <translation>由另一人审批后解除。</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>中止结束日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>PDF, JPEG or PNG; a scan may follow later</source>
        <translation>PDF、JPEG 或 PNG；扫描件可以后补</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>签署方</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Record signature</source>
        <translation>登记签字</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Resume the contract</source>
        <translation>恢复协议</translation>
    </message>
    <message>
        <source>Scan or drawing</source>
        <translation>扫描件或签名</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Suspend the contract</source>
        <translation>中止协议</translation>
    </message>
    <message>
        <source>Terminate the contract</source>
        <translation>解除协议</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Void the agreement {number}</source>
        <translation>作废协议 {number}</translation>
    </message>
    <message>
        <source>Who saw it; nobody who signs himself</source>
        <translation>在场见证的人，不能是签约的一方</translation>
    </message>
    <message>
        <source>Who sealed and signed for the academy or the employer</source>
        <translation>代表学院或企业盖章签字的人</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
</context>
<context>
    <name>ContractPage</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 学时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>逾期 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s)</source>
        <translation>
            <numerusform>谈心 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>A frozen agreement keeps its number and its text for ever; a reprint is the same file.</source>
        <translation>定稿后编号和文本不再改变，重印的是同一份文件。</translation>
    </message>
    <message>
        <source>Apprenticeship contract</source>
        <translation>带徒协议</translation>
    </message>
    <message>
        <source>Both mentors</source>
        <translation>双导师时间轴</translation>
    </message>
    <message>
        <source>Cancel draft</source>
        <translation>取消草稿</translation>
    </message>
    <message>
        <source>Cancel this draft?</source>
        <translation>取消这份草稿？</translation>
    </message>
    <message>
        <source>Freeze and number the agreement?</source>
        <translation>定稿并编号？</translation>
    </message>
    <message>
        <source>Freeze as {number}</source>
        <translation>定稿为 {number}</translation>
    </message>
    <message>
        <source>It stays in the list as cancelled.</source>
        <translation>它仍留在列表中，状态为已取消。</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Signature recorded</source>
        <translation>签字已登记</translation>
    </message>
    <message>
        <source>The text becomes final and takes the number {number}. It cannot be changed afterwards.</source>
        <translation>文本将定稿并取编号 {number}，之后不能再改。</translation>
    </message>
    <message>
        <source>month {month} of {months}</source>
        <translation>第 {month} / {months} 个月</translation>
    </message>
    <message>
        <source>not in force yet</source>
        <translation>尚未生效</translation>
    </message>
</context>
<context>
    <name>ContractsPage</name>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n 份协议</numerusform>
        </translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>全部分院</translation>
    </message>
    <message>
        <source>Apprentice</source>
        <translation>徒弟</translation>
    </message>
    <message>
        <source>Batch…</source>
        <translation>批量起草…</translation>
    </message>
    <message>
        <source>Both mentors</source>
        <translation>培养人（素能、技术）</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Change drafts…</source>
        <translation>批量修改草稿…</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Every contract has two mentors: one for character, one for the trade.</source>
        <translation>每份协议有两位培养人：素能一位，技术一位。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Name, pinyin or number</source>
        <translation>姓名、拼音或协议编号</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>起草协议</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径进度</translation>
    </message>
    <message>
        <source>Path hours {hours}, done {done}</source>
        <translation>路径学时 {hours}，已完成 {done}</translation>
    </message>
    <message>
        <source>Path templates</source>
        <translation>培养路径模板</translation>
    </message>
    <message>
        <source>Save agreements…</source>
        <translation>保存协议书…</translation>
    </message>
    <message>
        <source>Save contract files…</source>
        <translation>保存合同档案…</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Term over, still open</source>
        <translation>期满未结</translation>
    </message>
    <message>
        <source>There are no contracts yet.</source>
        <translation>还没有带徒协议。</translation>
    </message>
</context>
<context>
    <name>DifferencesDialog</name>
    <message>
        <source>As signed</source>
        <translation>签署时</translation>
    </message>
    <message>
        <source>Everything is as it was signed.</source>
        <translation>与签署时完全一致。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>A draft can be changed until it is frozen; only then it gets a number.</source>
        <translation>草稿在定稿前都可以修改；定稿时才编号。</translation>
    </message>
    <message>
        <source>Agreement in Chinese and English</source>
        <translation>协议用中英文对照</translation>
    </message>
    <message>
        <source>Apprentice</source>
        <translation>徒弟</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Character goals</source>
        <translation>素能目标</translation>
    </message>
    <message>
        <source>Character mentor</source>
        <translation>素能培养人</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Development path</source>
        <translation>个人培养路径</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>草稿已保存</translation>
    </message>
    <message>
        <source>Edit draft</source>
        <translation>修改草稿</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Excellent from</source>
        <translation>优秀分数线</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Least in practice</source>
        <translation>实操最低分</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Must be a cadre</source>
        <translation>须为管理干部</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>起草协议</translation>
    </message>
    <message>
        <source>Of a higher skill level than the apprentice</source>
        <translation>技能等级须高于徒弟</translation>
    </message>
    <message>
        <source>One goal a line</source>
        <translation>一行一条目标</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>综合评价</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>发放周期</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>签约各方</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>合格分数线</translation>
    </message>
    <message>
        <source>Pay on a pass</source>
        <translation>合格发放比例</translation>
    </message>
    <message>
        <source>Pay, character</source>
        <translation>甲方津贴</translation>
    </message>
    <message>
        <source>Pay, technical</source>
        <translation>乙方津贴</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>实际操作</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>谈心次数</translation>
    </message>
    <message>
        <source>Target level</source>
        <translation>期满等级</translation>
    </message>
    <message>
        <source>Technical goals</source>
        <translation>技术目标</translation>
    </message>
    <message>
        <source>Technical mentor</source>
        <translation>技术培养人</translation>
    </message>
    <message>
        <source>Term and goals</source>
        <translation>期限与目标</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>约定条款</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>理论知识</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>yuan a month</source>
        <translation>元／月</translation>
    </message>
</context>
<context>
    <name>DraftsChange</name>
    <message>
        <source>A day such as 2026-09-01</source>
        <translation>填日期，如 2026-09-01</translation>
    </message>
    <message>
        <source>A level by its word, such as {word}</source>
        <translation>等级请写名称，如{word}</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>填数字</translation>
    </message>
    <message>
        <source>Allowance of the character mentor (yuan a month)</source>
        <translation>素能培养人津贴（元/月）</translation>
    </message>
    <message>
        <source>Allowance of the technical mentor (yuan a month)</source>
        <translation>技术培养人津贴（元/月）</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Hours of guidance a month</source>
        <translation>每月指导学时</translation>
    </message>
    <message>
        <source>Least mark in practice</source>
        <translation>实操最低分</translation>
    </message>
    <message>
        <source>Level to reach</source>
        <translation>目标等级</translation>
    </message>
    <message>
        <source>Mark of excellence</source>
        <translation>优秀分数线</translation>
    </message>
    <message>
        <source>Paid after a pass (percent)</source>
        <translation>合格后兑付比例（%）</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>合格分数线</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Talks a month</source>
        <translation>每月谈心次数</translation>
    </message>
</context>
<context>
    <name>DuePage</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months, from {first}</source>
        <translation>
            <numerusform>{first}等 %n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do</source>
        <translation>
            <numerusform>%n 项待办</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>全部分院</translation>
    </message>
    <message>
        <source>Apprentice</source>
        <translation>徒弟</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
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
        <source>By kind</source>
        <translation>按事项</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按人</translation>
    </message>
    <message>
        <source>Calendar…</source>
        <translation>导出日历…</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>应办日期</translation>
    </message>
    <message>
        <source>Everything that waits for somebody, the longest overdue first. Enter opens the contract.</source>
        <translation>所有等人办理的事项，逾期最久的排在前面。按回车打开协议。</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Nothing is due. Signatures, logs, talks and ends that are owed stand here, the oldest first.</source>
        <translation>没有待办。欠签字、欠记录、欠谈心和到期的会列在这里，最久的在前。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>催办单</translation>
    </message>
    <message>
        <source>Reminders…</source>
        <translation>催办单…</translation>
    </message>
    <message>
        <source>Save reminders</source>
        <translation>保存催办单</translation>
    </message>
    <message>
        <source>Save the calendar</source>
        <translation>保存待办日历</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>自 {day} 起</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{count} apprentices, {most} allowed</source>
        <translation>已带 {count} 名，最多 {most} 名</translation>
    </message>
    <message>
        <source>{number}, since {day}</source>
        <translation>{number}，{day} 起</translation>
    </message>
</context>
<context>
    <name>EmployerDraftPage</name>
    <message>
        <source>18 characters</source>
        <translation>18 位</translation>
    </message>
    <message>
        <source>Apprentice</source>
        <translation>徒弟</translation>
    </message>
    <message>
        <source>At school</source>
        <translation>院校课程</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>用人单位</translation>
    </message>
    <message>
        <source>Empty: without an end</source>
        <translation>无固定期限的不填</translation>
    </message>
    <message>
        <source>Enterprise mentor</source>
        <translation>企业导师</translation>
    </message>
    <message>
        <source>Goals at school</source>
        <translation>院校培养目标</translation>
    </message>
    <message>
        <source>Goals on the job</source>
        <translation>企业培养目标</translation>
    </message>
    <message>
        <source>Labour contract and hours</source>
        <translation>劳动合同与学时</translation>
    </message>
    <message>
        <source>Labour contract from</source>
        <translation>劳动合同起</translation>
    </message>
    <message>
        <source>Labour contract of a year or more, the original was seen</source>
        <translation>已核对一年以上劳动合同原件</translation>
    </message>
    <message>
        <source>Labour contract until</source>
        <translation>劳动合同止</translation>
    </message>
    <message>
        <source>On the job</source>
        <translation>企业课程</translation>
    </message>
    <message>
        <source>School teacher</source>
        <translation>院校导师</translation>
    </message>
    <message>
        <source>Teaches at school</source>
        <translation>承担院校课程教学</translation>
    </message>
    <message>
        <source>Teaches on the job</source>
        <translation>承担企业课程教学</translation>
    </message>
    <message>
        <source>Wages not below the local minimum, no training fee: promised</source>
        <translation>企业承诺报酬不低于当地最低工资标准，不收培训费</translation>
    </message>
    <message>
        <source>credit hours in all</source>
        <translation>学时（全程）</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message numerus="yes">
        <source>%n credit hour(s)</source>
        <translation>
            <numerusform>%n 学时</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Returned: {comment}</source>
        <translation>退回：{comment}</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Talk on</source>
        <translation>谈心日期</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>谈话要点</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>{day} by {who}</source>
        <translation>{day} {who}</translation>
    </message>
</context>
<context>
    <name>FigureRowsPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Apprentice</source>
        <translation>徒弟</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Character mentor</source>
        <translation>素能培养人</translation>
    </message>
    <message>
        <source>Days from due</source>
        <translation>距应办天数</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Technical mentor</source>
        <translation>技术培养人</translation>
    </message>
    <message>
        <source>This figure counts nothing.</source>
        <translation>这一项没有明细。</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>填写日期</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) early</source>
        <translation>
            <numerusform>提前 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>A contract counts in the year it came into force, a log entry in the year of its month. Choose what is counted; Enter on a line shows the rows behind its figure.</source>
        <translation>协议按生效年份统计，培养记录按所属月份的年份统计。先选统计项，再在某一行按回车，查看该数字的明细。</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年份</translation>
    </message>
    <message>
        <source>Completed, of those that are over</source>
        <translation>出师率（已结束的协议）</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>出师率</translation>
    </message>
    <message>
        <source>Entries written, on average</source>
        <translation>记录填写（与应办日相比，平均）</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>No contract has come into force yet.</source>
        <translation>还没有生效的协议。</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>平均填写</translation>
    </message>
    <message>
        <source>Overdue log entries and talks</source>
        <translation>逾期未填的记录和谈心</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>结对数</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>查看明细</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>截至 {day}</translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message>
        <source>Add a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Photos and PDF (*.jpg *.jpeg *.png *.pdf)</source>
        <translation>照片和 PDF (*.jpg *.jpeg *.png *.pdf)</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
</context>
<context>
    <name>FillDialog</name>
    <message numerus="yes">
        <source>%n step(s) typed before will be replaced.</source>
        <translation>
            <numerusform>已录入的 %n 个项目将被替换。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add one on the page of contracts under “Path templates”.</source>
        <translation>请在协议页面的“培养路径模板”中新建。</translation>
    </message>
    <message>
        <source>Choose the branch first: each has its own templates.</source>
        <translation>请先选择分院：各分院有自己的模板。</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填入</translation>
    </message>
    <message numerus="yes">
        <source>Fill in %n step(s)</source>
        <translation>
            <numerusform>填入 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill the path from a template</source>
        <translation>从模板填入培养路径</translation>
    </message>
    <message>
        <source>Made for {months} months; the months below are adapted to this term.</source>
        <translation>模板按 {months} 个月编制，以下月份已按本协议的期限调整。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>The term is not entered yet: the months are the template's own.</source>
        <translation>还没有填写期限，月份按模板原样。</translation>
    </message>
    <message>
        <source>There are no templates yet</source>
        <translation>还没有可用的模板</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>{day} 已完成</translation>
    </message>
</context>
<context>
    <name>FormChoice</name>
    <message>
        <source>Of which month</source>
        <translation>哪个月</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>哪份材料</translation>
    </message>
</context>
<context>
    <name>HeadBar</name>
    <message numerus="yes">
        <source>%n log entries or talks are overdue, the oldest of {month}.</source>
        <translation>
            <numerusform>逾期 %n 项记录或谈心，最早是 {month}，请补填。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A draft: it has no number yet. Freezing takes {number}.</source>
        <translation>草稿，尚未编号。定稿时将取编号 {number}。</translation>
    </message>
    <message>
        <source>Ask for assessment</source>
        <translation>申请出师考核</translation>
    </message>
    <message>
        <source>Cancel draft…</source>
        <translation>取消草稿…</translation>
    </message>
    <message>
        <source>Edit draft</source>
        <translation>修改草稿</translation>
    </message>
    <message>
        <source>Enter the marks…</source>
        <translation>登记成绩…</translation>
    </message>
    <message>
        <source>Freeze and number…</source>
        <translation>定稿并编号…</translation>
    </message>
    <message>
        <source>Not in force yet. Missing: {parties}.</source>
        <translation>协议尚未生效，还缺：{parties}签署。</translation>
    </message>
    <message>
        <source>Record signature…</source>
        <translation>登记签字…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>中止…</translation>
    </message>
    <message>
        <source>Term over, still open</source>
        <translation>期满未结</translation>
    </message>
    <message>
        <source>Terminate…</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>The term ended on {day} and no assessment is on record.</source>
        <translation>培养期已于 {day} 结束，还没有考核结果。</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Write {month}…</source>
        <translation>补填 {month}…</translation>
    </message>
    <message>
        <source>assessed {total}, {grade}</source>
        <translation>考核 {total} 分，{grade}</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>{day} 结束</translation>
    </message>
    <message>
        <source>in force since {day}</source>
        <translation>{day} 生效</translation>
    </message>
    <message>
        <source>target {level}</source>
        <translation>目标 {level}</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message numerus="yes">
        <source>%n earlier line(s)</source>
        <translation>
            <numerusform>更早还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>办理经过</translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message>
        <source>!</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>记录在案</translation>
    </message>
    <message>
        <source>Timeline of both mentors</source>
        <translation>双导师时间轴</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>Please fill in.</source>
        <translation>请填写。</translation>
    </message>
</context>
<context>
    <name>LogActs</name>
    <message numerus="yes">
        <source>%n entry(ies) confirmed</source>
        <translation>
            <numerusform>已确认 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>补充</translation>
    </message>
    <message>
        <source>Add files to {month}</source>
        <translation>为 {month} 补充附件</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>补充附件…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Entry for {month} saved</source>
        <translation>{month}的记录已保存</translation>
    </message>
    <message>
        <source>Entry returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Entry saved</source>
        <translation>记录已保存</translation>
    </message>
    <message>
        <source>Files added</source>
        <translation>附件已补充</translation>
    </message>
    <message>
        <source>It is true: confirm</source>
        <translation>属实，确认</translation>
    </message>
    <message>
        <source>New log entry</source>
        <translation>新培养记录</translation>
    </message>
    <message>
        <source>Or a note</source>
        <translation>或说明</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Return it</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Return it…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Return the entry of {month}</source>
        <translation>退回{month}的记录</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message numerus="yes">
        <source>The apprentice confirms %n entry(ies)</source>
        <translation>
            <numerusform>徒弟确认 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>The apprentice confirms…</source>
        <translation>徒弟确认…</translation>
    </message>
    <message>
        <source>What is to be mended; the mentor reads it</source>
        <translation>写明要改什么，导师会看到</translation>
    </message>
    <message>
        <source>With the apprentice's signature: PDF, JPEG or PNG</source>
        <translation>有徒弟签名的记录表：PDF、JPEG 或 PNG</translation>
    </message>
    <message>
        <source>who confirmed it and how</source>
        <translation>由谁、如何确认</translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Once a quarter, in its last month at the latest</source>
        <translation>每季度一次，最迟在季末月</translation>
    </message>
    <message>
        <source>Or the reason</source>
        <translation>或原因</translation>
    </message>
    <message>
        <source>Paper log</source>
        <translation>纸质记录</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Returned: {comment}</source>
        <translation>退回：{comment}</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并下一条</translation>
    </message>
    <message>
        <source>Save entry</source>
        <translation>保存记录</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Talk on</source>
        <translation>谈心日期</translation>
    </message>
    <message>
        <source>The mentor's own paper: PDF, JPEG or PNG</source>
        <translation>导师手写的记录表：PDF、JPEG 或 PNG</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>谈话要点</translation>
    </message>
    <message>
        <source>What was shown and practised, one a line</source>
        <translation>教了什么、练了什么，一行一项</translation>
    </message>
    <message>
        <source>credit hours of 45 minutes</source>
        <translation>学时（45 分钟）</translation>
    </message>
    <message>
        <source>why there is no scan</source>
        <translation>为什么没有扫描件</translation>
    </message>
</context>
<context>
    <name>LogsCard</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never written</source>
        <translation>
            <numerusform>缺 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>逾期 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n 条待核</numerusform>
        </translation>
    </message>
    <message>
        <source>Add entry…</source>
        <translation>填写记录…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>培养记录</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>No entries yet.</source>
        <translation>还没有培养记录。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The apprentice confirms</source>
        <translation>徒弟确认</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>LogsPage</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>逾期 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do</source>
        <translation>
            <numerusform>%n 项待办</numerusform>
        </translation>
    </message>
    <message>
        <source>Apprentice</source>
        <translation>徒弟</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Enter shows the chosen entry: confirm it, or send it back with a word.</source>
        <translation>按回车查看选中的记录：确认，或写明原因退回。</translation>
    </message>
    <message>
        <source>Enter writes the chosen entry. Ctrl+Enter saves it and opens the next one.</source>
        <translation>按 Enter 填写选中的一条；填完按 Ctrl+Enter 保存并打开下一条。</translation>
    </message>
    <message>
        <source>Everything is written. Nothing is owed this month.</source>
        <translation>本月的记录都填好了。</translation>
    </message>
    <message>
        <source>Everything your mentors wrote is confirmed.</source>
        <translation>导师写的记录都已确认。</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>Mentor, apprentice or number</source>
        <translation>导师、徒弟或编号</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>My agreement</source>
        <translation>我的协议</translation>
    </message>
    <message>
        <source>My apprentices</source>
        <translation>我的徒弟</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day} 前</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>MMM</source>
        <translation>M月</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>Paper</source>
        <translation>纸面</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>另存 PDF…</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>保存材料</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Your role does not see the paper.</source>
        <translation>您的角色不能查看协议纸面。</translation>
    </message>
    <message>
        <source>draft agreement</source>
        <translation>协议草稿</translation>
    </message>
</context>
<context>
    <name>PathCard</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 学时</numerusform>
        </translation>
    </message>
    <message>
        <source>Development path</source>
        <translation>个人培养路径</translation>
    </message>
    <message>
        <source>Fewer steps</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>No steps yet: edit the draft.</source>
        <translation>还没有路径项目，请修改草稿。</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>存为模板…</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n step(s)</source>
        <translation>
            <numerusform>显示全部 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>{day} 已完成</translation>
    </message>
    <message>
        <source>evidence: {evidence}</source>
        <translation>佐证：{evidence}</translation>
    </message>
    <message>
        <source>month {first}–{last}</source>
        <translation>第 {first}–{last} 月</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>应于 {day} 前完成</translation>
    </message>
</context>
<context>
    <name>PathEditor</name>
    <message>
        <source>Add step</source>
        <translation>添加项目</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>Evidence: test sheet, piece of work, photo</source>
        <translation>佐证：考核表、作品、照片等</translation>
    </message>
    <message>
        <source>Fill from template…</source>
        <translation>从模板填入…</translation>
    </message>
    <message>
        <source>From month</source>
        <translation>起始月</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>删除这一项</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>To month</source>
        <translation>结束月</translation>
    </message>
    <message>
        <source>What is learnt</source>
        <translation>学习内容</translation>
    </message>
</context>
<context>
    <name>PathProgress</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Late: {names}</source>
        <translation>落后：{names}</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
</context>
<context>
    <name>PathTemplate</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 学时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>evidence: {evidence}</source>
        <translation>佐证：{evidence}</translation>
    </message>
    <message>
        <source>month {first}–{last}</source>
        <translation>第 {first}–{last} 月</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共用</translation>
    </message>
    <message>
        <source>stage {stage}</source>
        <translation>第 {stage} 阶段</translation>
    </message>
</context>
<context>
    <name>PatternPage</name>
    <message>
        <source>Batch: what all have in common</source>
        <translation>批量起草：共同条款</translation>
    </message>
    <message>
        <source>Choose the apprentices</source>
        <translation>选择徒弟</translation>
    </message>
</context>
<context>
    <name>PeopleField</name>
    <message>
        <source>Take {name} away</source>
        <translation>移除 {name}</translation>
    </message>
</context>
<context>
    <name>ScanActs</name>
    <message>
        <source>Keep the scan</source>
        <translation>保存扫描件</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Scan kept</source>
        <translation>扫描件已保存</translation>
    </message>
    <message>
        <source>The signed page: PDF, JPEG or PNG</source>
        <translation>签字页：PDF、JPEG 或 PNG</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Scan of the signed paper</source>
        <translation>签字页扫描件</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>扫描件 (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
</context>
<context>
    <name>SelectedPapers</name>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>已保存 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the papers</source>
        <translation>存放材料的文件夹</translation>
    </message>
    <message>
        <source>Saving agreements</source>
        <translation>正在保存协议书</translation>
    </message>
    <message>
        <source>Saving contract files</source>
        <translation>正在保存合同档案</translation>
    </message>
</context>
<context>
    <name>SettlementCard</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>计发 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended day(s) not paid</source>
        <translation>
            <numerusform>中止 %n 天不计发</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowance settlement</source>
        <translation>津贴结算</translation>
    </message>
    <message>
        <source>Computed from the agreement; no payment is on record.</source>
        <translation>按协议计算，尚未登记发放。</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>确认…</translation>
    </message>
    <message>
        <source>Paid on {day}, entered by {who}</source>
        <translation>{day} 发放，{who}登记</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Record payment…</source>
        <translation>登记发放…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>另存 PDF…</translation>
    </message>
    <message>
        <source>Save the settlement sheet</source>
        <translation>保存津贴结算表</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>confirmed by {who}</source>
        <translation>{who}确认</translation>
    </message>
    <message>
        <source>waits for another person to confirm</source>
        <translation>待另一人确认</translation>
    </message>
    <message>
        <source>{monthly} yuan a month × {percent}%</source>
        <translation>每月 {monthly} 元 × {percent}%</translation>
    </message>
    <message>
        <source>{number} settlement.pdf</source>
        <translation>{number} 津贴结算表.pdf</translation>
    </message>
    <message>
        <source>{total} yuan</source>
        <translation>{total} 元</translation>
    </message>
</context>
<context>
    <name>SignPad</name>
    <message>
        <source>Sign here with pen, finger or mouse.</source>
        <translation>请用笔、手指或鼠标在此签名。</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>重写</translation>
    </message>
</context>
<context>
    <name>SignatureCard</name>
    <message>
        <source>Add the scan…</source>
        <translation>补扫描件…</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>待签字</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Record signature…</source>
        <translation>登记签字…</translation>
    </message>
    <message>
        <source>Seal missing</source>
        <translation>待盖章</translation>
    </message>
    <message>
        <source>Show the scan</source>
        <translation>查看扫描件</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签署</translation>
    </message>
</context>
<context>
    <name>TemplatePage</name>
    <message>
        <source>Academy</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change path template</source>
        <translation>修改培养路径模板</translation>
    </message>
    <message>
        <source>Contracts keep the steps they were filled with; a change here touches none of them.</source>
        <translation>已填入协议的项目不受影响，修改只用于以后。</translation>
    </message>
    <message>
        <source>Development path</source>
        <translation>个人培养路径</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>New path template</source>
        <translation>新建培养路径模板</translation>
    </message>
    <message>
        <source>One of the head academy is offered to every branch</source>
        <translation>总院的模板各分院共用</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Steps are adapted to the term of each contract</source>
        <translation>填入协议时按各自期限调整</translation>
    </message>
    <message>
        <source>Target level</source>
        <translation>期满等级</translation>
    </message>
    <message>
        <source>Template saved</source>
        <translation>模板已保存</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>职业（工种）</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n 个模板</numerusform>
        </translation>
    </message>
    <message>
        <source>Academy</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Copy template</source>
        <translation>复制模板</translation>
    </message>
    <message>
        <source>Copy the template to a branch</source>
        <translation>把模板复制到分院</translation>
    </message>
    <message>
        <source>Copy to a branch…</source>
        <translation>复制到分院…</translation>
    </message>
    <message>
        <source>Each branch has templates of its own for its trades; those of the head academy are shared. A change makes a new edition; contracts keep the steps they have.</source>
        <translation>各分院按工种有自己的模板，总院的模板各院共用。修改即生成新版，已签协议的项目不变。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
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
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>Path templates</source>
        <translation>培养路径模板</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Retire this template?</source>
        <translation>停用这个模板？</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>各院共用</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>培养项目</translation>
    </message>
    <message>
        <source>There are no path templates yet.</source>
        <translation>还没有培养路径模板。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>职业（工种）</translation>
    </message>
    <message>
        <source>With retired ones</source>
        <translation>含已停用</translation>
    </message>
    <message>
        <source>edition {edition} of {count}</source>
        <translation>第 {edition} 版，共 {count} 版</translation>
    </message>
    <message>
        <source>“{title}” is offered no more. Contracts keep the steps they have.</source>
        <translation>“{title}”将不再可选。已签协议的项目不变。</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>No talk is on record for this month yet</source>
        <translation>本月还没有谈心记录</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签订</translation>
    </message>
    <message>
        <source>Talk due</source>
        <translation>待谈</translation>
    </message>
    <message>
        <source>{day}: {after} takes over from {before}</source>
        <translation>{day}：{after} 接替 {before}</translation>
    </message>
    <message>
        <source>{month}: no entry. Click to write it.</source>
        <translation>{month}：没有记录，点击补填。</translation>
    </message>
    <message>
        <source>{month}: {hours} hours, {items}</source>
        <translation>{month}：{hours} 学时，{items}</translation>
    </message>
    <message>
        <source>{side} · hours a month</source>
        <translation>{side} · 每月学时</translation>
    </message>
    <message>
        <source>{side} · talks and ratings</source>
        <translation>{side} · 谈心与评价</translation>
    </message>
</context>
</TS>
