"""Made-up people for the tests: area code 371499 was never given to any county, 154 to no network."""

from datetime import date, timedelta

from academy.people.facts import Role, RosterPerson
from academy.people.facts_identity import DocType, Gender
from academy.people.rules_identity import check_character

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜曾单解"
GIVEN = "建国秀英伟芳娜敏静强磊军洋勇艳杰娟涛明超霞平刚桂兰志红玉梅海波晓东文华林"


def doc_no(serial: int) -> str:
    """A valid resident number nobody has; odd serials are men."""
    birth = date(1970, 1, 1) + timedelta(days=serial // 500 % 10_000)
    first17 = f"371499{birth:%Y%m%d}{serial % 1000:03d}"
    return first17 + check_character(first17)


def roster_person(serial: int) -> RosterPerson:
    number = doc_no(serial)
    name = (
        SURNAMES[serial % len(SURNAMES)]
        + GIVEN[serial // 7 % len(GIVEN)]
        + (GIVEN[serial // 3 % len(GIVEN)] if serial % 5 else "")
    )
    return RosterPerson(
        DocType.RESIDENT_ID,
        number,
        name,
        Gender.MALE if int(number[16]) % 2 else Gender.FEMALE,
        date(int(number[6:10]), int(number[10:12]), int(number[12:14])),
        f"154{serial:08d}",
        f"永锋第{serial % 40}车间",
        trade="炼钢工",
    )


TRAINEE = Role.TRAINEE
