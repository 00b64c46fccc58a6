"""The English side of the agreement, article by article. It restates; what was typed stays in Chinese."""

from academy.apprenticeship.facts import AgreementSheet
from academy.apprenticeship.paper_wording import yuan
from academy.printing.chinese import en_date

TITLE = "Dual-Mentor Apprenticeship Agreement (Character + Technique)"
PREAMBLE = (
    "To hand down the spirit of craftsmanship and to bring on young skilled workers, the parties conclude "
    "this agreement of their own free will. The Chinese text prevails."
)
CYCLES = {"按月": "monthly", "按季": "quarterly"}
LABELS = {
    "姓名": "Name",
    "政治面貌": "Politics",
    "技能等级": "Skill level",
    "联系电话": "Phone",
    "单位职务": "Unit, post",
    "单位岗位": "Unit, post",
    "证件号码": "ID number",
    "所在单位": "Host unit",
    "素能培养人": "Character",
    "技术培养人": "Technique",
    "徒弟": "Apprentice",
    "鉴证单位": "Witness",
    "甲方": "Party A",
    "乙方": "Party B",
    "丙方": "Party C",
    "丁方": "Party D",
}


def english_articles(sheet: AgreementSheet) -> tuple[str, ...]:
    """Articles 1 to 10, one paragraph each."""
    return (*_term_and_duties(sheet), *_assessment_and_rest(sheet))


def _term_and_duties(sheet: AgreementSheet) -> tuple[str, ...]:
    terms = sheet.terms
    return (
        f"Article 1 Term. From {en_date(terms.starts)} to {en_date(terms.ends)}, {terms.months} months in "
        "all. "
        "An extension found necessary by assessment takes a supplementary agreement.",
        "Article 2 Goals. The goals of character and of technique are those written above. Level to be "
        "reached "
        f"at the end: {sheet.target_english}. The individual development path is Annex 1.",
        "Article 3 Duties of Party A. (1) To guide the apprentice in work ethics, labour discipline and "
        "safety "
        f"rules; (2) to hold at least {terms.talks_per_month} recorded talk(s) a month; (3) to help with "
        "difficulties in work and life and to arrange time and posts for learning; (4) to rate his or her "
        "character every quarter.",
        "Article 4 Duties of Party B. (1) To plan each month's teaching by Annex 1; (2) to demonstrate "
        "and guide "
        f"on the job for at least {terms.hours_per_month} credit hours a month; (3) to keep an honest log "
        "and to "
        "score every month; (4) to teach key techniques and safety, and never to let the apprentice work "
        "alone "
        "where he or she is not yet licensed.",
        "Article 5 Duties of Party C. (1) To respect and follow both mentors; (2) to complete study and "
        "practice "
        "and to keep the monthly log; (3) to observe secrecy and safety; (4) to sit every stage check and "
        "the "
        "completion assessment on time.",
        "Article 6 Duties of Party D. (1) To provide place, equipment, material and time; (2) to hold the "
        "mid-term check and the completion assessment; (3) to keep the file and to protect personal data "
        "by law; "
        "(4) to pay allowances and rewards as due.",
    )


def _assessment_and_rest(sheet: AgreementSheet) -> tuple[str, ...]:
    terms = sheet.terms
    return (
        f"Article 7 Assessment. Theory {terms.weight_theory}%, practice {terms.weight_practice}%, overall "
        f"{terms.weight_overall}%. A total of {terms.pass_mark} or more with at least "
        f"{terms.practice_min} in "
        "practice is a pass and gives the completion certificate; "
        f"{terms.excellent_mark} or more is excellent. A culpable accident during the term bars a pass.",
        f"Article 8 Allowance. RMB {yuan(terms.allowance_character)} a month to Party A and RMB "
        f"{yuan(terms.allowance_technical)} to Party B, paid {CYCLES[terms.pay_cycle]} from the month after "
        f"this agreement takes effect: in full on an excellent result, {terms.pass_pay_percent}% on a "
        "pass; on a "
        "fail the part that depends on assessment is not paid.",
        "Article 9 Change, suspension, rescission. Where transfer, long leave or secondment prevents "
        "performance, "
        f"the agreement may be suspended or a mentor replaced{_objection(terms.objection_months)}. "
        "Party D may rescind it after two months without training and without good reason.",
        "Article 10 Other. The employment of the apprentice is not affected. Open matters are settled by "
        f"consultation. Made in {terms.copies} copies, one for each party; effective once all parties have "
        "signed and Party D has put its seal.",
    )


def _objection(months: int) -> str:
    if not months:
        return ""
    within = "one month" if months == 1 else f"{months} months"
    return f"; any party may object within {within} of its taking effect"
