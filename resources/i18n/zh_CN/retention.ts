<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ErasurePage</name>
    <message numerus="yes">
        <source>%n person(s) anonymised</source>
        <translation>
            <numerusform>已匿名 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Another person with the right to approve decides about it.</source>
        <translation>等待另一位有审批权的人办理。</translation>
    </message>
    <message>
        <source>Approve and delete</source>
        <translation>批准并删除</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>永久删除？</translation>
    </message>
    <message>
        <source>Deleting personal data</source>
        <translation>正在删除个人信息</translation>
    </message>
    <message>
        <source>Due since</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>删除批次</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保存依据</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nobody is in this proposal.</source>
        <translation>这一批里没有人。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Save the record of erasure</source>
        <translation>保存删除记录</translation>
    </message>
    <message>
        <source>Save the record…</source>
        <translation>保存记录…</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Saving the record</source>
        <translation>正在保存记录</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Send back the proposal</source>
        <translation>退回删除申请</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Sent back because</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message numerus="yes">
        <source>The data of %n person(s) goes for good: names, numbers, photos, papers, old journal values.</source>
        <translation>
            <numerusform>%n 人的个人信息将永久删除：姓名、证件号、电话、照片、存档文件、日志中的旧值。</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be taken back. Numbers of certificates and agreements and all figures stay.</source>
        <translation>删除后不能撤销。证书编号、协议编号和各项统计数字保留。</translation>
    </message>
    <message>
        <source>What went: {parts}</source>
        <translation>已删除或清空：{parts}</translation>
    </message>
    <message>
        <source>Why it was left</source>
        <translation>未删除的原因</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>到期 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) are proposed. Another person approves; then their data goes for good.</source>
        <translation>
            <numerusform>将提出删除 %n 人，由另一人批准后永久删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Data is deleted when its purpose is reached and its period is over. One person proposes, another approves; names, numbers, photos, papers and old values in the journal then go for good.</source>
        <translation>个人信息在目的达到、保存期满后删除。一人提出，另一人批准；之后姓名、证件号、照片、存档文件和日志中的旧值都永久删除。</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>办理日期</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期名单</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Due since</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Erasures</source>
        <translation>删除批次</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保存依据</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nobody's data is due. Periods are kept in the settings.</source>
        <translation>没有到期的个人信息。保存期限在“设置”里。</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不能</translation>
    </message>
    <message>
        <source>Nothing was proposed for deletion yet.</source>
        <translation>还没有提出过删除。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Propose for deletion</source>
        <translation>提出删除</translation>
    </message>
    <message>
        <source>Propose for deletion?</source>
        <translation>提出删除？</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What prevents it</source>
        <translation>暂不能删除的原因</translation>
    </message>
</context>
</TS>
