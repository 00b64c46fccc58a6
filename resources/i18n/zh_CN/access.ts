<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountCard</name>
    <message numerus="yes">
        <source>%n to confirm</source>
        <translation>
            <numerusform>%n 个待确认</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for roles…</source>
        <translation>申请角色…</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Choose an account to see its roles.</source>
        <translation>选择一个账号，查看其角色。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Disable account…</source>
        <translation>停用账号…</translation>
    </message>
    <message>
        <source>Enable account</source>
        <translation>启用账号</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>上次登录</translation>
    </message>
    <message>
        <source>Locked until</source>
        <translation>锁定至</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>重设密码…</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Take this role away</source>
        <translation>收回该角色</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Your own account is changed by another administrator.</source>
        <translation>自己的账号由另一位管理员办理。</translation>
    </message>
</context>
<context>
    <name>AccountForms</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>Ask for roles</source>
        <translation>申请角色</translation>
    </message>
    <message>
        <source>At least 10 characters of three kinds; must be changed at the first sign-in</source>
        <translation>至少 10 个字符，含三种字符；首次登录时须修改</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密码</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>New password for {name}</source>
        <translation>为{name}重设密码</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新人员</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Reset password</source>
        <translation>重设密码</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Roles for {name}</source>
        <translation>为{name}申请角色</translation>
    </message>
    <message>
        <source>Small letters and digits, such as wangwei</source>
        <translation>小写字母和数字，例如 wangwei</translation>
    </message>
    <message>
        <source>Somebody who is registered already, or</source>
        <translation>已登记的人员；没有登记的，在下面填写姓名</translation>
    </message>
    <message>
        <source>Tell it to the owner in person; it must be changed at the next sign-in</source>
        <translation>请当面告知本人；下次登录时须修改</translation>
    </message>
    <message>
        <source>the name of a new colleague</source>
        <translation>新工作人员的姓名</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Change password…</source>
        <translation>修改密码…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>密码已修改</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message numerus="yes">
        <source>%n role(s) to confirm</source>
        <translation>
            <numerusform>%n 个角色待确认</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Account, name or branch</source>
        <translation>账号、姓名或分院</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分院</translation>
    </message>
    <message>
        <source>Disable account</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Disable the account?</source>
        <translation>停用这个账号？</translation>
    </message>
    <message>
        <source>End role</source>
        <translation>收回角色</translation>
    </message>
    <message>
        <source>End the role?</source>
        <translation>收回这个角色？</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>上次登录</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>One person, one account. A role holds once a security administrator who did not ask for it has confirmed it. Nobody changes his own rights.</source>
        <translation>一人一个账号。角色由申请人以外的安全管理员确认后生效。任何人不能修改自己的权限。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
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
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>There are no accounts yet.</source>
        <translation>还没有账号。</translation>
    </message>
    <message>
        <source>{name} can then no longer sign in. What he did stays in the journal.</source>
        <translation>{name}将不能再登录。其办理过的事项仍在日志中。</translation>
    </message>
    <message>
        <source>{name} holds system, clerk and security rights alone. Make an account for a second person and separate them.</source>
        <translation>{name}一人兼有系统、教务和安全三种权限。请为第二个人建账号，把权限分开。</translation>
    </message>
    <message>
        <source>{name} still holds system, clerk and security rights together. Ask another security administrator to take away the roles that should be somebody else's.</source>
        <translation>{name}仍兼有系统、教务和安全三种权限。请另一位安全管理员收回不应由其担任的角色。</translation>
    </message>
    <message>
        <source>{name} will no longer be “{role}” in {branch}.</source>
        <translation>{name}将不再担任{branch}的“{role}”。</translation>
    </message>
</context>
<context>
    <name>FirstRunCard</name>
    <message>
        <source>An academy that exists already, here or on a drive.</source>
        <translation>本机或移动硬盘上已有的学院。</translation>
    </message>
    <message>
        <source>Begin with a name and the first administrator; the data stays on this computer.</source>
        <translation>填写名称和第一位管理员即可开始；数据保存在本机。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connect to PostgreSQL</source>
        <translation>连接 PostgreSQL 服务器</translation>
    </message>
    <message>
        <source>Demo network</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Found academy</source>
        <translation>建立学院</translation>
    </message>
    <message>
        <source>Look around in a finished example; all people in it are fictional.</source>
        <translation>在一套完整的示例里随意试用；其中人物均为虚构。</translation>
    </message>
    <message>
        <source>Making the demo network</source>
        <translation>正在生成演示数据</translation>
    </message>
    <message>
        <source>New academy</source>
        <translation>新建学院</translation>
    </message>
    <message>
        <source>Open a data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Several clerks work in one shared database.</source>
        <translation>多位教务员共用一个数据库。</translation>
    </message>
</context>
<context>
    <name>FoundingCard</name>
    <message>
        <source>Found academy</source>
        <translation>建立学院</translation>
    </message>
</context>
<context>
    <name>FoundingForm</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>As on the seal</source>
        <translation>与公章一致</translation>
    </message>
    <message>
        <source>At least 10 characters; three of capitals, small letters, digits, signs</source>
        <translation>至少 10 个字符；大写字母、小写字母、数字、符号中至少三种</translation>
    </message>
    <message>
        <source>Begins every number, such as QH</source>
        <translation>所有编号的开头，例如 QH</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>简称代码</translation>
    </message>
    <message>
        <source>Small letters and digits, such as wangwei</source>
        <translation>小写字母和数字，例如 wangwei</translation>
    </message>
    <message>
        <source>The academy</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>The first administrator</source>
        <translation>第一位管理员</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
</context>
<context>
    <name>JournalList</name>
    <message>
        <source>Area</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>还没有任何记录。</translation>
    </message>
    <message>
        <source>Older ones are read while you scroll</source>
        <translation>向下滚动时继续读取更早的记录</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>可撤销</translation>
    </message>
    <message>
        <source>Denied only</source>
        <translation>仅拒绝</translation>
    </message>
    <message>
        <source>Done and denied</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>Done only</source>
        <translation>仅已办</translation>
    </message>
    <message>
        <source>Every act leaves a line that nobody can change or remove. An act can be undone while nobody has changed its records since; what is official is voided instead.</source>
        <translation>每一次办理都留有一行日志，任何人不能修改或删除。相关记录没有再被修改时可以撤销；正式文书只能作废。</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Person, record or act</source>
        <translation>经办人、记录或事项</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>At least 10 characters; three of capitals, small letters, digits, signs</source>
        <translation>至少 10 个字符；大写字母、小写字母、数字、符号中至少三种</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Old password</source>
        <translation>原密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>I have written the letters down or printed them</source>
        <translation>我已抄写或打印这些字母</translation>
    </message>
    <message>
        <source>Please keep the letters first, then tick the box.</source>
        <translation>请先保存好这些字母，再勾选。</translation>
    </message>
</context>
<context>
    <name>RecycleList</name>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Choose one record first.</source>
        <translation>请先选择一条记录。</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保留至</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Removed by</source>
        <translation>移除人</translation>
    </message>
    <message>
        <source>The recycle bin is empty. What is removed stays here for 30 days and can be brought back.</source>
        <translation>回收站是空的。删除的记录会在这里保留 30 天，随时可以恢复。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>RoleList</name>
    <message>
        <source>{note} Risk: {risks}</source>
        <translation>{note}涉及：{risks}</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Keep it apart from this computer</source>
        <translation>请与本机分开保管</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Copied. Paste it, print it, then clear the clipboard.</source>
        <translation>已复制。请粘贴、打印，然后清空剪贴板。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>ID and bank numbers are encrypted with a key that only this computer holds. Without these letters nobody can read them on another computer, not even from a backup.</source>
        <translation>证件号和银行卡号用只存在本机的密钥加密。没有这些字母，换一台电脑就再也读不出来，有备份也不行。</translation>
    </message>
    <message>
        <source>Keep it locked away and apart from the computer. Whoever holds it can read the numbers.</source>
        <translation>请上锁保管，与电脑分开存放。持有恢复单的人就能读出号码。</translation>
    </message>
    <message>
        <source>On another computer: “Connect to PostgreSQL” asks for these letters.</source>
        <translation>换电脑时，“连接 PostgreSQL 服务器”会要求输入这些字母。</translation>
    </message>
    <message>
        <source>Recovery letters</source>
        <translation>恢复字母</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Recovery sheet of an Academy data folder</source>
        <translation>匠院数据文件夹恢复单</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>存为文本…</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>保存恢复单</translation>
    </message>
    <message>
        <source>Saved. Print it and delete the file.</source>
        <translation>已保存。请打印，然后删除该文件。</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Written on {day}</source>
        <translation>制表日期 {day}</translation>
    </message>
</context>
<context>
    <name>SignInCard</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Demo accounts: head, approver, clerk, mentor, cadre. Password: {password}</source>
        <translation>演示账号：head、approver、clerk、mentor、cadre，密码 {password}</translation>
    </message>
    <message>
        <source>Other ways to begin</source>
        <translation>其他开始方式</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>换一个账号登录</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Your first password was given to you by somebody else. Choose your own now.</source>
        <translation>初始密码由他人设定。请现在改成自己的密码。</translation>
    </message>
</context>
<context>
    <name>UndoList</name>
    <message>
        <source>Area</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>There is nothing of yours to undo. Acts of record stay.</source>
        <translation>您没有可以撤销的操作。记录在案的事项不能撤销。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo this?</source>
        <translation>撤销这一步？</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>“{verb}” {label} of {when} is taken back. This is noted in the journal.</source>
        <translation>将撤销 {when} 的“{verb}”{label}。撤销本身也记入日志。</translation>
    </message>
</context>
</TS>
