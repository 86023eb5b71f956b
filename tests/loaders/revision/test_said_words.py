"""Words of a speaker, without when they were said and who the speaker is."""

from tests.loaders.rules.reading import facts


def _stated(text: str) -> set[str]:
    return {v for _, p, v, _ in facts(text) if p == "stated"}


def test_when_somebody_spoke_is_no_part_of_the_words() -> None:
    assert _stated("Cambricon said last month it had no such plan.") == {"it had no such plan"}
    assert _stated("Cambricon said this year's demand would double.") == {"this year's demand would double"}


def test_who_a_speaker_is_was_not_said() -> None:
    told = _stated("Prices may fall further, according to Wu Jing, founder of Enflame.")
    assert told == {"Prices may fall further"}
