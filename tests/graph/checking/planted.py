"""Forty small graphs with random figures: twenty with something wrong planted in them, twenty alike without."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Planted:
    """A graph in TriG, the check that must find what is wrong, and the value that it must doubt ("" for a relation)."""

    graph: str
    check: str
    doubted: str = ""


Maker = Callable[[Random, bool], Planted]


def says(subject: str, measure: str, value: object, unit: str, when: str = "", **more: str) -> str:
    """Return one statement of an article."""
    marks = "".join(f' ; :{name} "{word}"' for name, word in {"unit": unit, "asOf": when, **more}.items() if word)
    shown = f'"{value}"^^xsd:date' if unit == "" and "-" in str(value) else str(value)
    status = "" if "status" in more else ' ; :status "done"'
    return f"[] rdf:subject id:{subject} ; rdf:predicate :{measure} ; rdf:object {shown}{marks}{status} ."


def figure(rng: Random, low: int, high: int, scale: int = 1) -> int:
    """Return a figure whose last digit before the scale is no zero."""
    return (rng.randint(low, high) * 10 + rng.randint(1, 9)) * scale


def swap(rng: Random) -> tuple[str, int, float, float, float]:
    """Return the facts of a share swap that fits: text of the parties, shares of the target, ratio, the two prices."""
    paid, ratio, shares = figure(rng, 200, 900) / 100, figure(rng, 200, 800) / 10000, figure(rng, 30, 900, 1000000)
    given = round(paid * ratio, 2)
    return "id:deal :acquirer id:buyer ; :target id:sold .", shares, round(given / paid, 4), given, paid


def slip_of_shares(rng: Random, wrong: bool) -> Planted:
    parties, shares, ratio, _, _ = swap(rng)
    issued = round(shares * ratio, -4)
    told = issued * rng.choice([10, 100]) if wrong else issued
    first = f"g:1 {{ {parties} id:sold :totalShareCapital {shares} . id:deal :exchangeRatio {ratio} . }}"
    return Planted(f"{first} g:2 {{ {says('deal', 'sharesIssued', told, 'share')} }}", "swap-shares", str(told))


def slip_of_deal_value(rng: Random, wrong: bool) -> Planted:
    parties, shares, _, given, _ = swap(rng)
    value = round(shares * given, -6)
    told = value / 10 if wrong else value
    first = f"{parties} id:sold :totalShareCapital {shares} ; :swapPrice {given} ."
    text = f"g:1 {{ {first} id:deal :transactionValue {told:.0f} . }}"
    return Planted(text, "swap-value", f"{told:.0f}")


def slip_of_market_value(rng: Random, wrong: bool) -> Planted:
    shares, price = figure(rng, 100, 900, 100000), figure(rng, 100, 900) / 100
    value = round(shares * price * (10 if wrong else 1), -7)
    text = f"g:1 {{ id:firm :totalShareCapital {shares} ; :sharePrice {price} ; :marketValue {value:.0f} . }}"
    return Planted(text, "market-value", f"{value:.0f}")


def slip_of_proceeds(rng: Random, wrong: bool) -> Planted:
    shares, price = figure(rng, 100, 900, 100000), figure(rng, 100, 900) / 100
    value = round(shares * price * (10 if wrong else 1), -6)
    text = f"g:1 {{ id:firm :sharesIssued {shares} ; :offerPrice {price} . }} g:2 {{ id:firm :raised {value:.0f} . }}"
    return Planted(text, "offering-proceeds", f"{value:.0f}")


def slip_of_growth(rng: Random, wrong: bool) -> Planted:
    year, base, growth = rng.randint(2018, 2024), figure(rng, 100, 900, 1000000), figure(rng, 5, 80) / 10
    value = round(base * (1 + growth / 100) * (10 if wrong else 1), -5)
    text = f"""g:1 {{ {says("firm", "revenue", f"{value:.0f}", "CNY", str(year + 1))}
      {says("firm", "growthPct", growth, "%", str(year + 1), countOf="revenue")} }}
      g:2 {{ {says("firm", "revenue", base, "CNY", str(year))} }}"""
    return Planted(text, "growth-from-base", f"{value:.0f}")


def slip_between_articles(rng: Random, wrong: bool) -> Planted:
    value = figure(rng, 100, 900, 1000000)
    told = value * 10 if wrong else value
    own = says("firm", "turnover", value, "CNY")
    return Planted(
        f"g:1 {{ {own} }} g:2 {{ {own} }} g:3 {{ {says('firm', 'turnover', told, 'CNY')} }}", "power-of-ten", str(told)
    )


def conflict_of_terms(rng: Random, wrong: bool) -> Planted:
    price = figure(rng, 100, 900) / 100
    told = round(price * rng.uniform(1.05, 1.5), 2) if wrong else round(price, 1)
    told_by = enumerate((price, price, told))
    text = " ".join(f"g:{article} {{ id:firm :offerPrice {each} . }}" for article, each in told_by)
    return Planted(text, "rival-values", str(told))


def conflict_of_results(rng: Random, wrong: bool) -> Planted:
    value, year = figure(rng, 1000, 9000, 100000), rng.randint(2015, 2024)
    told = int(value * rng.uniform(1.1, 3)) // 10**6 * 10**6 + 10**6 if wrong else round(value, -7)
    other = year if wrong else year - 1
    figures = ((value, year), (value, year), (told, year), (value * 2, other - 1))
    told_by = enumerate(says("firm", "netProfit", each, "CNY", str(when)) for each, when in figures)
    text = " ".join(f"g:{article} {{ {each} }}" for article, each in told_by)
    return Planted(text, "rival-values", str(told))


def conflict_of_dates(rng: Random, wrong: bool) -> Planted:
    year, month = rng.randint(2010, 2023), rng.randint(1, 9)
    told = f"{year + wrong}-0{month}-{rng.randint(10, 28)}"
    first = f'g:1 {{ id:venue :openedOn "{year}-0{month}"^^xsd:gYearMonth . }}'
    return Planted(f"{first} g:2 {{ {says('venue', 'openedOn', told, '')} }}", "rival-dates", told)


def impossible_day(rng: Random, wrong: bool) -> Planted:
    day = f"{rng.randint(2015, 2025)}-02-{30 if wrong else rng.randint(10, 28)}"
    return Planted(f'g:1 {{ id:firm :establishedOn "{day}" . }}', "impossible-date", day)


def impossible_month(rng: Random, wrong: bool) -> Planted:
    day = f"{rng.randint(2015, 2025)}-{rng.randint(13, 19) if wrong else rng.randint(10, 12)}"
    value = figure(rng, 10, 90, 1000000)
    return Planted(f"g:1 {{ {says('firm', 'inventory', value, 'CNY', day)} }}", "impossible-date", str(value))


def opened_before_it_was(rng: Random, wrong: bool) -> Planted:
    year = rng.randint(2012, 2023)
    opened = f"{year - 1 if wrong else year + 1}-0{rng.randint(1, 9)}-{rng.randint(10, 28)}"
    text = f'g:1 {{ id:venue :establishedOn "{year}"^^xsd:gYear . }} g:2 {{ {says("venue", "openedOn", opened, "")} }}'
    return Planted(text, "date-order", opened)


def done_tomorrow(rng: Random, wrong: bool) -> Planted:
    year, day = rng.randint(2018, 2025), rng.randint(10, 28)
    opened = f"{year + 1 if wrong else year - 1}-0{rng.randint(1, 9)}-{day}"
    text = f'g:1 {{ {says("venue", "openedOn", opened, "")} }} g:1 dcterms:issued "{year}-06-{day}"^^xsd:date .'
    return Planted(text, "status-against-date", opened)


def expected_of_yesterday(rng: Random, wrong: bool) -> Planted:
    year, value = rng.randint(2018, 2024), figure(rng, 10, 900, 1000000)
    told = says("firm", "revenue", value, "CNY", str(year if wrong else year + 1), status="expected")
    return Planted(
        f'g:1 {{ {told} }} g:1 dcterms:issued "{year + 1}-09-1{rng.randint(0, 9)}"^^xsd:date .',
        "status-against-date",
        str(value),
    )


def price_called_ratio(rng: Random, wrong: bool) -> Planted:
    value = figure(rng, 100, 900) / 100
    unit = rng.choice(["CNY/share", "%", "CNY"]) if wrong else "ratio"
    return Planted(f"g:1 {{ {says('deal', 'exchangeRatio', value, unit)} }}", "unit-misfit", str(value))


def percentage_called_money(rng: Random, wrong: bool) -> Planted:
    value = figure(rng, 100, 900) / 10
    unit = rng.choice(["%", "share", "EFLOPS"]) if wrong else "CNY"
    measure = rng.choice(["revenue", "raised", "marketValue", "turnover"])
    return Planted(f"g:1 {{ {says('firm', measure, value, unit)} }}", "unit-misfit", str(value))


def more_than_the_whole(rng: Random, wrong: bool) -> Planted:
    value = figure(rng, 1010, 9000) / 100 if wrong else figure(rng, 10, 990) / 100
    measure = rng.choice(["stakePct", "subsidyPct", "grossMarginPct"])
    value = value + 100 if wrong and value <= 100 else value
    return Planted(f"g:1 {{ {says('firm', measure, value, '%')} }}", "impossible-number", str(value))


def turned_round(rng: Random, wrong: bool) -> Planted:
    parties, _, ratio, given, paid = swap(rng)
    told = round(paid / given, 4) if wrong else ratio
    first = f"g:1 {{ {parties} id:buyer :swapPrice {paid} . id:sold :swapPrice {given} . }}"
    return Planted(f"{first} g:2 {{ id:deal :exchangeRatio {told} . }}", "ratio-orientation", str(told))


def owner_of_its_owner(rng: Random, wrong: bool) -> Planted:
    number = rng.randint(2, 5)
    relation = rng.choice(["subsidiaryOf", "partOf", "locatedIn"])
    links = [f"g:{n} {{ id:firm{n} :{relation} id:firm{n + 1} . }}" for n in range(number)]
    last = f"g:9 {{ id:firm{number} :{relation} id:{'firm0' if wrong else 'top'} . }}"
    return Planted(" ".join([*links, last]), "cycle")


def premium_on_the_wrong_price(rng: Random, wrong: bool) -> Planted:
    average, premium = figure(rng, 100, 900) / 100, rng.randint(8, 40)
    price = round(average * (1 + premium / 100), 2)
    told = price if wrong else average
    first = f"g:1 {{ id:firm :averageTradingPrice {told} ; :swapPricePremiumPct {premium} . }}"
    return Planted(f"{first} g:2 {{ id:firm :swapPrice {price} . }}", "swap-premium", str(told))


MAKERS: dict[str, Maker] = {
    maker.__name__: maker
    for maker in (
        slip_of_shares,
        slip_of_deal_value,
        slip_of_market_value,
        slip_of_proceeds,
        slip_of_growth,
        slip_between_articles,
        conflict_of_terms,
        conflict_of_results,
        conflict_of_dates,
        impossible_day,
        impossible_month,
        opened_before_it_was,
        done_tomorrow,
        expected_of_yesterday,
        price_called_ratio,
        percentage_called_money,
        more_than_the_whole,
        turned_round,
        owner_of_its_owner,
        premium_on_the_wrong_price,
    )
}
