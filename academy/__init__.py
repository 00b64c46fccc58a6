"""Academy (匠院): the desktop program with which craftsman colleges (工匠学院) run their work.

One English word per Chinese term:
总院 head academy · 分院 branch · 一院一品 specialty · 人才培养计划 talent plan ·
素能培养人 character mentor · 技术培养人 technical mentor · 徒弟 apprentice ·
导师带徒协议 apprenticeship contract (the paper: agreement) · 个人培养路径 development path ·
培养记录 log entry · 出师 completion · 课程 course · 班次 training class · 课次 course session ·
学员 trainee · 学时 credit hour · 签到 attendance · 结业 graduation · 花名册 roster · 台账 ledger ·
证书 certificate · 作废 void · 补发 reissue · 换发 replace · 公示 public notice
"""

VERSION = "0.1.0"
