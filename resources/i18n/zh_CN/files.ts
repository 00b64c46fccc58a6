<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CropView</name>
    <message>
        <source>Picture with the frame of the photo</source>
        <translation>带取景框的图片</translation>
    </message>
</context>
<context>
    <name>FileSection</name>
    <message numerus="yes">
        <source>%Ln file(s) written</source>
        <translation>
            <numerusform>已写出 %Ln 份档案</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Class photos…</source>
        <translation>全班照片…</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>登记同意…</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>带徒协议</translation>
    </message>
    <message>
        <source>Duplicates…</source>
        <translation>查重合并…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>一人一档</translation>
    </message>
    <message>
        <source>Files of {number}</source>
        <translation>{number} 全班档案</translation>
    </message>
    <message>
        <source>From today on the data may not be used for this. What was done before stays.</source>
        <translation>从今天起不再为此使用个人信息，之前已办的不受影响。</translation>
    </message>
    <message>
        <source>Honours</source>
        <translation>荣誉</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>告知同意书</translation>
    </message>
    <message>
        <source>On record only</source>
        <translation>只看记录在案</translation>
    </message>
    <message>
        <source>Own data…</source>
        <translation>本人信息…</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>Print the file…</source>
        <translation>打印档案…</translation>
    </message>
    <message>
        <source>Print the notice…</source>
        <translation>打印告知书…</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>登记同意</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存档案</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签字方式</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>The files of everybody in this class, one PDF each</source>
        <translation>本班每人一份 PDF 档案</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Where to put the files</source>
        <translation>档案存放的文件夹</translation>
    </message>
    <message>
        <source>Whole class…</source>
        <translation>全班档案…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdraw this consent?</source>
        <translation>撤回这项同意？</translation>
    </message>
    <message>
        <source>agreed {day}</source>
        <translation>{day} 同意</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>材料齐全</translation>
    </message>
    <message>
        <source>withdrawn {day}</source>
        <translation>{day} 撤回</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>还缺 {count} 件</translation>
    </message>
    <message>
        <source>{here} of {needed}</source>
        <translation>已有 {here} 件，共需 {needed} 件</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>Hand out the person's own data</source>
        <translation>应本人要求导出其信息</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Save the data</source>
        <translation>保存个人信息</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Who took the data, when and on whose request is kept in the journal.</source>
        <translation>谁在何时、应谁的申请导出，都会记入日志。</translation>
    </message>
</context>
<context>
    <name>PhotoActs</name>
    <message numerus="yes">
        <source>%Ln photo(s) taken</source>
        <translation>
            <numerusform>已导入 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Photos of the class</source>
        <translation>全班照片</translation>
    </message>
    <message>
        <source>Photos of {number}: files named by ID, number or name</source>
        <translation>{number} 的照片文件夹（以证件号、编号或姓名命名）</translation>
    </message>
    <message>
        <source>Still without a photo: {count} ({names})</source>
        <translation>还缺照片 {count} 人：{names}</translation>
    </message>
    <message>
        <source>Taking photos</source>
        <translation>正在导入照片</translation>
    </message>
    <message>
        <source>The photo is kept</source>
        <translation>照片已登记</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Frame</source>
        <translation>取景框</translation>
    </message>
    <message>
        <source>One-inch photo</source>
        <translation>一寸照片</translation>
    </message>
    <message>
        <source>Put the face into the oval. 25×35 mm, 300 dots an inch; place and camera are left out.</source>
        <translation>把脸放进椭圆。25×35 毫米，300 dpi；不保留拍摄地点和相机信息。</translation>
    </message>
    <message>
        <source>Size of the frame</source>
        <translation>取景框大小</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation>就用这张</translation>
    </message>
</context>
<context>
    <name>PhotoDrop</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Whose photo is this?</source>
        <translation>这是谁的照片？</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} 学时</translation>
    </message>
</context>
</TS>
