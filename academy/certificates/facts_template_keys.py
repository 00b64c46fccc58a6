"""What a template may name: fields, faces, inks, and for each kind of element its attributes with bounds."""

from collections.abc import Mapping

from academy.certificates.facts import CertificateKind
from academy.certificates.facts_template import ElementKind

# Field in the text → its key in the words files.
FIELDS = {
    "证书名称": "title", "正文": "body", "姓名": "name", "性别": "gender", "证件号码": "doc_masked",
    "证书编号": "number", "班名": "class_name", "主办单位": "host", "颁证单位": "issuer",
    "签发日期": "issued_on", "开始日期": "starts", "结束日期": "ends", "培训期间": "period",
    "学时": "hours", "实操学时": "practical_hours", "学时数": "hours_figure",
    "实操学时数": "practical_figure", "成绩": "grade", "分数": "score", "导师": "mentors",
    "出师日期": "passed_on", "表彰内容": "citation", "补发日期": "reissued_on",
    "英文证书名称": "english_title", "英文正文": "english_body", "英文姓名": "english_name",
    "英文班名": "english_class", "英文颁证单位": "english_issuer", "英文签发日期": "english_day",
}  # fmt: skip
# What certificates of a kind never say: fields that stay empty are not offered where nothing else is drawn.
_COURSE = frozenset({"开始日期", "结束日期", "培训期间", "学时", "实操学时", "学时数", "实操学时数", "分数"})
_MASTERS = frozenset({"导师", "出师日期"})
_PRAISE = frozenset({"表彰内容"})
UNSAID: Mapping[CertificateKind, frozenset[str]] = {
    CertificateKind.COMPLETION: _MASTERS | _PRAISE | {"分数"}, CertificateKind.TRAINING: _MASTERS | _PRAISE,
    CertificateKind.APPRENTICESHIP: _COURSE | _PRAISE | {"班名", "英文班名"},
    CertificateKind.HONOUR: _COURSE | _MASTERS | {"性别", "证件号码", "成绩"},
}  # fmt: skip
FACES = ("song", "song-bold", "hei", "kai")
INKS = (
    "black", "label", "grey", "red", "deep", "gold", "dark-gold", "pale-gold", "cream", "navy", "white",
)  # fmt: skip
ALIGNS = ("left", "centre", "right", "justify")
SIDES = (50.0, 450.0)  # mm: a photo card to A3
# Least and most; mm for places, points for sizes and weights, em for leading, spacing and indent.
BOUNDS: Mapping[str, tuple[float, float]] = {
    "x": (-20, 450), "y": (-20, 450), "w": (0, 470), "h": (0, 470), "size": (6, 96), "least": (6, 96),
    "leading": (1, 4), "track": (0, 3), "indent": (0, 8), "weight": (0, 12), "unit": (0.4, 60),
    "count": (4, 48),
}  # fmt: skip
# Least and most side in mm. A code is scanned from paper, and leaves room for the words, only between these
# (measured); a seal's place is that of the state rule.
SIDES_OF: Mapping[ElementKind, tuple[float, float]] = {
    ElementKind.CODE: (22, 25), ElementKind.PHOTO: (20, 60), ElementKind.SEAL: (38, 50),
}  # fmt: skip
SQUARE = (ElementKind.CODE, ElementKind.SEAL)
PLACE = ("x", "y", "w", "h", "printed")
KEYS: Mapping[ElementKind, tuple[str, ...]] = {
    ElementKind.TEXT: (
        *PLACE, "text", "face", "size", "least", "leading", "track", "align", "lines", "ink", "western",
    ),
    ElementKind.BODY: (
        *PLACE, "text", "face", "size", "least", "leading", "align", "indent", "ink", "western",
    ),
    ElementKind.PHOTO: PLACE, ElementKind.CODE: PLACE, ElementKind.SEAL: (*PLACE, "text"),
    ElementKind.RULE: (*PLACE, "weight", "ink"), ElementKind.BOX: (*PLACE, "weight", "ink", "tint"),
    ElementKind.FRET: (*PLACE, "weight", "ink", "unit"),
    ElementKind.ROSETTES: (*PLACE, "ink", "unit", "count"),
    ElementKind.WEAVE: (*PLACE, "ink", "count"), ElementKind.BAND: (*PLACE, "count"),
    ElementKind.FOLD: PLACE,
}  # fmt: skip
