"""Amounts of money as papers write them: figures, and the capital figures that cannot be altered."""

CAPITALS = "零壹贰叁肆伍陆柒捌玖"
UNITS = ("", "拾", "佰", "仟")
GROUPS = ("", "万", "亿")
MOST = 10**14  # fen: twelve digits of yuan, what the groups above can name


def plain_yuan(fen: int) -> str:
    """Fen as yuan with two decimals and commas: 123456 is 1,234.56."""
    return f"{fen // 100:,}.{fen % 100:02d}"


def capital_yuan(fen: int) -> str:
    """The amount in capital Chinese figures: 1500 is 人民币壹拾伍元整, 300000050 人民币叁佰万元伍角.

    After whole yuan stands 整, after jiao it may be left out, after fen it is not written
    (支付结算办法, annex 1 “正确填写票据和结算凭证的基本规定”, rules 2 and 4). Raises ValueError below zero
    and from a trillion yuan on.
    """
    if not 0 <= fen < MOST:
        raise ValueError(fen)
    yuan, rest = divmod(fen, 100)
    jiao, cents = divmod(rest, 10)
    words = f"{_whole(yuan)}元" if yuan or not rest else ""
    if not rest:
        return f"人民币{words}整"
    if jiao:
        words += f"{CAPITALS[jiao]}角"
    elif words:
        words += "零"
    if cents:
        words += f"{CAPITALS[cents]}分"
    return f"人民币{words}"


def _whole(yuan: int) -> str:
    if not yuan:
        return CAPITALS[0]
    words, gap = "", False
    for place in range(len(GROUPS) - 1, -1, -1):
        group = yuan // 10_000**place % 10_000
        if not group:
            gap = bool(words)
            continue
        if words and (gap or group < 1000):
            words += CAPITALS[0]
        words += _group(group) + GROUPS[place]
        gap = False
    return words


def _group(number: int) -> str:
    """One to 9999 without the zeros in front."""
    words, gap = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            words += (CAPITALS[0] if gap and words else "") + CAPITALS[digit] + UNITS[place]
        gap = not digit
    return words
