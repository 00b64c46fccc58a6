"""The agreement's articles and its personal-data notice, word for word; facts are underlined in Kai."""

from academy.apprenticeship.facts import AgreementSheet
from academy.printing.chinese import cn_number, plain_date
from academy.printing.units import Span, Text

TITLE = "“素能＋技术”双导师带徒协议书"
PREAMBLE = "为传承工匠精神，加快青年技能人才成长，经各方自愿协商，订立本协议。"
ANNEXES = ("个人培养路径表", "月度培养记录表", "出师考核表", "个人信息处理告知与同意书")
Article = tuple[Text, ...]


def fact(value: object) -> Span:
    """A filled-in fact: Kai, underlined."""
    return Span(str(value), "kai", under=True)


def head(number: str, name: str) -> Span:
    return Span(f"第{number}条　{name}　", "hei")


def yuan(fen: int) -> str:
    """Fen as yuan, without idle decimals."""
    whole, rest = divmod(fen, 100)
    return f"{whole}.{rest:02d}" if rest else str(whole)


def articles(sheet: AgreementSheet) -> tuple[Article, ...]:
    """Articles 1 to 10; the first paragraph of each opens with its head."""
    return (*_term_and_goals(sheet), *_duties(sheet), *_assessment_and_pay(sheet), *_closing(sheet))


def _term_and_goals(sheet: AgreementSheet) -> tuple[Article, ...]:
    terms = sheet.terms
    term: Text = (
        head("一", "培养期限"),
        "自",
        fact(plain_date(terms.starts)),
        "起至",
        fact(plain_date(terms.ends)),
        "止，共",
        fact(terms.months),
        "个月。经考核需延长的，另行签订补充协议。",
    )
    goals: Text = (
        head("二", "培养目标"),
        "（一）素能目标：",
        fact(sheet.character_goals),
        "。（二）技术目标：",
        fact(sheet.technical_goals),
        "。（三）期满应达到：",
        fact(sheet.target_level),
        "。个人培养路径见附件一。",
    )
    return (term,), (goals,)


def _duties(sheet: AgreementSheet) -> tuple[Article, ...]:
    terms = sheet.terms
    return (
        (
            (head("三", "甲方职责"), "甲方应当做到："),
            "（一）引导徒弟遵守职业道德、劳动纪律和安全规程；",
            ("（二）每月至少与徒弟谈心", fact(terms.talks_per_month), "次并作记录；"),
            "（三）关心徒弟工作生活困难，协调学习时间与岗位；",
            "（四）每季度作出素能评价。",
        ),
        (
            (head("四", "乙方职责"), "乙方应当做到："),
            "（一）按附件一制定月度教学安排；",
            ("（二）现场示范、跟班指导每月不少于", fact(terms.hours_per_month), "学时；"),
            "（三）如实记录进度，按月评分；",
            "（四）传授本岗位关键技术和安全要点，不得安排徒弟独立从事其尚不具备资格的作业。",
        ),
        (
            (head("五", "丙方职责"), "丙方应当做到："),
            "（一）尊敬导师，服从指导；",
            "（二）完成学习任务和实操项目，按月填写学习记录；",
            "（三）遵守保密和安全规定；",
            "（四）按时参加阶段考核和出师考核。",
        ),
        (
            (head("六", "丁方职责"), "丁方应当做到："),
            "（一）提供场地、设备、资料和必要的学习时间；",
            "（二）组织中期检查与出师考核；",
            "（三）建立档案，依法保护个人信息；",
            "（四）按规定兑现津贴和奖励。",
        ),
    )


def _assessment_and_pay(sheet: AgreementSheet) -> tuple[Article, ...]:
    terms = sheet.terms
    assessment: Text = (
        head("七", "考核与出师"),
        "考核由理论知识（占",
        fact(f"{terms.weight_theory}%"),
        "）、实际操作（占",
        fact(f"{terms.weight_practice}%"),
        "）、综合评价（占",
        fact(f"{terms.weight_overall}%"),
        "）组成，总分",
        fact(terms.pass_mark),
        "分及以上且实际操作不低于",
        fact(terms.practice_min),
        "分为合格，准予出师，颁发出师证书；",
        fact(terms.excellent_mark),
        "分及以上为优秀。培养期内发生责任事故的，不得评为合格。",
    )
    pay: Text = (
        head("八", "导师津贴"),
        "甲方每月",
        fact(yuan(terms.allowance_character)),
        "元、乙方每月",
        fact(yuan(terms.allowance_technical)),
        "元，自协议生效次月起",
        fact(terms.pay_cycle),
        "发放；出师考核优秀的全额发放，合格的按",
        fact(f"{terms.pass_pay_percent}%"),
        "发放，不合格的不发放考核部分。",
    )
    return (assessment,), (pay,)


def _closing(sheet: AgreementSheet) -> tuple[Article, ...]:
    change: Text = (
        head("九", "变更、中止与解除"),
        "因岗位调动、长期请假、培训外派等无法履行的，可中止或更换导师"
        f"{_objection(sheet.terms.objection_months)}。无正当理由连续两个月未开展培养的，丁方可解除本协议。",
    )
    other: Text = (
        head("十", "其他"),
        "本协议不改变徒弟与用人单位的劳动关系。未尽事宜由各方协商。协议一式",
        fact(cn_number(sheet.terms.copies)),
        "份，各方各执一份，自各方签字并经丁方盖章之日起生效。",
    )
    return (change,), (other,)


def _objection(months: int) -> str:
    return f"；任一方可在生效后{cn_number(months)}个月内提出异议" if months else ""


USES = (
    ("姓名、单位、岗位、联系电话", "签订和履行协议，联系培养事宜"),
    ("证件类型及号码（敏感）", "核对身份、核发出师证书、申报津贴时报送主管部门"),
    ("技能等级、培养记录、考核成绩", "安排培养、考核、统计，形成一人一档"),
    ("近期照片（敏感，仅印制证件）", "印制证书；不用于人脸识别"),
    ("银行账号（敏感，仅导师）", "发放导师津贴"),
)
KEEPING = (
    "培养档案自协议终止之日起保存十年，财务凭证按会计档案规定保存；期满由两人共同核对后删除或者销毁。除依法向"
    "人力资源社会保障部门、工会和审计机关报送外，不向他人提供，不存放于境外。"
)
RIGHTS = (
    "您可以查阅、复制、更正自己的信息，可以要求说明处理规则，也可以随时撤回同意。撤回只影响撤回之后的处理；"
    "除证件号码为核发证书所必需外，不同意某一项不影响您参加培养。"
)
CONSENTS = (
    "我已阅读并理解本告知书，同意为签订和履行协议处理我的一般个人信息。",
    "我单独同意处理我的证件号码，用于核对身份、核发证书和依法报送。",
    "我单独同意将我的近期照片用于印制证书。",
    "我同意在公示和宣传中公开我的姓名、单位和培养成果（可不勾选，不影响培养）。",
)


def controller(academy: str) -> str:
    """Who handles the data (Personal Information Protection Law, article 17)."""
    return (
        f"处理者为丁方（{academy}）及其上级总院。您可以到学院教务处当面询问，也可以拨打协议首页的联系电话。"
    )
