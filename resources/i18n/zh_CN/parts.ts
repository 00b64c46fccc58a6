<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Chip</name>
    <message>
        <source>on</source>
        <translation>已选</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>ColumnsMenu</name>
    <message>
        <source>Chinese words by strokes</source>
        <translation>中文按笔画排序</translation>
    </message>
    <message>
        <source>Narrow rows</source>
        <translation>紧凑行高</translation>
    </message>
    <message>
        <source>Restore the columns</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Mine everywhere</source>
        <translation>全部用我的</translation>
    </message>
    <message>
        <source>Nothing is lost: choose for each field which version holds, then save.</source>
        <translation>两边的内容都在：请逐项选择以哪一份为准，再保存。</translation>
    </message>
    <message>
        <source>Save these</source>
        <translation>按此保存</translation>
    </message>
    <message>
        <source>Somebody else saved this meanwhile</source>
        <translation>其他人刚刚保存过这条记录</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>Theirs everywhere</source>
        <translation>全部用对方的</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>Use theirs</source>
        <translation>用对方的</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>This is not a date. Write 20260301, 2026-3-1 or 2026年3月1日; Ctrl+; is today.</source>
        <translation>这不是日期。可写 20260301、2026-3-1 或 2026年3月1日；Ctrl+; 为今天。</translation>
    </message>
</context>
<context>
    <name>Described</name>
    <message>
        <source>A filter in force: pressed, it is taken away</source>
        <translation>正在使用的筛选，按下即取消</translation>
    </message>
    <message>
        <source>A filter: pressed, it is switched on or off</source>
        <translation>筛选，按下打开或关闭</translation>
    </message>
    <message>
        <source>A number: ↑ and ↓ change it</source>
        <translation>数字，用 ↑ ↓ 增减</translation>
    </message>
    <message>
        <source>A press sorts by the column</source>
        <translation>按下即按此列排序</translation>
    </message>
    <message>
        <source>Acts when pressed</source>
        <translation>按下即执行</translation>
    </message>
    <message>
        <source>Alt+↓ shows every choice</source>
        <translation>Alt+↓ 列出全部选项</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>先询问</translation>
    </message>
    <message>
        <source>Enter opens a row, Shift+F10 shows what can be done with it, Ctrl+C copies</source>
        <translation>回车打开一行，Shift+F10 列出可做的操作，Ctrl+C 复制</translation>
    </message>
    <message>
        <source>Goes on record and is not taken back</source>
        <translation>写入记录，不能撤回</translation>
    </message>
    <message>
        <source>Leads on</source>
        <translation>打开相关内容</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Must be filled in</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>One of several views: the arrows move along them</source>
        <translation>多个视图之一，用方向键切换</translation>
    </message>
    <message>
        <source>Space ticks it, or takes the tick away</source>
        <translation>空格打勾或取消</translation>
    </message>
    <message>
        <source>The arrows choose, Enter opens</source>
        <translation>方向键选择，回车打开</translation>
    </message>
    <message>
        <source>The main act here</source>
        <translation>这里的主要操作</translation>
    </message>
    <message>
        <source>What a colour means</source>
        <translation>颜色说明</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不取消</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>How this page is used</source>
        <translation>这一页怎么用</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Package (*.zip)</source>
        <translation>诊断包 (*.zip)</translation>
    </message>
    <message>
        <source>Save diagnostic package</source>
        <translation>保存诊断包</translation>
    </message>
    <message>
        <source>Save diagnostic package…</source>
        <translation>保存诊断包…</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Show technical details</source>
        <translation>显示技术详情</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>程序出了差错</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术详情</translation>
    </message>
    <message>
        <source>The package could not be written there. Choose another folder.</source>
        <translation>诊断包没有写成，请换一个文件夹。</translation>
    </message>
    <message>
        <source>Try the step again. If it fails again, copy the details and send them to your administrator.</source>
        <translation>请再做一次这一步。仍不行，请复制详情，发给管理员。</translation>
    </message>
    <message>
        <source>Your data is safe: a step is saved as a whole or not at all. You can go on working.</source>
        <translation>数据安全：每一步要么整步保存，要么一点也不保存。可以继续工作。</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Please fill in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>FilterStrip</name>
    <message numerus="yes">
        <source>{title}: {first} and %n more</source>
        <translation>
            <numerusform>{title}：{first} 及另外 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message numerus="yes">
        <source>%n place(s) left to change: {fields}</source>
        <translation>
            <numerusform>还有 %n 处要改：{fields}</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Go there (F8)</source>
        <translation>到下一处 F8</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>What you typed here on {when} was not saved.</source>
        <translation>您 {when} 在这里录入的内容还没有保存。</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>“{verb}” takes it over; Esc leaves everything as it was. F8 goes to what is missing.</source>
        <translation>按“{verb}”生效；Esc 不作任何改动。F8 跳到还缺的地方。</translation>
    </message>
</context>
<context>
    <name>FormColumnsDialog</name>
    <message>
        <source>As it was filled the last time.</source>
        <translation>按上次填写时的对应关系。</translation>
    </message>
    <message>
        <source>Fill the form…</source>
        <translation>填写表样…</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>What goes into the form</source>
        <translation>表样各列填什么</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and new</source>
        <translation>保存并新建</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并下一条</translation>
    </message>
    <message>
        <source>Still saving: this closes as soon as it is done.</source>
        <translation>还在保存：存好后自动关闭。</translation>
    </message>
</context>
<context>
    <name>FormPanel</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>撤回改动</translation>
    </message>
</context>
<context>
    <name>GridNotes</name>
    <message numerus="yes">
        <source>%Ln column(s) beyond the end of the grid were not pasted.</source>
        <translation>
            <numerusform>有 %Ln 列超出表格范围，没有粘贴。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) beyond the end of the grid were not pasted.</source>
        <translation>
            <numerusform>有 %Ln 行超出表格范围，没有粘贴。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) were changed by somebody else too and wait for your choice: {cells}. Ctrl+S saves the others and compares these.</source>
        <translation>
            <numerusform>有 %n 格同时被其他人改过，等您选择：{cells}。按 Ctrl+S 保存其余各格，并逐格比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Left as it was: {cells}: {why}. The rest is here to be saved.</source>
        <translation>保持原样：{cells}，{why}。其余已填入，待保存。</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>What you typed here on {when} was not saved.</source>
        <translation>您 {when} 在这里录入的内容还没有保存。</translation>
    </message>
    <message numerus="yes">
        <source>{cells} and %Ln more</source>
        <translation>
            <numerusform>{cells} 等，另有 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>{where} (mine {mine}, theirs {theirs})</source>
        <translation>{where}（我的：{mine}；对方的：{theirs}）</translation>
    </message>
    <message>
        <source>“{text}” ({where})</source>
        <translation>“{text}”（{where}）</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Column headings</source>
        <translation>列标题</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message numerus="yes">
        <source>%Ln row(s) written</source>
        <translation>
            <numerusform>已写出 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>As</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>CSV, GB18030, for older programs</source>
        <translation>CSV（GB18030，供老软件使用）</translation>
    </message>
    <message>
        <source>CSV, UTF-8</source>
        <translation>CSV（UTF-8）</translation>
    </message>
    <message>
        <source>Choose the receiver's form</source>
        <translation>选择对方的表格</translation>
    </message>
    <message>
        <source>Excel (.xlsx), the columns on the screen</source>
        <translation>Excel（.xlsx），按屏幕上的列</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln row(s)</source>
        <translation>
            <numerusform>导出 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Form: {title}</source>
        <translation>表样：{title}</translation>
    </message>
    <message>
        <source>Into the receiver's own form (.xlsx)…</source>
        <translation>填入对方的表样（.xlsx）…</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Save the filled form</source>
        <translation>保存填好的表格</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>正在写入 {name}</translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>清除全部</translation>
    </message>
    <message>
        <source>Columns and rows</source>
        <translation>列与行高</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Filter by a column</source>
        <translation>按列筛选</translation>
    </message>
    <message>
        <source>No column has few enough different values</source>
        <translation>没有适合按值筛选的列</translation>
    </message>
</context>
<context>
    <name>ManyChange</name>
    <message numerus="yes">
        <source>%Ln row(s) changed</source>
        <translation>
            <numerusform>已修改 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln row(s)</source>
        <translation>
            <numerusform>修改所选 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Make this change?</source>
        <translation>就这样修改？</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>预览…</translation>
    </message>
    <message>
        <source>To</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>{changed} change, {same} have this value already.</source>
        <translation>将修改 {changed} 条，另有 {same} 条已是这个值。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Cancelled: {job}</source>
        <translation>已取消：{job}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Not available just now</source>
        <translation>暂时办不了</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>什么也没有改动。</translation>
    </message>
    <message>
        <source>Nothing was saved; all data are as they were. Code: {codes}</source>
        <translation>没有保存任何改动，数据安全。代码：{codes}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>要保存改动吗？</translation>
    </message>
    <message>
        <source>This cannot be done yet</source>
        <translation>还不能办</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>What you changed here is not saved yet.</source>
        <translation>这里的改动还没有保存。</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Must be between {low} and {high}.</source>
        <translation>应在 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <source>This is not a number. Use digits only.</source>
        <translation>这不是数字。只能写数字。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>PasswordAgain</name>
    <message>
        <source>Asked again because this goes on record</source>
        <translation>这一步记录在案，所以再问一次</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>您的密码</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>PeopleField</name>
    <message>
        <source>Nobody is chosen yet. Type a name and choose from the list.</source>
        <translation>还没有选定。请输入姓名，再从列表中选一位。</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Name, pinyin or end of ID</source>
        <translation>姓名、拼音或证件尾号</translation>
    </message>
    <message>
        <source>Who was found</source>
        <translation>找到的人</translation>
    </message>
    <message>
        <source>{place} of {count}: {words}</source>
        <translation>第 {place} 条，共 {count} 条：{words}</translation>
    </message>
</context>
<context>
    <name>PickerField</name>
    <message>
        <source>Nobody is chosen yet. Type a name and choose from the list.</source>
        <translation>还没有选定。请输入姓名，再从列表中选一位。</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SaveMade</name>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Everybody of my branch sees it</source>
        <translation>本分院的人都能用</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Rename or share</source>
        <translation>改名或共享</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>保存筛选方案</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>保存筛选方案…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>筛选方案</translation>
    </message>
    <message>
        <source>{name} (shared)</source>
        <translation>{name}（共享）</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Name or address, as the person who looks after it gave it to you</source>
        <translation>名称或地址，由管理员提供</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>The letters, when the database holds an academy already</source>
        <translation>数据库里已有学院时，填恢复单上的字母</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Column headings</source>
        <translation>列标题</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with headings</source>
        <translation>连同表头复制</translation>
    </message>
    <message>
        <source>List: {columns}</source>
        <translation>列表：{columns}</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>共 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches. Change the search or clear the filters.</source>
        <translation>没有符合的。请换个词，或清除筛选。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>{listed} shown of {all}</source>
        <translation>共 {all} 条，列出最前 {listed} 条</translation>
    </message>
    <message>
        <source>{rows}, {chosen} selected</source>
        <translation>{rows}，已选 {chosen} 条</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>This is not a time. Write 8:30 or 0830.</source>
        <translation>不是时间。请写成 8:30 或 0830。</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>TypedGrid</name>
    <message>
        <source>Mine: {mine}; theirs: {theirs}</source>
        <translation>我的：{mine}；对方的：{theirs}</translation>
    </message>
    <message>
        <source>“{text}” was not taken: {why}</source>
        <translation>“{text}”没有填入：{why}</translation>
    </message>
</context>
</TS>
