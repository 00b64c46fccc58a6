<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BackupClock</name>
    <message>
        <source>Automatic backup</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>Last backup {when}</source>
        <translation>上次备份 {when}</translation>
    </message>
    <message>
        <source>Last backup {when}, more than a day ago</source>
        <translation>上次备份 {when}，已超过一天</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Readable</source>
        <translation>可读</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>数据行</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message numerus="yes">
        <source>%n finding(s). Nothing was changed.</source>
        <translation>
            <numerusform>发现 %n 处问题，没有改动任何数据。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the data</source>
        <translation>检查数据</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Looks at the file, the journal's chain, every number and every archived paper.</source>
        <translation>检查数据库文件、日志的连续性、全部编号和每一份存档文书。</translation>
    </message>
    <message>
        <source>Nothing found: everything is as it should be.</source>
        <translation>没有发现问题，一切正常。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…… 另有 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Everything entered after {when} is replaced. The present state is backed up first.</source>
        <translation>{when} 以后录入的内容都会被替换。现有数据会先自动备份。</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>备份中</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>What is here and what the backup holds</source>
        <translation>现有数据与备份内容对照</translation>
    </message>
    <message>
        <source>Will be missing: {names}</source>
        <translation>将缺少：{names}</translation>
    </message>
</context>
<context>
    <name>DemoCard</name>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Everybody in it is fictional. When you have seen enough, all of it goes at once.</source>
        <translation>里面的人物全部是虚构的。看够了，可以一次全部删除。</translation>
    </message>
    <message>
        <source>Remove the demo</source>
        <translation>删除演示数据</translation>
    </message>
    <message>
        <source>Remove the demo?</source>
        <translation>要删除演示数据吗？</translation>
    </message>
    <message>
        <source>Remove the demo…</source>
        <translation>删除演示数据…</translation>
    </message>
    <message>
        <source>The demo's folder, its backups and its key are removed. A real academy's data is not touched.</source>
        <translation>演示文件夹、其中的备份和密钥都会删除。正式学院的数据不受影响。</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message numerus="yes">
        <source>%n number(s) handed out since will not be used again; they are listed as lost.</source>
        <translation>
            <numerusform>备份之后发出的 %n 个编号不再使用，已登记为失效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not restored: the data is as it was.</source>
        <translation>没有恢复，数据和原来一样。</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>请重新登录。</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>The present state is backed up, then the backup takes its place. Please wait.</source>
        <translation>先备份现有数据，再换成所选备份。请稍候。</translation>
    </message>
    <message>
        <source>The state of {when} is back: {rows} rows.</source>
        <translation>已恢复到 {when} 的状态，共 {rows} 行数据。</translation>
    </message>
</context>
<context>
    <name>UpkeepPage</name>
    <message>
        <source>A backup holds everything, papers included. One is made every half hour when something has changed. Keep one outside this computer; the recovery sheet is not in it.</source>
        <translation>备份包含全部数据和文书。有改动时每半小时自动备份一次。请另存一份到本机以外；恢复单不在备份里。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backed up: {name}</source>
        <translation>已备份：{name}</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>正在检查数据</translation>
    </message>
    <message>
        <source>Copies everything to an empty PostgreSQL database. Nothing here changes.</source>
        <translation>把全部数据复制到空的 PostgreSQL 数据库。本机数据不变。</translation>
    </message>
    <message>
        <source>Go on here</source>
        <translation>继续用本机</translation>
    </message>
    <message>
        <source>Last backup {when}</source>
        <translation>上次备份 {when}</translation>
    </message>
    <message>
        <source>Move the data</source>
        <translation>迁移数据</translation>
    </message>
    <message>
        <source>Move to PostgreSQL</source>
        <translation>迁移到 PostgreSQL</translation>
    </message>
    <message>
        <source>Move to PostgreSQL…</source>
        <translation>迁移到 PostgreSQL…</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>迁移完成</translation>
    </message>
    <message>
        <source>Moving to PostgreSQL</source>
        <translation>迁移到 PostgreSQL</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Not moved: the server's database is as it was found, and you go on here.</source>
        <translation>没有迁移：服务器上的数据库和原来一样，仍在这里工作。</translation>
    </message>
    <message>
        <source>Please enter nothing until it is done: what comes meanwhile stays here only.</source>
        <translation>迁移完成前请不要录入：其间录入的内容只留在这里。</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>读取备份</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>从文件恢复</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>从文件恢复…</translation>
    </message>
    <message>
        <source>Restore the backup of {when}?</source>
        <translation>恢复 {when} 的备份？</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Save a backup elsewhere</source>
        <translation>另存备份</translation>
    </message>
    <message>
        <source>Save a backup elsewhere…</source>
        <translation>另存备份…</translation>
    </message>
    <message>
        <source>Several clerks at once</source>
        <translation>多人同时办理</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show again…</source>
        <translation>再次查看…</translation>
    </message>
    <message>
        <source>Show the recovery sheet</source>
        <translation>查看恢复单</translation>
    </message>
    <message>
        <source>The letters that make encrypted numbers readable on another computer.</source>
        <translation>换电脑时读出加密号码所需的字母。</translation>
    </message>
    <message>
        <source>Work on the server from now on</source>
        <translation>今后改用服务器</translation>
    </message>
    <message>
        <source>{rows} rows were copied and counted there. Nothing here has changed.</source>
        <translation>已复制 {rows} 行数据并在服务器上清点无误。本机数据没有改动。</translation>
    </message>
</context>
<context>
    <name>WaitDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
</TS>
