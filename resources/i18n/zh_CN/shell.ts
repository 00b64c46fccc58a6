<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Academy</source>
        <translation>关于匠院</translation>
    </message>
    <message>
        <source>Academy</source>
        <translation>匠院</translation>
    </message>
    <message>
        <source>The desktop program of craftsman colleges</source>
        <translation>工匠学院的桌面程序</translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message>
        <source>Your account: lock, password, leave</source>
        <translation>您的账号：锁定、改密码、退出</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>The new size holds from the next start on</source>
        <translation>新的大小从下次启动开始生效</translation>
    </message>
</context>
<context>
    <name>EditActs</name>
    <message>
        <source>Copy the link of {record}</source>
        <translation>复制 {record} 的链接</translation>
    </message>
    <message>
        <source>History of {record}…</source>
        <translation>{record} 的历史…</translation>
    </message>
    <message>
        <source>Link copied: paste it into a message, or here into the search (Ctrl+K)</source>
        <translation>链接已复制：可粘贴到消息里，或粘贴到本程序的查找框（Ctrl+K）打开</translation>
    </message>
    <message>
        <source>Open a copied link</source>
        <translation>打开已复制的链接</translation>
    </message>
    <message>
        <source>Open or choose a record first</source>
        <translation>请先打开或选中一条记录</translation>
    </message>
    <message>
        <source>Pin {record} to the home page, or let it go</source>
        <translation>把 {record} 固定到首页或取消固定</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>重做 {step}</translation>
    </message>
    <message>
        <source>There is no record link on the clipboard</source>
        <translation>剪贴板里没有记录链接</translation>
    </message>
    <message>
        <source>This is only a row of a list; it has a history, and no page of its own</source>
        <translation>它只是列表中的一行：有历史可查，没有自己的页面</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>撤销 {step}</translation>
    </message>
    <message>
        <source>Your rights do not include the history of records</source>
        <translation>您没有查看修改历史的权限</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>当前记录</translation>
    </message>
</context>
<context>
    <name>FolderClaim</name>
    <message>
        <source>It is open in another window on this computer, which now stands in front.</source>
        <translation>它已在本机的另一个窗口中打开，那个窗口已调到最前。</translation>
    </message>
    <message>
        <source>It is open on another computer. Close it there, or connect both to a server.</source>
        <translation>它正在另一台电脑上使用。请先在那里关闭，或让两台电脑都连接服务器。</translation>
    </message>
    <message>
        <source>This data folder is in use</source>
        <translation>这个数据文件夹正在使用</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>A new one: person, class, contract</source>
        <translation>新建：人员、班次、协议</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Choose all rows</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy the chosen rows</source>
        <translation>复制选中的行</translation>
    </message>
    <message>
        <source>Copy the link of the record</source>
        <translation>复制记录的链接</translation>
    </message>
    <message>
        <source>Copy with headings</source>
        <translation>连同表头复制</translation>
    </message>
    <message>
        <source>Edit the chosen row</source>
        <translation>修改选中的行</translation>
    </message>
    <message>
        <source>Find everything, or do something</source>
        <translation>查找一切，或执行命令</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>From the navigation to the page and back</source>
        <translation>在导航栏和页面之间来回</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>转到某一页</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>本页的帮助</translation>
    </message>
    <message>
        <source>History of the record</source>
        <translation>查看记录的修改历史</translation>
    </message>
    <message>
        <source>In the timetable and the rota: earlier</source>
        <translation>课表、排班表往前翻</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Next problem in a form; in attendance, the reason that is asked for</source>
        <translation>表单中的下一处问题；签到中写明所问的原因</translation>
    </message>
    <message>
        <source>Open a choice</source>
        <translation>展开选项</translation>
    </message>
    <message>
        <source>Open a copied link</source>
        <translation>打开已复制的链接</translation>
    </message>
    <message>
        <source>Open the chosen row</source>
        <translation>打开选中的行</translation>
    </message>
    <message>
        <source>Paste copied cells into a grid, or a table of people</source>
        <translation>把复制的单元格粘贴到表格或人员名单</translation>
    </message>
    <message>
        <source>Pin the record to the home page</source>
        <translation>把记录固定在首页</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Remove the chosen row</source>
        <translation>移走选中的行</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and new</source>
        <translation>保存并新建</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>在帮助里查找</translation>
    </message>
    <message>
        <source>There: later; in a form: save, and the next record</source>
        <translation>课表、排班表往后翻；表单中保存并下一条</translation>
    </message>
    <message>
        <source>Tick, or press what has the keys</source>
        <translation>打勾，或按下当前的按钮</translation>
    </message>
    <message>
        <source>Today, in a date field or the timetable</source>
        <translation>日期栏、课表中的今天</translation>
    </message>
    <message>
        <source>Undo; in a field, the typing first</source>
        <translation>撤销；在输入框里先撤销录入</translation>
    </message>
    <message>
        <source>What can be done with the chosen row</source>
        <translation>所选行可以做什么</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>%Ln act(s)</source>
        <translation>
            <numerusform>%Ln 次操作</numerusform>
        </translation>
    </message>
    <message>
        <source>(changed, not shown)</source>
        <translation>（已改，不显示）</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Earlier…</source>
        <translation>更早的…</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing was noted on this record yet.</source>
        <translation>这条记录还没有任何历史。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>the latest {shown} of {total} acts; earlier ones are read while you scroll</source>
        <translation>最近 {shown} 次操作，共 {total} 次；向下滚动时读取更早的</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>JobArea</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>All jobs: choose one to cancel it</source>
        <translation>全部任务：选一个可取消</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: {job}</source>
        <translation>取消：{job}</translation>
    </message>
</context>
<context>
    <name>LeaveGuard</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>不保存就离开</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开吗？</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>退出登录？</translation>
    </message>
    <message>
        <source>Still running: {jobs}. If you close now they are stopped and nothing of them stays.</source>
        <translation>正在进行：{jobs}。现在关闭会停止它们，不留下任何结果。</translation>
    </message>
    <message>
        <source>Still running: {jobs}. If you sign out now they are stopped and nothing of them stays.</source>
        <translation>正在进行：{jobs}。现在退出登录会停止它们，不留下任何结果。</translation>
    </message>
    <message>
        <source>Still saving: the window closes as soon as it is done.</source>
        <translation>还在保存：存好后窗口自动关闭。</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Stop and sign out</source>
        <translation>停止并退出登录</translation>
    </message>
    <message>
        <source>Stop what is running?</source>
        <translation>停止正在进行的任务？</translation>
    </message>
    <message>
        <source>What was typed before the window was locked is not saved yet and would be lost.</source>
        <translation>锁定前录入的内容还没有保存，继续将会丢失。</translation>
    </message>
    <message>
        <source>What whoever locked the window has begun is still running. It would be stopped and nothing of it would stay.</source>
        <translation>锁定窗口的人还有任务在进行。继续会停止它们，不留下任何结果。</translation>
    </message>
    <message>
        <source>What you typed here is not saved yet and would be lost.</source>
        <translation>这里填写的还没有保存，离开就没有了。</translation>
    </message>
</context>
<context>
    <name>MadeArea</name>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Written before</source>
        <translation>之前写出的</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation>代码：{code}</translation>
    </message>
    <message>
        <source>In the recycle bin</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>No longer pinned</source>
        <translation>已取消固定</translation>
    </message>
    <message>
        <source>Pinned: it stands on the home page</source>
        <translation>已固定在首页</translation>
    </message>
    <message>
        <source>The pages are those your rights allow now. What is saved stays as it is.</source>
        <translation>页面已按您现在的权限重新打开。已保存的内容不受影响。</translation>
    </message>
    <message>
        <source>The server cannot be reached. What you see may be out of date; nothing can be saved.</source>
        <translation>连不上服务器：看到的内容可能不是最新，现在不能保存。</translation>
    </message>
    <message>
        <source>What was typed into a form and not saved is offered when that form opens again.</source>
        <translation>表单里没有保存的录入已保留，再打开该表单时可以取回。</translation>
    </message>
    <message>
        <source>Your rights have changed</source>
        <translation>您的权限有变化</translation>
    </message>
    <message>
        <source>“{record}” lies in the recycle bin since {day}, put there by {name}.</source>
        <translation>“{record}”已于 {day} 由{name}放入回收站。恢复之后才能打开。</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Go there</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Input that was not saved</source>
        <translation>有未保存的录入</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>This was typed and not saved: the program stopped, somebody else signed in at the lock, or the account was signed out. It can be taken over into its form.</source>
        <translation>以下内容录入后没有保存（程序中断、锁定后换人登录，或账号被退出），可以取回到原来的表单里。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>What is saved stays as it is; what was typed into forms is kept for this account.</source>
        <translation>已保存的内容不受影响；表单里的录入已为此账号保留。</translation>
    </message>
    <message>
        <source>You were signed out</source>
        <translation>您已被退出登录</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Academy</source>
        <translation>匠院</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
</context>
<context>
    <name>StepKeeper</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>重做 {step}</translation>
    </message>
    <message>
        <source>Save or discard what you changed on this page first</source>
        <translation>请先保存或放弃本页的改动</translation>
    </message>
    <message>
        <source>The newest step cannot be undone</source>
        <translation>最近一步不能撤销</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>没有可重做的步骤</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>没有可撤销的步骤</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>撤销 {step}</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>“{step}” is on record and stays. What is official is voided or amended instead.</source>
        <translation>“{step}”已记录在案，不能撤销。正式文书请改用作废或补充协议。</translation>
    </message>
</context>
<context>
    <name>TellingWindow</name>
    <message>
        <source>Academy</source>
        <translation>匠院</translation>
    </message>
    <message>
        <source>demo data</source>
        <translation>演示数据</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find people, contracts, certificates, or a command</source>
        <translation>查找人员、协议、证书，或执行命令</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>本页的帮助</translation>
    </message>
    <message>
        <source>Language 中文 / English</source>
        <translation>语言 中文 / English</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的步骤</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的步骤</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Size of words and controls</source>
        <translation>文字和控件大小</translation>
    </message>
    <message>
        <source>Two-minute tour</source>
        <translation>两分钟导览</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A class has its trainees, sessions, attendance, marks and papers in one place.</source>
        <translation>一个班次的学员、课次、签到、成绩和文件都在一处。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Backups are made by themselves. The demo is removed here when you have seen it.</source>
        <translation>备份自动进行。看够了，在这里一次删除演示数据。</translation>
    </message>
    <message>
        <source>Ctrl+K finds everything and does everything; F1 explains the page in front.</source>
        <translation>Ctrl+K 找一切、办一切；F1 说明当前的页面。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Drag a session: where it cannot stand, the reason is told at once.</source>
        <translation>拖动一节课：不能放的地方会立刻说明原因。</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Everybody, once</source>
        <translation>每个人只登记一次</translation>
    </message>
    <message>
        <source>From the plan to the archive</source>
        <translation>从计划到归档</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Nobody is booked twice</source>
        <translation>谁也不会排重</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>什么也不会丢</translation>
    </message>
    <message>
        <source>One prepares, another checks and issues. The code on the paper proves it offline.</source>
        <translation>一人准备，另一人核对签发。证书上的码不联网也能查验。</translation>
    </message>
    <message>
        <source>The contract is signed by four, and its path and logs lead to the completion.</source>
        <translation>协议由四方签名，培养路径和记录一直通到出师。</translation>
    </message>
    <message>
        <source>The day begins here. Each line has one button that leads to where it is done.</source>
        <translation>一天从这里开始。每一行都有一个按钮，直接带您到办理的地方。</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Two keys to remember</source>
        <translation>记住两个键</translation>
    </message>
    <message>
        <source>Two mentors, one apprentice</source>
        <translation>两位导师，一个徒弟</translation>
    </message>
    <message>
        <source>Two people issue</source>
        <translation>签发要两个人</translation>
    </message>
    <message>
        <source>Type a name, its initials or the end of a document. An Excel list is dropped here.</source>
        <translation>输入姓名、拼音首字母或证件尾号就能找到人。Excel 名单可以直接拖进来。</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>等您处理的</translation>
    </message>
</context>
</TS>
