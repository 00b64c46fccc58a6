<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>总院 · %n 家分院</numerusform>
        </translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>请选择如何开始</translation>
    </message>
    <message>
        <source>Keep it apart from this computer</source>
        <translation>请与本机分开保管</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Making the demo network</source>
        <translation>正在生成演示数据</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Welcome to Academy</source>
        <translation>欢迎使用匠院</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>已填写的内容都还在。</translation>
    </message>
</context>
</TS>
