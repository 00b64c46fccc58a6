"""The English side of the annexes: names under the Chinese ones, and what the forms ask, restated."""

from academy.printing.inks import DARK_GOLD
from academy.printing.sheet import Sheet
from academy.printing.units import Span, Style, Text

ENGLISH_NAME = Style("song", 10, 13, ink=DARK_GOLD, western=True)
RESTATED = Style("song", 8.5, 11.5, western=True)
NAMES = {
    "个人培养路径表": "Annex 1: Individual Development Path",
    "月度培养记录表": "Annex 2: Monthly Log",
    "出师考核表": "Annex 3: Completion Assessment",
    "个人信息处理告知与同意书": "Annex 4: Personal Data Notice and Consent",
    "培养计划表": "Annex: Training Plan",
}
WORDS = {
    "徒弟": "Apprentice",
    "素能培养人": "Character",
    "技术培养人": "Technique",
    "协议编号": "Number",
    "阶段": "Stage",
    "起止时间": "From, to",
    "素能目标": "Character goals",
    "技术目标与实操项目": "Technical goals and practice",
    "学时": "Hours",
    "考核方式": "Assessed by",
    "合计": "Total",
    "日期": "Date",
    "示范、跟班指导和实操项目": "Demonstration, guidance, practice",
    "地点": "Place",
    "徒弟自评": "Own rating",
    "本月合计": "This month",
    "技术评分": "Score",
    "谈心日期": "Talk held on",
    "谈话要点": "Main points",
    "季度评价": "Quarterly rating",
    "徒弟小结": "Own summary",
    "考核项目": "Part",
    "考核内容": "Content",
    "权重": "Weight",
    "得分": "Marks",
    "折算": "Weighted",
    "考评员签字": "Examiner",
    "总分": "Total",
    "否决事项": "Bars a pass",
    "导师意见": "Mentors\u2019 view",
    "信息": "Data",
    "用途": "Purpose",
    "院校课程": "Courses at school",
    "企业课程与实操项目": "Courses and practice on the job",
}
PATH = (
    "Changes of the path are proposed by the technical mentor; once all four parties have confirmed "
    "them a new sheet is attached and the old one kept. A credit hour is 45 minutes. To complete: the "
    "standard in the row before the last. Signed by Parties A, B, C and D."
)
LOG = (
    "Upper part (technique): one line for each day, then the hours of practice, other hours and "
    "absences of the month and the technical score of 100. Lower part (character): day, length and "
    "way of the talk (in person, by phone, other), its main points, and in the last month of a "
    "quarter the rating (excellent, good, fair, to be improved). One sheet a month, due by the 10th "
    "of the next; late sheets are marked. Signed by Parties A, B, C and whoever checked it."
)
EXAM = (
    "At least three examiners, none of them the apprentice\u2019s own mentor. A pass needs the total "
    "and the practice mark of Article 7 and no accident the apprentice is answerable for. Then follow "
    "the views of the mentors and of the panel (chair and members) and the academy\u2019s decision: "
    "excellent, may complete; passed, may complete; failed, training extended. Signed by the person "
    "in charge, dated and sealed."
)
CONSENT_HEADS = (
    "1. Who handles your data",
    "2. Which data, and what for",
    "3. How long they are kept, who receives them",
    "4. Your rights",
    "5. Your consent, item by item (tick each yourself; nobody may tick for you)",
)
CONSENT_USES = (
    "Name, unit, post, telephone: to conclude and carry out the agreement, to reach you.",
    "Kind and number of the identity document (sensitive): to check who you are, to issue the "
    "completion certificate, to report to the authority when allowances are claimed.",
    "Skill level, logs, marks: to plan, assess and count the training, to keep your file.",
    "A recent photo (sensitive, for the certificate only): to print it; never for face recognition.",
    "Bank account (sensitive, mentors only): to pay the allowance.",
)
CONSENT_KEEPING = (
    "The training file is kept for ten years from the end of the agreement, vouchers as accounting "
    "rules say; then two people together check and erase or destroy them. Apart from reports that law "
    "demands (human resources and social security, trade union, audit) nothing is given to others, "
    "and nothing is stored abroad."
)
CONSENT_RIGHTS = (
    "You may look at your data, copy and correct them, have the rules explained, and withdraw a "
    "consent at any time; what was done before stays lawful. Except for the document number, which "
    "the certificate needs, refusing an item does not affect your training."
)
CONSENTS = (
    "I have read and understood this notice and agree that my general data are handled to conclude "
    "and carry out the agreement.",
    "I agree separately that my document number is handled to check who I am, to issue the "
    "certificate and to report as law demands.",
    "I agree separately that my recent photo is used to print the certificate.",
    "I agree that my name, unit and results may be made public (may be left open; does not affect the "
    "training).",
)


def controller(academy: str) -> str:
    """Who handles the data, restated."""
    return (
        f"Party D ({academy}) and the head academy above it. Ask at the academic office, or call the "
        "number on the first page of the agreement."
    )


def named(sheet: Sheet, name: str, x: float, y: float) -> None:
    """The annex's English name under its Chinese one."""
    sheet.text(NAMES[name], ENGLISH_NAME, x, y, "c")


def both(label: str, bilingual: bool, scale: float = 0.72) -> Text | list[Text]:
    """A heading, on a bilingual paper with its English under it."""
    if not bilingual:
        return label
    lines: list[Text] = [label, Span(WORDS[label], "song", scale=scale)]
    return lines
