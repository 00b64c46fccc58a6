"""The headings clerks use, and the words they put into cells. Pure data."""

from academy.people.facts_identity import DocType, Gender
from academy.sheets.tables import key_of

HEADINGS: dict[str, tuple[str, ...]] = {
    "sequence": ("序号", "编号", "No", "No.", "顺序号", "号"),
    "name": ("姓名", "员工姓名", "学员姓名", "职工姓名", "名字", "学员", "徒弟姓名", "Name"),
    "doc_no": (
        *(
            "身份证号",
            "身份证号码",
            "证件号",
            "证件号码",
            "公民身份号码",
            "身份证",
            "居民身份证号码",
            "身份证件号码",
        ),
        *("有效证件号码", "ID number"),
    ),
    "doc_type": ("证件类型", "证件种类", "身份证件类型", "证件名称"),
    "gender": ("性别", "Gender"),
    "birth": ("出生日期", "出生年月", "出生年月日", "生日"),
    "phone": (
        *("联系电话", "手机", "手机号", "手机号码", "电话", "联系方式", "电话号码", "移动电话", "本人电话"),
        *("联系手机", "Phone"),
    ),
    "unit": ("工作单位", "单位", "所在单位", "企业名称", "单位名称", "所在企业", "公司", "用人单位", "Unit"),
    "trade": ("工种", "职业工种", "培训工种", "岗位", "职业(工种)", "职业", "从事工种", "Trade"),
    "level": ("技能等级", "现技能等级", "现等级", "等级", "职业技能等级", "现有等级", "级别"),
    "education": ("文化程度", "学历", "最高学历"),
    "category": ("人员类别", "类别", "人员类型", "人员身份"),
    "group": ("班组", "组别", "班级", "小组", "所在班组"),
    "remark": ("备注", "说明", "Remark"),
    "theory": ("理论成绩", "理论", "理论考试", "理论知识", "考核成绩/理论"),
    "practice": ("实操成绩", "实操", "技能成绩", "操作技能", "实操考核", "技能考核", "考核成绩/实操"),
    "score": ("成绩", "考核成绩", "总成绩", "总分", "综合成绩"),
}
"""Fields with their headings; the first one is the usual one."""

ALIASES: dict[str, str] = {
    key_of(heading): field for field, headings in HEADINGS.items() for heading in headings
}

COUNTING = frozenset({"sequence"})

TEXT_FIELDS = ("unit", "trade", "level", "education", "category", "remark", "group")
SCORE_FIELDS = ("theory", "practice", "score")
COMPARED = ("phone", "unit", "trade", "level", "education", "category", "group")
"""Fields in which two rows of one person may contradict each other."""

GENDERS = {
    **dict.fromkeys(("男", "男性", "m", "male"), Gender.MALE),
    **dict.fromkeys(("女", "女性", "f", "female"), Gender.FEMALE),
}

DOC_TYPES = {
    **dict.fromkeys(
        ("身份证", "居民身份证", "二代身份证", "中华人民共和国居民身份证", "二代证"), DocType.RESIDENT_ID
    ),
    **dict.fromkeys(
        ("港澳台居民居住证", "港澳台居住证", "居住证", "香港居民居住证", "澳门居民居住证", "台湾居民居住证"),
        DocType.HMT_RESIDENCE_PERMIT,
    ),
    **dict.fromkeys(("外国人永久居留身份证", "外国人永久居留证"), DocType.FOREIGN_PR_2023),
    "护照": DocType.PASSPORT,
    **dict.fromkeys(("港澳居民来往内地通行证", "港澳通行证", "回乡证"), DocType.HM_TRAVEL_PERMIT),
    **dict.fromkeys(("台湾居民来往大陆通行证", "台湾居民来往内地通行证", "台胞证"), DocType.TW_TRAVEL_PERMIT),
    **dict.fromkeys(("军官证", "士兵证", "军人证", "士官证", "文职干部证"), DocType.MILITARY),
}

ABSENT_WORDS = frozenset(("缺考", "缺席", "未考", "未参加", "旷考"))
NOTHING_WORDS = frozenset(("-", "--", "—", "——", "/", "\\", "无", "暂无", "没有"))
"""What clerks put where there is no telephone."""

SUMMARY_SHEETS = ("汇总", "总表", "合计", "全部", "总名单", "总花名册", "all", "summary")
