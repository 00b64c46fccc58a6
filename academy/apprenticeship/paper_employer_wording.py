"""The articles of the new apprenticeship's agreement, word for word, with their English side."""

from academy.apprenticeship.facts_employer import EmployerSheet
from academy.apprenticeship.paper_wording import fact
from academy.printing.chinese import cn_number, en_date, plain_date
from academy.printing.units import Span, Text

TITLE = "企业新型学徒培养协议"
ENGLISH_TITLE = "New Apprenticeship Training Agreement"
PREAMBLE = (
    "为推行“招工即招生、入企即入校、企校双师联合培养”的企业新型学徒制，甲乙双方经自愿协商，"
    "并由丙方承担院校教学，订立本协议。"
)
ENGLISH_PREAMBLE = (
    "Under the state programme of new apprenticeship, the employer (Party A) and the apprentice (Party "
    "B), with "
    "the training body (Party C) in charge of schooling, conclude this agreement of their own free will. "
    "The Chinese text prevails."
)


def head(number: str, name: str) -> Span:
    return Span(f"{number}、{name}　", "hei")


def articles(sheet: EmployerSheet) -> tuple[Text, ...]:
    """Articles one to seven."""
    until = plain_date(sheet.labour_until) if sheet.labour_until else "无固定期限"
    goal: Text = (
        head("一", "培养目标与期限"), "培养职业（工种）", fact(sheet.trade),
        "，目标等级", fact(sheet.target_level),
        "，期限自", fact(plain_date(sheet.starts)), "起至", fact(plain_date(sheet.ends)), "止，共",
        fact(sheet.months), "个月。院校课程目标：", fact(sheet.school_goals), "。企业课程目标：",
        fact(sheet.job_goals), "。培养计划见附件。",
    )  # fmt: skip
    way: Text = (
        head("二", "培养方式"), "工学交替，企业课程", fact(sheet.hours_on_job), "学时，院校课程",
        fact(sheet.hours_at_school), "学时，学时以四十五分钟计；企业导师", fact(sheet.enterprise_mentor.name),
        "，院校导师", fact(sheet.school_teacher.name), "。导师需要更换的，由甲方、丙方商定并书面告知乙方。",
    )  # fmt: skip
    employer: Text = (
        head("三", "甲方义务"), "甲方与乙方已签订劳动合同（自", fact(plain_date(sheet.labour_from)),
        "起，至",
        fact(until), "），保障乙方的学习时间，培养期间支付不低于当地最低工资标准的劳动报酬，不向乙方收取"
        "培训费用，"
        "并提供符合安全规定的实训岗位。",
    )  # fmt: skip
    return (goal, way, employer, *_closing(sheet))


def _closing(sheet: EmployerSheet) -> tuple[Text, ...]:
    return (
        (
            head("四", "乙方义务"),
            "乙方按计划完成企业课程和院校课程的学业任务，遵守甲方、丙方的管理制度和安全操作规程，参加考核评价。",
        ),
        (
            head("五", "考核与证书"),
            "丙方组织结业考核；考核合格的，颁发培训合格证书，并按规定参加职业技能等级认定。",
        ),
        (
            head("六", "服务期与违约责任"),
            "服务期及违约责任依照劳动合同法律法规和双方约定执行；本协议不替代劳动合同。",
        ),
        (
            head("七", "其他"),
            "本协议一式",
            fact(cn_number(sheet.copies)),
            "份，甲方、乙方、丙方各执一份，报人力资源社会保障部门备案，自各方签字盖章之日起生效。",
        ),
    )


def english_articles(sheet: EmployerSheet) -> tuple[str, ...]:
    """The same seven; names, trade and goals stay as written above them."""
    if sheet.labour_until:
        labour = f"from {en_date(sheet.labour_from)} to {en_date(sheet.labour_until)}"
    else:
        labour = f"from {en_date(sheet.labour_from)} without an end"
    return (
        "1. Goal and term. Trade and goals as written above; level to be reached: "
        f"{sheet.target_english}; from {en_date(sheet.starts)} to {en_date(sheet.ends)}, {sheet.months} "
        "months.",
        f"2. Way of training. Work and study alternate: {sheet.hours_on_job} credit hours on the job and "
        f"{sheet.hours_at_school} at school, with one enterprise mentor and one school teacher as named "
        "above. "
        "Party A and Party C settle a replacement and tell Party B in writing.",
        f"3. Party A has a labour contract with Party B ({labour}), gives paid time to learn at no less "
        "than the "
        "local minimum wage, charges no fee, and provides safe posts for practice.",
        "4. Party B completes the courses on the job and at school, keeps the rules of Party A and "
        "Party C, and "
        "sits the assessments.",
        "5. Party C holds the final assessment. Who passes receives a training certificate and takes "
        "the skill "
        "level assessment as prescribed.",
        "6. Years of service and liability follow labour law and what the parties agree; this agreement "
        "is no "
        "substitute for the labour contract.",
        f"7. Made in {sheet.copies} copies, one for each of Party A, Party B and Party C, filed with "
        "the bureau of "
        "human resources and social security; effective once all have signed and sealed.",
    )
